import { counted } from '../count.ts';

type Figures = Readonly<Record<string, number>>;
type Part = { what: string; result: (figures: Figures) => string };
type Name = 'fuzz' | 'properties' | 'inputs' | 'bombs' | 'sql' | 'faults' | 'requests' | 'soak' | 'privacy' | 'names' | 'etl' | 'mutation';

const of = (figures: Figures, name: string): number => figures[name] ?? 0;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

const percent = (share: number, language: 'fr' | 'en'): string =>
	(100 * share).toLocaleString(`${language}-CA`, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const integer = { fr: new Intl.NumberFormat('fr-CA'), en: new Intl.NumberFormat('en-CA') };
const fr_ = (n: number): string => integer.fr.format(n);
const en_ = (n: number): string => integer.en.format(n);

const frParts: Record<Name, Part> = {
	fuzz: {
		what: 'Entrées inventées ou abîmées, données à chaque lecteur, mise en page, encodage et fichier de données',
		result: (f) =>
			`${fr_(of(f, 'inputs'))} entrées sur ${counted('fr', of(f, 'targets'), ['cible', 'cibles'])}, dont ${fr_(of(f, 'refused'))} refusées avec une phrase; aucune panne; la plus longue, ${fr_(of(f, 'slowest'))} ms`
	},
	properties: {
		what: 'Ce que les calculs, les lecteurs et l’état des pages doivent toujours respecter, sur d’autres cas que ceux que « npm test » tire',
		result: (f) =>
			`${counted('fr', of(f, 'properties'), ['propriété', 'propriétés'])} dans ${counted('fr', of(f, 'files'), ['fichier d’essais', 'fichiers d’essais'])}; ${counted('fr', of(f, 'draws'), ['autre tirage', 'autres tirages'])}; toutes tiennent`
	},
	inputs: {
		what: 'Fichiers fautifs donnés à l’ETL et aux lecteurs',
		result: (f) => `${counted('fr', of(f, 'inputs'), ['faute', 'fautes'])}; chacune est refusée avec sa place et ce qu’il faut faire`
	},
	bombs: {
		what: 'Documents faits pour épuiser la machine (ZIP, XML, PDF, HTML, tableur)',
		result: (f) =>
			`${counted('fr', of(f, 'bombs'), ['document', 'documents'])}; au plus ${fr_(of(f, 'memory'))} Mo de mémoire et ${fr_(of(f, 'seconds'))} s de calcul (un PDF ordinaire : ${fr_(of(f, 'plain'))} Mo)`
	},
	sql: {
		what: 'Énoncés SQL hostiles donnés à la console',
		result: (f) => `${counted('fr', of(f, 'statements'), ['énoncé', 'énoncés'])}; aucun n’écrit, ne sort ni ne change un réglage`
	},
	faults: {
		what: 'Pannes provoquées dans un vrai navigateur',
		result: (f) =>
			`${counted('fr', of(f, 'faults'), ['panne', 'pannes'])}, dont ${fr_(of(f, 'english'))} en anglais; chacune a sa phrase et une suite, la page reste`
	},
	requests: {
		what: 'Requêtes observées sur toutes les pages, et ce que chaque page admet',
		result: (f) =>
			`${counted('fr', of(f, 'requests'), ['requête', 'requêtes'])} sur ${counted('fr', of(f, 'pages'), ['page', 'pages'])}; aucune vers un autre hôte; dans ${counted('fr', of(f, 'policies'), ['fichier de page relu', 'fichiers de pages relus'])}, aucun programme que la politique de sécurité ne nomme`
	},
	soak: {
		what: 'Usage au hasard de chaque page dans un vrai navigateur',
		result: (f) =>
			`${counted('fr', of(f, 'minutes'), ['minute', 'minutes'])}, ${counted('fr', of(f, 'actions'), ['geste', 'gestes'])} sur ${counted('fr', of(f, 'pages'), ['page', 'pages'])}; aucune erreur; listes ouvertes, toutes du nombre annoncé : ${fr_(of(f, 'lists'))}; mémoire : ${(Math.round(10 * of(f, 'growth')) / 10).toLocaleString('fr-CA')} Mo de plus au pire`
	},
	privacy: {
		what: 'Fichiers publiés relus pour y chercher courriels, téléphones et noms retirés',
		result: (f) => `${fr_(of(f, 'files'))} fichiers; ${fr_(of(f, 'removed'))} textes retirés cherchés; rien trouvé`
	},
	names: {
		what: 'Noms de personnes inventés, dans des documents fabriqués',
		result: (f) =>
			`${fr_(of(f, 'found'))} repérés sur ${fr_(of(f, 'names'))} (${share(of(f, 'found'), of(f, 'names')).toLocaleString('fr-CA')} %); ${counted('fr', of(f, 'wrong'), ['organisation ou lieu pris pour une personne', 'organisations ou lieux pris pour des personnes'])} sur ${fr_(of(f, 'others'))}; sur une série écrite par la même main que les règles, dont les échecs n’ont pas été lus, ${fr_(of(f, 'unseenFound'))} repérés sur ${fr_(of(f, 'unseen'))} (${share(of(f, 'unseenFound'), of(f, 'unseen')).toLocaleString('fr-CA')} %), ${counted('fr', of(f, 'unseenWrong'), ['autre mot pris pour un nom', 'autres mots pris pour des noms'])}`
	},
	etl: {
		what: 'Préparation des données (ETL) interrompue de force, puis refaite ailleurs : autre dossier, fuseau horaire, langue, droits des fichiers et nombre de processeurs',
		result: (f) =>
			`${counted('fr', of(f, 'kills'), ['coupure', 'coupures'])} : les données d’avant restent entières; ${counted('fr', of(f, 'runs'), ['reprise', 'reprises'])} sur ${fr_(of(f, 'machines'))} machines imitées : les mêmes octets`
	},
	mutation: {
		what: 'Petits changements faits au code pur, un à la fois, que les essais doivent voir',
		result: (f) =>
			`${fr_(of(f, 'killed'))} vus sur ${fr_(of(f, 'tried'))} (${share(of(f, 'killed'), of(f, 'tried')).toLocaleString('fr-CA')} %), tirés au sort parmi ${fr_(of(f, 'drawnFrom'))} dans ${counted('fr', of(f, 'folders'), ['dossier', 'dossiers'])}`
	}
};

const enParts: Record<Name, Part> = {
	fuzz: {
		what: 'Made-up or harmed inputs, given to every reader, layout, codec and data file',
		result: (f) =>
			`${en_(of(f, 'inputs'))} inputs on ${counted('en', of(f, 'targets'), ['target', 'targets'])}, ${en_(of(f, 'refused'))} of them refused with a sentence; no failure; the longest, ${en_(of(f, 'slowest'))} ms`
	},
	properties: {
		what: 'What computations, readers and the state of pages must always keep, on other cases than those that “npm test” draws',
		result: (f) =>
			`${counted('en', of(f, 'properties'), ['property', 'properties'])} in ${counted('en', of(f, 'files'), ['test file', 'test files'])}; ${counted('en', of(f, 'draws'), ['other draw', 'other draws'])}; all hold`
	},
	inputs: {
		what: 'Faulty files given to the ETL and to the readers',
		result: (f) => `${counted('en', of(f, 'inputs'), ['fault', 'faults'])}; each is refused with its place and what to do`
	},
	bombs: {
		what: 'Documents made to exhaust the machine (ZIP, XML, PDF, HTML, spreadsheet)',
		result: (f) =>
			`${counted('en', of(f, 'bombs'), ['document', 'documents'])}; at most ${en_(of(f, 'memory'))} MB of memory and ${en_(of(f, 'seconds'))} s of processor (an ordinary PDF: ${en_(of(f, 'plain'))} MB)`
	},
	sql: {
		what: 'Hostile SQL statements given to the console',
		result: (f) => `${counted('en', of(f, 'statements'), ['statement', 'statements'])}; none writes, gets out or changes a setting`
	},
	faults: {
		what: 'Faults injected in a real browser',
		result: (f) =>
			`${counted('en', of(f, 'faults'), ['fault', 'faults'])}, ${en_(of(f, 'english'))} of them in English; each has its sentence and a way on, the page stays`
	},
	requests: {
		what: 'Requests watched on every page, and what each page admits',
		result: (f) =>
			`${counted('en', of(f, 'requests'), ['request', 'requests'])} on ${counted('en', of(f, 'pages'), ['page', 'pages'])}; none to another host; in ${counted('en', of(f, 'policies'), ['page file read again', 'page files read again'])}, no program that the security policy does not name`
	},
	soak: {
		what: 'Random use of every page in a real browser',
		result: (f) =>
			`${counted('en', of(f, 'minutes'), ['minute', 'minutes'])}, ${counted('en', of(f, 'actions'), ['action', 'actions'])} on ${counted('en', of(f, 'pages'), ['page', 'pages'])}; no error; lists opened, each as long as its number: ${en_(of(f, 'lists'))}; memory: ${(Math.round(10 * of(f, 'growth')) / 10).toLocaleString('en-CA')} MB more at worst`
	},
	privacy: {
		what: 'Published files read again for e-mails, phones and removed names',
		result: (f) => `${en_(of(f, 'files'))} files; ${en_(of(f, 'removed'))} removed texts looked for; nothing found`
	},
	names: {
		what: 'Invented names of people, in made-up documents',
		result: (f) =>
			`${en_(of(f, 'found'))} spotted of ${en_(of(f, 'names'))} (${share(of(f, 'found'), of(f, 'names'))}%); ${counted('en', of(f, 'wrong'), ['organisation or place taken for a person', 'organisations or places taken for people'])} of ${en_(of(f, 'others'))}; in a series written by the same hand as the rules, whose misses were not read, ${en_(of(f, 'unseenFound'))} spotted of ${en_(of(f, 'unseen'))} (${share(of(f, 'unseenFound'), of(f, 'unseen'))}%), ${counted('en', of(f, 'unseenWrong'), ['other word taken for a name', 'other words taken for names'])}`
	},
	etl: {
		what: 'Preparation of the data (ETL) killed while running, then done again elsewhere: another folder, time zone, language, file rights and number of processors',
		result: (f) =>
			`${counted('en', of(f, 'kills'), ['kill', 'kills'])}: the previous data stand whole; ${counted('en', of(f, 'runs'), ['run', 'runs'])} again on ${en_(of(f, 'machines'))} imitated machines: the same bytes`
	},
	mutation: {
		what: 'Small changes made to the pure code, one at a time, which tests must see',
		result: (f) =>
			`${en_(of(f, 'killed'))} seen of ${en_(of(f, 'tried'))} (${share(of(f, 'killed'), of(f, 'tried'))}%), drawn among ${en_(of(f, 'drawnFrom'))} in ${counted('en', of(f, 'folders'), ['folder', 'folders'])}`
	}
};

const fr = {
	title: 'Comment l’outil est éprouvé',
	lead: 'Chaque ligne est écrite par la commande qui refait l’essai (« npm run trust »), jamais à la main. Quand un essai échoue, son dernier résultat réussi reste affiché avec sa date, et l’échec est dit.',
	caption: 'Essais, derniers résultats',
	columns: { what: 'Ce qui est essayé', result: 'Résultat', command: 'Commande', date: 'Date', versions: 'Versions' },
	between: (from: string, to: string) => (from === to ? from : `${from} au ${to}`),
	/** a share with its Wilson interval, in percent */
	share: (name: string, k: number, n: number, { low, high }: { low: number; high: number }) =>
		`${name} : ${fr_(k)} sur ${fr_(n)}, ${percent(k / n, 'fr')} % [${percent(low, 'fr')}; ${percent(high, 'fr')}]`,
	missed: (n: number) =>
		`${counted('fr', n, ['essai n’a pas réussi', 'essais n’ont pas réussi'])} au dernier passage : le résultat donné ici est plus ancien (noms dans trust/results).`,
	folders: {
		model: 'modèle',
		text: 'texte',
		intake: 'lecture des documents',
		themes: 'codage des thèmes',
		analysis: 'calculs',
		brief: 'plaidoyer',
		bundle: 'fichiers à déposer',
		export: 'exports',
		geo: 'carte',
		offline: 'copie hors ligne'
	} as Record<string, string>,
	wilson: 'Entre crochets, l’intervalle de Wilson à 95 % : ce que le tirage laisse ignorer.',
	after: 'Un essai réussi ne prouve pas qu’il n’y a plus de faute. Ce qui n’est pas couvert est écrit dans SECURITY.md, avec le code.',
	licences: 'Logiciels contenus dans ce site, et leurs licences',
	parts: frParts
};

const en: typeof fr = {
	title: 'How the tool is tested',
	lead: 'Each line is written by the command that runs the test again (“npm run trust”), never by hand. When a test fails, its last successful result stays, with its date, and the failure is said.',
	caption: 'Tests, latest results',
	columns: { what: 'What is tested', result: 'Result', command: 'Command', date: 'Date', versions: 'Versions' },
	between: (from, to) => (from === to ? from : `${from} to ${to}`),
	share: (name, k, n, { low, high }) =>
		`${name}: ${en_(k)} of ${en_(n)}, ${percent(k / n, 'en')}% [${percent(low, 'en')}; ${percent(high, 'en')}]`,
	missed: (n) => `${counted('en', n, ['test', 'tests'])} did not pass in the last run: the result shown is older (names in trust/results).`,
	folders: {
		model: 'model',
		text: 'text',
		intake: 'reading of documents',
		themes: 'coding of themes',
		analysis: 'computations',
		brief: 'advocacy brief',
		bundle: 'files to deposit',
		export: 'exports',
		geo: 'map',
		offline: 'offline copy'
	},
	wilson: 'In brackets, the 95% Wilson interval: what the draw leaves unknown.',
	after: 'A successful test does not prove that no fault is left. What is not covered is written in SECURITY.md, with the code.',
	licences: 'Software that this site holds, and its licences',
	parts: enParts
};

export const trials = { fr, en };
