import { cac } from 'cac';
import { resolve } from 'node:path';
import { generate } from './generate/corpus.ts';
import { Refusal, shownPath } from './read/problems.ts';
import { printProblems } from './report.ts';

const whole = (name: string, value: unknown): number => {
	const number = Number(value);
	if (Number.isSafeInteger(number) && number > 0) return number;
	console.error(`--${name} vaut « ${String(value)} » : écrivez un nombre entier plus grand que 0.`);
	process.exit(1);
};

const cli = cac('generate').usage('--plans N [--seed S] [--size N] --out DOSSIER').help();
cli.option('--plans <n>', 'nombre de documents', { default: 100 });
cli.option('--seed <n>', 'graine : la même donne les mêmes octets', { default: 1 });
cli.option('--size <n>', 'nombre moyen d’éléments par document', { default: 100 });
cli.option('--from <dossier>', 'données dont les mots sont repris', { default: 'data' });
cli.option('--out <dossier>', 'dossier à écrire (obligatoire)');
const { options } = cli.parse();

if (!options['help']) {
	if (typeof options['out'] !== 'string') {
		console.error('Écrivez où produire le corpus : --out DOSSIER.');
		process.exit(1);
	}
	const out = resolve(options['out']);
	try {
		const { plans, bytes } = await generate({
			from: resolve(String(options['from'])),
			out,
			plans: whole('plans', options['plans']),
			seed: whole('seed', options['seed']),
			size: whole('size', options['size'])
		});
		console.log(`${plans} documents (${(bytes / 1e6).toLocaleString('fr-CA', { maximumFractionDigits: 1 })} Mo) → ${shownPath(out)}`);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		printProblems(error);
		process.exitCode = 1;
	}
}
