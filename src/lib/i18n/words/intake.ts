import type { NameSign } from '../../model/vocabulary.ts';
import { counted } from '../count.ts';
import { formats } from '../format.ts';

const outOf = (language: 'fr' | 'en') => (n: number, of: number) =>
	`${formats[language].integer(n)} ${language === 'fr' ? 'sur' : 'of'} ${formats[language].integer(of)}`;

const fr = {
	page: 'Ajouter un plan',
	title: 'Lire un nouveau plan, ici même',
	lead: 'Déposez un document : il est lu dans ce navigateur, vérifié à côté de sa source, comparé aux documents déjà lus, puis exporté.',
	private: 'Rien ne quitte cet appareil : le document n’est envoyé nulle part.',
	choose: 'Choisir un fichier',
	drop: 'ou déposez-le ici.',
	formats:
		'PDF, Word (DOCX), OpenDocument (ODT), Excel (XLSX), CSV, HTML, Markdown ou texte. 200 Mo au plus. Un PDF numérisé doit d’abord être reconnu (OCR).',
	another: 'Lire un autre document',
	cancel: 'Arrêter la lecture',
	progress: (name: string) => `Lecture de ${name}`,
	stages: { reading: 'Lecture', structure: 'Structure', items: 'Éléments et acteurs', themes: 'Thèmes' },
	pagesRead: (done: number, total: number) => `${formats.fr.integer(done)} de ${formats.fr.integer(total)}`,
	failed: 'Ce document n’a pas pu être lu',
	refusedChange: 'Ce changement n’a pas été retenu',
	known: 'Ce document est déjà dans les données :',
	noItems:
		'Aucune action, aucun objectif ni aucune recommandation reconnus : ce document est lu comme du texte suivi. Rien n’est inventé pour remplir un tableau.',
	understood: 'Ce qui a été compris',
	figures: {
		grade: 'Confiance dans l’extraction',
		lines: 'Lignes comprises',
		led: 'Éléments avec porteur',
		dated: 'Éléments avec échéance',
		unresolved: 'Noms d’acteurs non reconnus',
		items: 'Éléments'
	},
	outOf: outOf('fr'),
	unresolvedList: 'Noms à reconnaître',
	contextLines: (n: number) => `${counted('fr', n, ['ligne laissée', 'lignes laissées'])} hors des éléments`,
	warnings: (n: number) => counted('fr', n, ['avertissement', 'avertissements']),
	layouts: 'Comment le document a été lu',
	lines: (first: number, last: number) => (first === last ? `ligne ${first}` : `lignes ${first} à ${last}`),
	mended: 'Le document contient des signes abîmés : le dictionnaire français a été chargé pour les réparer.',
	names: {
		title: (removed: number, found: number) =>
			found === 0
				? 'Aucun nom de personne repéré'
				: removed === found
					? `${counted('fr', found, ['nom de personne repéré, retiré', 'noms de personnes repérés, retirés'])}`
					: `${counted('fr', found, ['nom repéré', 'noms repérés'])}, ${counted('fr', removed, ['retiré', 'retirés'])}`,
		intro:
			'Ces noms sont retirés de tout ce qui est publié. Décochez ceux qui ne sont pas des personnes (un organisme, un lieu), et ajoutez ceux qui manquent. Cette liste reste ici, et dans le dossier exporté pour ce que vous changez.',
		signs: {
			listed: 'liste de personnes',
			author: 'auteur ou personne-ressource',
			title: 'titre de civilité',
			contact: 'près d’un courriel ou d’un téléphone',
			role: 'fonction',
			present: 'présences ou membres',
			signature: 'signature',
			'given-name': 'prénom courant',
			added: 'ajouté par vous'
		} satisfies Record<NameSign, string>,
		line: (n: number) => `ligne ${n}`,
		missed: 'Autre nom à retirer, tel qu’il est écrit',
		add: 'Retirer ce nom',
		forget: 'Ne plus retirer',
		forgetName: (name: string) => `Ne plus retirer « ${name} »`
	},
	personal: 'Les noms de personnes, courriels et téléphones sont retirés de l’affichage. Le document exporté, lui, reste intact.',
	check: 'Vérifier, à côté de la source',
	checkIntro:
		'Le texte d’un élément ne se récrit pas : il se cite. Vous pouvez l’accepter, en changer la sorte, les acteurs ou l’échéance, le réunir au suivant, le couper ou l’écarter.',
	accepted: (n: number, of: number) => `${outOf('fr')(n, of)} acceptés`,
	acceptAll: 'Tout accepter',
	undo: 'Annuler le dernier changement',
	changes: (n: number) => counted('fr', n, ['changement', 'changements']),
	changed: 'Changements',
	restore: 'Retirer ce changement',
	change: {
		discard: 'Écarté',
		kind: 'Sorte changée',
		merge: 'Réuni au suivant',
		split: 'Coupé',
		actors: 'Acteurs changés',
		timing: 'Échéance changée',
		correction: 'Faute corrigée'
	},
	accept: 'Accepter',
	acceptItem: (number: number) => `Accepter l’élément ${number}`,
	kind: 'Sorte',
	edit: 'Changer',
	editItem: (number: number) => `Changer l’élément ${number}`,
	leads: 'Porteurs',
	collaborators: 'Collaborateurs',
	timing: 'Échéance',
	asWritten: 'Tels qu’ils sont écrits dans le document, séparés par un point-virgule.',
	save: 'Appliquer',
	mergeNext: 'Réunir au suivant',
	splitSentences: 'Couper à chaque phrase',
	splitCursor: 'Couper au curseur',
	splitHelp: 'Placez le curseur dans le texte, là où commence le second élément.',
	splitText: 'Texte de l’élément (pour le couper)',
	discard: 'Écarter',
	correct: 'Corriger une faute du document',
	raw: 'Mots fautifs, tels qu’écrits',
	fix: 'À lire',
	reason: 'Raison',
	notOnLine: 'Ces mots ne sont pas dans les lignes de cet élément : recopiez-les tels qu’ils y sont.',
	defaultReason: 'Relu à côté du document.',
	turns: {
		label: 'Pages d’éléments',
		shown: (from: string, to: string, of: string) => `Éléments ${from} à ${to} sur ${of}, avec leurs lignes`,
		previous: 'Précédents',
		next: 'Suivants'
	},
	leave: 'Quitter cette page efface la vérification en cours. Quitter quand même?',
	gradeMeans: {
		high: '',
		medium: 'Confiance moyenne : la plupart des lignes sont comprises, quelques-unes restent à vérifier.',
		low: 'Confiance faible : exporté ainsi, ce document ne serait compté dans aucune figure du site.'
	},
	toCheck: 'À vérifier, à côté de la source :',
	unread: (n: number) => `${counted('fr', n, ['ligne non lue', 'lignes non lues'])} :`,
	doubts: (n: number) => `${counted('fr', n, ['avertissement', 'avertissements'])}, plus bas`,
	layoutDoubt: (grade: string) => `la mise en page, reconnue avec une confiance ${grade} : chaque élément en est-il un, et en manque-t-il?`,
	gradeStays: 'Accepter tous les éléments ne suffit pas à relever cette confiance : ces lignes et ces avertissements resteraient.',
	gradeOnce: (grade: string) => `Une fois tous les éléments acceptés, la confiance sera ${grade}.`,
	gradeInCharts: (grade: string) => `Ce document est lu avec une confiance ${grade} : ses nombres peuvent être incomplets.`,
	compare: 'Comparer',
	automatic: 'Codé automatiquement',
	hereOnly: 'dans ce navigateur seulement',
	automaticNote:
		'Les thèmes de ce document sont posés par les règles du livre de codes, sans relecture humaine. Ils n’existent que sur cette page.',
	thisDocument: 'Nouveau',
	themesTitle: (title: string, n: number) =>
		`Les thèmes de « ${title} », à côté des documents déjà lus : ${counted('fr', n, ['élément codé', 'éléments codés'])}`,
	gaps: 'Quatre thèmes, national et local',
	export: 'Exporter',
	exportIntro:
		'Un dossier compressé à ouvrir à la racine du projet : le document intact, sa fiche plan.yaml et vos changements, chacun avec sa raison. « npm run etl » redonne alors ces mêmes éléments.',
	download: 'Exporter le dossier',
	exported: (name: string) => `${name} est prêt : ouvrez-le à la racine du projet, puis lancez « npm run etl ».`,
	cannotExport: 'À régler avant d’exporter :',
	nothingToExport: 'aucun élément n’a été trouvé.',
	fatal: 'l’ETL refuserait ces éléments :',
	confidenceStays: (grade: string) => `Tous les éléments ne sont pas acceptés : la fiche gardera la mention « confiance ${grade} ».`,
	working: 'Lecture des changements…',
	item: (number: number) => `Élément ${number}`,
	source: 'Document source',
	addLink: 'Ajouter un plan dans ce navigateur',
	addNote: 'Le document est lu sur place, vérifié à côté de sa source, comparé, puis exporté pour être versé aux données.'
};

