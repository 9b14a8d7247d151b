import { bars } from '../../model/bars.ts';
import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	title: 'Données, dictionnaire et méthode',
	lead: "Tout ce que ces pages montrent vient de ces fichiers. Rien n'est envoyé ailleurs : les calculs se font dans le navigateur.",
	downloads: 'Télécharger',
	downloadsCounts: 'Tables publiées, avec leurs lignes et leur taille.',
	file: 'Fichier',
	content: 'Contenu',
	rows: 'Lignes',
	size: 'Taille',
	bytes: (bytes: number) => (bytes < 1024 ? `${bytes}\u00a0o` : `${formats.fr.decimal(bytes / 1024)}\u00a0Ko`),
	datapackage: 'Description de tous les fichiers (Frictionless Data Package)',
	manifest: 'Empreintes et versions',
	sourcesFile: 'Documents sources : fichier, empreinte, lignes',
	dictionary: 'Dictionnaire',
	dictionaryIntro: 'Chaque table est un fichier Parquet. Les noms de colonnes sont en anglais, leur sens est donné ici.',
	table: 'Table',
	column: 'Colonne',
	columnType: 'Type',
	meaning: 'Sens',
	nullable: 'peut être vide',
	key: 'clé',
	versions: 'Versions',
	codebook: 'Livre de codes',
	dataHash: 'Empreinte des données',
	schemaVersion: 'Version du schéma',
	sources: 'Documents sources',
	sha: 'Empreinte SHA-256',
	lines: (n: number) => counted('fr', n, ['ligne', 'lignes']),
	method: 'Méthode',
	methods: [
		[
			'Ce qu’est un nombre',
			'Un document est lu en entier : c’est un recensement de ce qui y est écrit, pas un échantillon. Une part est une attention écrite : ni priorité, ni budget, ni effort.'
		],
		[
			'Parts',
			'Nombre d’éléments du thème divisé par le nombre d’éléments codés du document. Un élément porte plusieurs thèmes : les parts ne totalisent pas 100 %.'
		],
		[
			'Intervalles',
			'Le plus large de deux intervalles à 95 % : Jeffreys, deux côtés égaux (Brown, Cai et DasGupta, 2001), borne basse nulle à 0, borne haute à 100 % quand tous les éléments y sont; et un rééchantillonnage par objectif ou section. L’intervalle dit la fragilité d’un petit compte, pas une erreur d’échantillonnage.'
		],
		[
			'Accord des lectures',
			`Alpha de Krippendorff sur les étiquettes explicites de deux lectures indépendantes (Hayes et Krippendorff, 2007). Sous ${formats.fr.decimal(bars.alpha, 3)} ou sous ${bars.items} éléments, le thème est grisé avec la raison.`
		],
		[
			'Rôles',
			"Porter et collaborer sont deux mesures. Un acteur écrit deux fois dans un élément compte une fois. Un poste n'est ni une personne, ni son organisation. Les acteurs non nommés sont comptés à part."
		],
		[
			'Données personnelles',
			'Noms de personnes, courriels et téléphones sont retirés avant toute publication; les lignes concernées sont marquées.'
		]
	] as [string, string][],
	add: 'Ajouter un document',
	addSteps: [
		'Créer un dossier dans data/plans, du nom de l’identifiant du document.',
		'Y déposer le document intact et un fichier plan.yaml : titre, organisation, nature, palier, territoire, années, langue, droits, empreinte, mise en page.',
		'Lancer « npm run etl » : le rapport dit ce qui a été lu et ce qui ne l’a pas été.',
		'Corriger plan.yaml jusqu’à ce que chaque ligne ait un sort, puis reconstruire le site.'
	]
};

const en: typeof fr = {
	title: 'Data, dictionary and method',
	lead: 'Everything these pages show comes from these files. Nothing is sent anywhere: computation happens in the browser.',
	downloads: 'Download',
	downloadsCounts: 'Published tables, with their rows and size.',
	file: 'File',
	content: 'Content',
	rows: 'Rows',
	size: 'Size',
	bytes: (bytes) => (bytes < 1024 ? `${bytes}\u00a0B` : `${formats.en.decimal(bytes / 1024)}\u00a0KB`),
	datapackage: 'Description of all files (Frictionless Data Package)',
	manifest: 'Hashes and versions',
	sourcesFile: 'Source documents: file, hash, lines',
	dictionary: 'Dictionary',
	dictionaryIntro: 'Each table is a Parquet file.',
	table: 'Table',
	column: 'Column',
	columnType: 'Type',
	meaning: 'Meaning',
	nullable: 'may be empty',
	key: 'key',
	versions: 'Versions',
	codebook: 'Codebook',
	dataHash: 'Data hash',
	schemaVersion: 'Schema version',
	sources: 'Source documents',
	sha: 'SHA-256 hash',
	lines: (n) => counted('en', n, ['line', 'lines']),
	method: 'Method',
	methods: [
		[
			'What a number is',
			'A document is a census of what its authors wrote, not a sample. A share is written attention: not priority, budget or effort.'
		],
		[
			'Shares',
			'Number of items of the theme divided by the number of coded items of the document. An item carries several themes: shares do not add up to 100%.'
		],
		[
			'Intervals',
			'The wider of two 95% intervals: Jeffreys, equal tails (Brown, Cai and DasGupta, 2001), lower bound zero at 0, upper bound 100% when all items carry the theme; and a bootstrap by objective or section. The interval says how fragile a small count is; it is not a sampling error.'
		],
		[
			'Agreement of codings',
			`Krippendorff's alpha on the explicit labels of two independent codings (Hayes and Krippendorff, 2007). Under ${formats.en.decimal(bars.alpha, 3)} or under ${bars.items} items, the theme is greyed with the reason.`
		],
		[
			'Roles',
			'Leading and collaborating are two measures. An actor written twice in an item counts once. A post is neither a person nor its organisation. Unnamed actors are counted apart.'
		],
		[
			'Personal data',
			'Names of persons, e-mails and phone numbers are removed before anything is published; the lines concerned are marked.'
		]
	],
	add: 'Add a document',
	addSteps: [
		'Create a folder in data/plans, named after the id of the document.',
		'Put the untouched document in it with a plan.yaml file: title, organisation, kind, level, territory, years, language, rights, hash, layout.',
		'Run “npm run etl”: the report says what was read and what was not.',
		'Correct plan.yaml until every line is accounted for, then rebuild the site.'
	]
};

export const data = { fr, en };
