import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeInventory } from './site/inventory.ts';
import { compressEngine, precompress } from './site/precompress.ts';
import { writePreviews } from './site/previews.ts';

const folder = resolve('build');
if (!existsSync(folder)) {
	console.error('Le site n’est pas construit : lancez « npm run build ».');
	process.exit(1);
}
const megabytes = (bytes: number): string => (bytes / 1e6).toLocaleString('fr-CA', { maximumFractionDigits: 1 });

const cache = resolve('node_modules/.cache/plans-croises');
const engine = compressEngine(folder, cache);
const previews = await writePreviews(folder, `${cache}/apercus`);
await engine;
const { version, files } = writeInventory(folder);
const { plain, compressed } = await precompress(folder, cache);
console.log(`Images des figures : ${previews.pictures} fichiers, ${megabytes(previews.bytes)} Mo.`);
console.log(
	`Version ${version} du site : ${files.length} fichiers, ${megabytes(plain)} Mo, ${megabytes(compressed)} Mo une fois compressés.`
);
