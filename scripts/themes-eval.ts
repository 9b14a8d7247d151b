import { cac } from 'cac';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileCodebook } from '#lib/themes/compile.ts';
import { Refusal } from './read/problems.ts';
import { printRefusal } from './report.ts';
import { evaluateList } from './themes/coded-list.ts';
import { readCodingData } from './themes/coder.ts';
import { evaluateThemes, macroMinimum } from './themes/evaluation.ts';
import { printEvaluation, printList } from './themes/table.ts';

const cli = cac('themes:eval');
cli.option('--data <dossier>', 'livre de codes et codages', { default: 'data' });
cli.option('--published <dossier>', 'tables publiées par npm run etl', { default: join('static', 'data') });
cli.option('--list <fichier>', 'mesurer sur une liste codée par des personnes (CSV : id, text, themes); rien n’est écrit dans data');
cli.option('--json', 'avec --list : les chiffres et les erreurs en JSON');
cli.help();
const { options } = cli.parse();
if (options['help']) process.exit(0);
const data = resolve(String(options['data']));
const list: unknown = options['list'];
try {
	if (list !== undefined) {
		const { codebook, names } = readCodingData(data);
		const measured = evaluateList(resolve(String(list)), compileCodebook(codebook, names), macroMinimum);
		if (options['json']) console.log(JSON.stringify(measured, null, '\t'));
		else printList(measured);
		process.exit(0);
	}
	const evaluation = await evaluateThemes(data, resolve(String(options['published'])));
	mkdirSync(join(data, 'evaluation'), { recursive: true });
	writeFileSync(join(data, 'evaluation', 'themes.json'), `${JSON.stringify(evaluation, null, '\t')}\n`);
	printEvaluation(evaluation);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	printRefusal(error);
	process.exitCode = 1;
}
