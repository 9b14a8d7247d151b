import { cac } from 'cac';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { Refusal } from './read/problems.ts';
import { printRefusal } from './report.ts';
import { fingerprint, nextVersion, readReleases, versionsFile } from './themes/version.ts';

const cli = cac('themes:version');
cli.usage('--note « ce qui a changé »   (donne au livre de codes la version que son contenu mérite)');
cli.option('--note <texte>', 'ce qui a changé, en une phrase');
cli.option('--data <dossier>', 'où se trouve le livre de codes', { default: 'data' });
cli.help();
const { options } = cli.parse();
if (options['help']) process.exit(0);
const data = resolve(String(options['data']));
const note: unknown = options['note'];
try {
	const last = readReleases(data).at(-1);
	if (!last) throw new Error(`${versionsFile(data)} : aucune version`);
	const content = fingerprint(data);
	const version = nextVersion(last, content);
	if (version === last.version) console.log(`Livre de codes ${version} : rien n’a changé.`);
	else if (typeof note !== 'string') {
		console.error(`Le livre de codes a changé depuis la version ${last.version}. Relancez avec --note « ce qui a changé ».`);
		process.exitCode = 1;
	} else {
		const themes = join(data, 'reference', 'themes.yaml');
		const date = new Date().toISOString().slice(0, 10);
		writeFileSync(themes, readFileSync(themes, 'utf8').replace(/^codebook_version:.*$/m, `codebook_version: '${version}'`));
		appendFileSync(
			versionsFile(data),
			stringify([{ version, date, note, ...content }], { indentSeq: true, lineWidth: 0 }).replace(/^/gm, '  ').trimEnd() + '\n'
		);
		console.log(`Livre de codes ${version}. Relancez npm run etl et npm run themes:eval.`);
	}
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	printRefusal(error);
	process.exitCode = 1;
}
