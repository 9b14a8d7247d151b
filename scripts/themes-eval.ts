import { cac } from 'cac';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from './read/problems.ts';
import { printRefusal } from './report.ts';
import { evaluateThemes } from './themes/evaluation.ts';
import { printEvaluation } from './themes/table.ts';

const cli = cac('themes:eval');
cli.option('--data <dossier>', 'livre de codes et codages', { default: 'data' });
cli.option('--published <dossier>', 'tables publiées par npm run etl', { default: join('static', 'data') });
cli.help();
const { options } = cli.parse();
if (options['help']) process.exit(0);
const data = resolve(String(options['data']));
try {
	const evaluation = await evaluateThemes(data, resolve(String(options['published'])));
	mkdirSync(join(data, 'evaluation'), { recursive: true });
	writeFileSync(join(data, 'evaluation', 'themes.json'), `${JSON.stringify(evaluation, null, '\t')}\n`);
	printEvaluation(evaluation);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	printRefusal(error);
	process.exitCode = 1;
}
