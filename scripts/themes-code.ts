import { cac } from 'cac';
import { resolve } from 'node:path';
import { codeItem } from '#lib/themes/coder.ts';
import type { ItemFacet } from '#lib/model/vocabulary.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { codeFacets } from '#lib/themes/facets.ts';
import { readItem } from '#lib/themes/reading.ts';
import { Refusal, refuseIfAny, type Problem } from './read/problems.ts';
import { printRefusal } from './report.ts';
import { readCodingData } from './themes/coder.ts';
import { readItemFile } from './themes/item-file.ts';

const linesPerWrite = 2000;

/** Codes every item of a file and prints one JSON object a line, in the order of the file. @throws Refusal before any output */
function codeFile(file: string, data: string, withFacets: boolean): void {
	const { codebook, names } = readCodingData(data);
	const coder = compileCodebook(codebook, names);
	const problems: Problem[] = [];
	const { items, ignored } = readItemFile(file, problems);
	refuseIfAny(problems);
	if (ignored.length > 0) console.error(`Colonnes non lues : ${ignored.join(', ')} (lues : id, text, heading).`);
	for (let from = 0; from < items.length; from += linesPerWrite) {
		const lines = items.slice(from, from + linesPerWrite).map(({ id, ...item }) => {
			const reading = readItem(coder, item);
			const themes = codeItem(coder, item, reading).map(({ theme, via, rank, score, cue, start, end }) => ({
				theme,
				via,
				rank,
				score,
				cue,
				start,
				end
			}));
			if (!withFacets) return `${JSON.stringify({ id, themes })}\n`;
			const facets = codeFacets(coder, item, reading);
			const of = (wanted: ItemFacet) =>
				facets.filter(({ facet }) => facet === wanted).map(({ code, via, cue, start, end }) => ({ code, via, cue, start, end }));
			return `${JSON.stringify({ id, themes, modality: of('modality')[0] ?? null, publics: of('public') })}\n`;
		});
		process.stdout.write(lines.join(''));
	}
}

const cli = cac('themes:code');
cli.usage('FICHIER [--data DOSSIER]   (CSV ou NDJSON : id, text et, au besoin, heading)');
cli.option('--data <dossier>', 'où se trouve le livre de codes', { default: 'data' });
cli.option('--facets', 'ajoute la modalité et les publics proposés (peu fiables)');
cli.help();
const { args, options } = cli.parse();
const [file] = args;
if (options['help']) process.exit(0);
if (args.length !== 1 || file === undefined) {
	console.error('Donnez un seul fichier : npm run themes:code -- FICHIER (CSV ou NDJSON avec id, text et, au besoin, heading).');
	process.exit(1);
}
// A reader that stops early (« | head ») is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
	codeFile(resolve(file), resolve(String(options['data'])), Boolean(options['facets']));
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	printRefusal(error);
	process.exitCode = 1;
}