const en: typeof fr = {
	page: 'Add a plan',
	title: 'Read a new plan, right here',
	lead: 'Drop a document: it is read in this browser, checked beside its source, compared with the documents already read, then exported.',
	private: 'Nothing leaves this device: the document is sent nowhere.',
	choose: 'Choose a file',
	drop: 'or drop it here.',
	formats:
		'PDF, Word (DOCX), OpenDocument (ODT), Excel (XLSX), CSV, HTML, Markdown or text. 200 MB at most. A scanned PDF needs text recognition (OCR) first.',
	another: 'Read another document',
	cancel: 'Stop reading',
	progress: (name) => `Reading ${name}`,
	stages: { reading: 'Reading', structure: 'Structure', items: 'Items and actors', themes: 'Themes' },
	pagesRead: (done, total) => `${formats.en.integer(done)} of ${formats.en.integer(total)}`,
	failed: 'This document could not be read',
	refusedChange: 'This change was not kept',
	known: 'This document is already in the data:',
	noItems:
		'No action, objective or recommendation was recognised: this document is read as running text. Nothing is invented to fill a table.',
	understood: 'What was understood',
	figures: {
		grade: 'Extraction confidence',
		lines: 'Lines understood',
		led: 'Items with a lead',
		dated: 'Items with a date',
		unresolved: 'Actor names not recognised',
		items: 'Items'
	},
	outOf: outOf('en'),
	unresolvedList: 'Names to recognise',
	contextLines: (n) => `${counted('en', n, ['line', 'lines'])} left outside the items`,
	warnings: (n) => counted('en', n, ['warning', 'warnings']),
	layouts: 'How the document was read',
	lines: (first, last) => (first === last ? `line ${first}` : `lines ${first} to ${last}`),
	mended: 'The document holds damaged signs: the French dictionary was loaded to repair them.',
	names: {
		title: (removed, found) =>
			found === 0
				? 'No name of a person found'
				: removed === found
					? `${counted('en', found, ['name of a person found, removed', 'names of persons found, removed'])}`
					: `${counted('en', found, ['name found', 'names found'])}, ${counted('en', removed, ['removed', 'removed'])}`,
		intro:
			'These names are removed from all that is published. Uncheck those that are not people (a body, a place), and add those that are missing. This list stays here, and in the exported folder for what you change.',
		signs: {
			listed: 'list of persons',
			author: 'author or contact person',
			title: 'title of courtesy',
			contact: 'near an e-mail or a phone',
			role: 'function',
			present: 'attendance or members',
			signature: 'signature',
			'given-name': 'common given name',
			added: 'added by you'
		},
		line: (n) => `line ${n}`,
		missed: 'Another name to remove, as it is written',
		add: 'Remove this name',
		forget: 'Do not remove any more',
		forgetName: (name) => `Do not remove “${name}” any more`
	},
	personal: 'Names of persons, e-mails and phone numbers are removed from what is shown. The exported document stays untouched.',
	check: 'Check, beside the source',
	checkIntro:
		'The text of an item is quoted, never rewritten. You can accept it, change its kind, actors or timing, merge it with the next one, split it or discard it.',
	accepted: (n, of) => `${outOf('en')(n, of)} accepted`,
	acceptAll: 'Accept all',
	undo: 'Undo the last change',
	changes: (n) => counted('en', n, ['change', 'changes']),
	changed: 'Changes',
	restore: 'Remove this change',
	change: {
		discard: 'Discarded',
		kind: 'Kind changed',
		merge: 'Merged with the next',
		split: 'Split',
		actors: 'Actors changed',
		timing: 'Timing changed',
		correction: 'Fault corrected'
	},
	accept: 'Accept',
	acceptItem: (number) => `Accept item ${number}`,
	kind: 'Kind',
	edit: 'Change',
	editItem: (number) => `Change item ${number}`,
	leads: 'Leads',
	collaborators: 'Collaborators',
	timing: 'Timing',
	asWritten: 'As written in the document, separated by a semicolon.',
	save: 'Apply',
	mergeNext: 'Merge with the next',
	splitSentences: 'Split at each sentence',
	splitCursor: 'Split at the cursor',
	splitHelp: 'Put the cursor in the text where the second item begins.',
	splitText: 'Text of the item (to split it)',
	discard: 'Discard',
	correct: 'Correct a fault of the document',
	raw: 'Faulty words, as written',
	fix: 'To be read',
	reason: 'Reason',
	notOnLine: 'These words are not on the lines of this item: copy them as they stand there.',
	defaultReason: 'Checked beside the document.',
	turns: {
		label: 'Pages of items',
		shown: (from, to, of) => `Items ${from} to ${to} of ${of}, with their lines`,
		previous: 'Previous',
		next: 'Next'
	},
	leave: 'Leaving this page loses the checking under way. Leave anyway?',
	gradeMeans: {
		high: '',
		medium: 'Medium confidence: most lines are understood, a few remain to be checked.',
		low: 'Low confidence: exported as it is, this document would be counted in no figure of the site.'
	},
	toCheck: 'To check, beside the source:',
	unread: (n) => `${counted('en', n, ['line not read', 'lines not read'])}:`,
	doubts: (n) => `${counted('en', n, ['warning', 'warnings'])}, below`,
	layoutDoubt: (grade) => `the layout, recognised with ${grade} confidence: is each item one, and is any missing?`,
	gradeStays: 'Accepting all items is not enough to raise this confidence: these lines and warnings would remain.',
	gradeOnce: (grade) => `Once all items are accepted, the confidence will be ${grade}.`,
	gradeInCharts: (grade) => `This document is read with ${grade} confidence: its numbers may be incomplete.`,
	compare: 'Compare',
	automatic: 'Coded automatically',
	hereOnly: 'in this browser only',
	automaticNote: 'The themes of this document are set by the rules of the codebook, without human review. They exist on this page only.',
	thisDocument: 'New',
	themesTitle: (title, n) => `Themes of “${title}”, beside the documents already read: ${counted('en', n, ['coded item', 'coded items'])}`,
	gaps: 'Four themes, national and local',
	export: 'Export',
	exportIntro:
		'A zip to open at the root of the project: the untouched document, its plan.yaml and your changes, each with its reason. “npm run etl” then gives these same items.',
	download: 'Export the folder',
	exported: (name) => `${name} is ready: open it at the root of the project, then run “npm run etl”.`,
	cannotExport: 'To settle before exporting:',
	nothingToExport: 'no item was found.',
	fatal: 'the ETL would refuse these items:',
	confidenceStays: (grade) => `Not all items are accepted: the description will keep the mention “${grade} confidence”.`,
	working: 'Reading the changes…',
	item: (number) => `Item ${number}`,
	source: 'Source document',
	addLink: 'Add a plan in this browser',
	addNote: 'The document is read on the spot, checked beside its source, compared, then exported to be committed to the data.'
};

export const intake = { fr, en };
