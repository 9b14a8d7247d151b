import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeInventory } from './site/inventory.ts';

const folder = resolve('build');
if (!existsSync(folder)) {
	console.error('Le site n’est pas construit : lancez « npm run build ».');
	process.exit(1);
}
const { version, files } = writeInventory(folder);
console.log(`Version ${version} du site, ${files.length} fichiers.`);
