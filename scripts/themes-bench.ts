import { cac } from 'cac';
import { join, resolve } from 'node:path';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { codeFacets } from '#lib/themes/facets.ts';
import { readItem } from '#lib/themes/reading.ts';
import { readCodingData } from './themes/coder.ts';
import { readSentences } from './themes/sentences.ts';

const cli = cac('themes:bench');
cli.option('--items <nombre>', 'éléments à coder', { default: 100_000 });
cli.option('--data <dossier>', 'où se trouve le livre de codes', { default: 'data' });
cli.help();
const { options } = cli.parse();
if (options['help']) process.exit(0);
const data = resolve(String(options['data']));
const count = Number(options['items']);
if (!Number.isInteger(count) || count < 1) {
	console.error(`« --items ${String(options['items'])} » n’est pas un nombre d’éléments. Donnez un entier, par exemple 100000.`);
	process.exit(1);
}

const { codebook, names } = readCodingData(data);
const coder = compileCodebook(codebook, names);
const sentences = readSentences(join(data, 'evaluation', 'sentences.csv')).map(({ text }) => text);
const sentence = (at: number): string => sentences[at % sentences.length] ?? '';
/** Short: one sentence. Long: two, and a number, so that no text comes back. The same at each run. */
const short = Array.from({ length: count }, (_, at) => ({ text: sentence(at) }));
const long = Array.from({ length: count }, (_, at) => ({ text: `${sentence(at)}, ${sentence(at * 7 + 3)} (${at})` }));

function seconds(items: readonly { text: string }[], facets: boolean): string {
	const start = process.cpuUsage();
	for (const item of items) {
		const reading = readItem(coder, item);
		codeItem(coder, item, reading);
		if (facets) codeFacets(coder, item, reading);
	}
	const { user, system } = process.cpuUsage(start);
	return `${((user + system) / 1e6).toFixed(1).replace('.', ',')} s`;
}

const length = (items: readonly { text: string }[]): number =>
	Math.round(items.reduce((sum, { text }) => sum + text.length, 0) / items.length);
for (const [name, items] of [
	['courts', short],
	['longs', long]
] as const) {
	seconds(items.slice(0, 3000), true);
	console.log(
		`${count} éléments ${name} (${length(items)} signes en moyenne), temps de processeur : ${seconds(items, false)} pour les thèmes, ${seconds(items, true)} avec modalité et publics`
	);
}
