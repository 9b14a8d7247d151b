import { parseArgs } from 'node:util';
import { levels, planKinds, type Level, type PlanKind } from '#lib/model/vocabulary.ts';

/** What the command line says; absent fields are asked for, or suggested by the document. */
export interface AddOptions {
	file: string;
	data: string;
	id?: string;
	title?: string;
	organisation?: string;
	kind?: PlanKind;
	level?: Level;
	territory?: string;
	years?: [number, number];
	supersedes?: string;
	url?: string;
	yes: boolean;
	json: boolean;
}

/** With what is put around it, a folder's name keeps within the 255 bytes of a file system. */
const LONGEST_ID = 100;

export class UsageError extends Error {}

const help = `npm run plan:add -- FICHIER [options]

Lit un plan (PDF, Word, OpenDocument, Excel, CSV, page web, Markdown ou texte), montre ce qui en est compris et,
une fois que c’est accepté, écrit data/plans/<id>/. Sans option, ce qui manque est demandé.

  --id ID               nom du dossier : minuscules, chiffres et traits d’union
  --title TITRE         titre du document
  --organisation NOM    identifiant, sigle ou nom de l’organisation auteure
  --kind SORTE          ${planKinds.join(' | ')}
  --level PALIER        ${levels.join(' | ')}
  --territory CODE      code ou nom d’un territoire de territories.csv
  --years ANNÉES        première et dernière année : 2024-2027
  --supersedes ID       plan que celui-ci remplace
  --url ADRESSE         adresse où le document est publié
  --data DOSSIER        dossier des données (data)
  --yes                 ne rien demander : ce qui manque vient du document
  --json                toute l’extraction sur la sortie standard; sans --yes, rien n’est écrit`;

const texts = ['id', 'title', 'organisation', 'kind', 'level', 'territory', 'years', 'supersedes', 'url', 'data'] as const;
const flags = ['yes', 'json', 'help'] as const;

/** Node's own parser rather than one that turns « 01 » into the number 1. */
function parse(argv: string[]): { options: Record<string, string | boolean | undefined>; args: string[] } {
	const string = Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }]));
	const boolean = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }]));
	try {
		const { values, positionals } = parseArgs({ args: argv.slice(2), options: { ...string, ...boolean }, allowPositionals: true });
		return { options: values as Record<string, string | boolean | undefined>, args: positionals };
	} catch (error) {
		const name = /'(-[^' <]*)/.exec((error as Error).message)?.[1] ?? '';
		const lacks = (error as { code?: string }).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
		throw new UsageError(
			lacks
				? `L’option ${name} attend une valeur. Voir npm run plan:add -- --help.`
				: `Option inconnue : ${name}. Voir npm run plan:add -- --help.`
		);
	}
}

/** @throws UsageError with a French sentence */
export function readOptions(argv: string[]): AddOptions {
	const { options, args } = parse(argv);
	if (options['help']) {
		console.log(help);
		process.exit(0);
	}
	const [file, ...others] = args;
	if (!file || others.length > 0) throw new UsageError('Donnez un fichier, et un seul : npm run plan:add -- FICHIER.');
	const text = (name: string): string | undefined => (options[name] === undefined ? undefined : String(options[name]).trim() || undefined);
	const id = text('id');
	if (id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
		throw new UsageError(`« ${id} » : un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union.`);
	if (id !== undefined && id.length > LONGEST_ID)
		throw new UsageError(`--id\u00a0: ${id.length} signes; un identifiant en a au plus ${LONGEST_ID}.`);
	const entries = {
		id,
		title: text('title'),
		organisation: text('organisation'),
		kind: oneOf(text('kind'), planKinds, '--kind'),
		level: oneOf(text('level'), levels, '--level'),
		territory: text('territory'),
		years: readYears(text('years')),
		supersedes: text('supersedes'),
		url: text('url') === undefined ? undefined : readUrl(text('url')!)
	};
	const given = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
	return { file, data: text('data') ?? 'data', yes: Boolean(options['yes']), json: Boolean(options['json']), ...given };
}

export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], name: string): T | undefined {
	if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
	throw new UsageError(`${name} : « ${value} » n’est pas permis. Choisissez parmi ${allowed.join(', ')}.`);
}

export function readUrl(value: string): string {
	if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
	throw new UsageError(`« ${value} » n’est pas une adresse du Web. Elle commence par https:// ou http://.`);
}

/** « 2024-2027 » or « 2024 ». */
export function readYears(value: string | undefined): [number, number] | undefined {
	if (value === undefined) return undefined;
	const found = /^((?:19|20)\d{2})(?:\s*[-–,à/ ]\s*((?:19|20)\d{2}))?$/u.exec(value);
	const years: [number, number] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
	if (!found || years[0] > years[1])
		throw new UsageError(`Années « ${value} » : ce n’est pas compris. Écrivez 2024-2027, la première année d’abord.`);
	return years;
}
