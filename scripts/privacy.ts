import { cac } from 'cac';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fingerprints, removedFinder } from './privacy/fingerprints.ts';
import { privacyGate, type Scope } from './privacy/gate.ts';
import { reportLine } from './trust/report.ts';

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

function readOptions(): { site: string; list: string; sources: boolean } {
	const cli = cac('privacy').usage('[--site DOSSIER] [--list FICHIER] [--no-sources]').help();
	cli.option('--site <dossier>', 'le site construit', { default: 'build' });
	cli.option('--list <fichier>', 'empreintes écrites par « npm run etl », à côté des données', {
		default: join('.etl-removed', 'list.json')
	});
	cli.option('--no-sources', 'ne pas lire aussi le code, les essais et les journaux');
	const { options } = cli.parse();
	if (options['help']) process.exit(0);
	return { site: String(options['site']), list: String(options['list']), sources: options['sources'] !== false };
}

/** The list must be that of the published data: an older one would not know what was removed since. */
function readList(list: string, site: string): Fingerprints {
	if (!existsSync(join(site, '404.html'))) fail(`${site} : le site n’est pas construit. Lancez « npm run build ».`);
	const manifest = join(site, 'data', 'manifest.json');
	if (!existsSync(list) || !existsSync(manifest))
		fail(`${list} : les empreintes manquent. Lancez « npm run etl », puis « npm run build ».`);
	const fingerprints = JSON.parse(readFileSync(list, 'utf8')) as Fingerprints;
	const { data_hash } = JSON.parse(readFileSync(manifest, 'utf8')) as { data_hash: string };
	if (fingerprints.data_hash !== data_hash)
		fail(`${list} : ces empreintes ne sont pas celles des données publiées. Lancez « npm run etl », puis « npm run build ».`);
	return fingerprints;
}

/** Documents themselves, untouched, are not published with the site; `static/data` is read where it is. */
const except: Record<string, string[]> = { data: ['plans'], static: ['data'], mutation: ['node_modules', 'report.json'] };
/** In the bill of materials, a package and its version read as an address; `tests/scripts/sbom.test.ts` looks for addresses there. */
const kept = /^(?!sbom\.json$)(?:LICENSE|.+\.(?:md|json|js|ts))$/u;
/** What is kept beside the site: all of the repository, its measures, its trials and the files of its root. */
const sources: Scope[] = [
	...['src', 'scripts', 'tests', 'static', 'data', 'trust', 'bench', 'mutation', '.github', '.ci']
		.filter((folder) => existsSync(folder))
		.map((folder) => ({ folder, published: false, except: except[folder] ?? [] })),
	{ folder: '.', published: false, only: readdirSync('.').filter((name) => kept.test(name)) }
];

async function main(): Promise<void> {
	const { site, list, sources: withSources } = readOptions();
	const fingerprints = readList(list, site);
	const scopes = [{ folder: site, published: true }, ...(withSources ? sources : [])];
	const { files, faults } = await privacyGate(scopes, removedFinder(fingerprints));
	for (const { file, place, what } of faults) console.error(`${file}, ${place} : ${what}.`);
	if (faults.length > 0) fail(`Confidentialité : ${faults.length} endroits à revoir dans ${files} fichiers. Ne publiez pas ce site.`);
	reportLine('privacy', { files, removed: fingerprints.hashes.length, withSources });
	console.log(
		`Confidentialité : ${files} fichiers lus, aucun courriel, aucun téléphone, aucun des ${fingerprints.hashes.length} textes retirés des documents.`
	);
}

await main();
