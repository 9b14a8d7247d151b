import { cac } from 'cac';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from './read/problems.ts';
import { printRefusal } from './report.ts';
import { modelFile } from './themes/model-file.ts';
import { trainModel } from './themes/train.ts';

const cli = cac('themes:train');
cli.option('--data <dossier>', 'livre de codes, codages et phrases', { default: 'data' });
cli.option('--published <dossier>', 'tables publiées par npm run etl', { default: join('static', 'data') });
cli.help();
const { options } = cli.parse();
if (options['help']) process.exit(0);
const data = resolve(String(options['data']));
const decimal = (value: number): string => value.toFixed(3).replace('.', ',');
try {
	const { model, lessons, cues_alone, with_model } = await trainModel(data, resolve(String(options['published'])));
	writeFileSync(modelFile(data), `${JSON.stringify(model)}\n`);
	const weights = Object.values(model.weights).reduce((sum, theme) => sum + Object.keys(theme).length, 0);
	console.log(`${lessons} éléments appris, ${weights} poids. Seuils : garder ${decimal(model.keep)}, ajouter ${decimal(model.add)}.`);
	console.log(
		`F1 moyen, chaque source mise de côté : ${decimal(cues_alone)} par les repères seuls, ${decimal(with_model)} avec le modèle.`
	);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	printRefusal(error);
	process.exitCode = 1;
}
