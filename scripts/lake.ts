import { cac } from 'cac';
import { resolve } from 'node:path';
import { writeLake } from './lake/lake.ts';
import { shownPath } from './read/problems.ts';

/** `npm run lake -- --out DOSSIER`: the published tables as a data lake, for engines that spread over many machines. */
const cli = cac('lake').usage('[--from DOSSIER] --out DOSSIER').help();
cli.option('--from <dossier>', 'tables publiées', { default: 'static/data' });
cli.option('--out <dossier>', 'dossier à écrire (obligatoire)');
const { options } = cli.parse();

if (!options['help']) {
	if (typeof options['out'] !== 'string') {
		console.error('Écrivez où produire le lac de données : --out DOSSIER.');
		process.exit(1);
	}
	const out = resolve(options['out']);
	const { files, bytes } = await writeLake(resolve(String(options['from'])), out);
	console.log(`${files} fichiers (${(bytes / 1e6).toLocaleString('fr-CA', { maximumFractionDigits: 1 })} Mo) → ${shownPath(out)}`);
}
