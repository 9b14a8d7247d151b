import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Budget, type Limits, overspent, weigh } from './site/budgets.ts';

const limits: Limits = { firstChart: 150_000, scripts: 350_000, requests: 80, file: 25 * 2 ** 20, site: 90_000_000 };

const names: Record<Budget, string> = {
	firstChart: 'octets avant le premier graphique',
	scripts: 'octets de JavaScript d’une page',
	requests: 'requêtes d’une page',
	file: 'octets du plus gros fichier',
	site: 'octets du site entier'
};

const folder = resolve('build');
if (!existsSync(folder)) {
	console.error('Le site n’est pas construit : lancez « npm run build », puis recommencez.');
	process.exit(1);
}
const measures = weigh(folder);
const over = overspent(measures, limits);
for (const budget of Object.keys(limits) as Budget[]) {
	const { value, culprit } = measures[budget];
	const verdict = over.includes(budget) ? 'DÉPASSÉ' : 'tenu';
	console.log(`${verdict.padEnd(8)} ${names[budget]} : ${value} sur ${limits[budget]} (${culprit})`);
}
if (over.length > 0) process.exitCode = 1;
