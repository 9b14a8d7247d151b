import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	byGroup: 'Documents par nature et palier',
	byGroupCounts: 'Documents lus et leurs éléments, par nature et palier.',
	group: 'Nature et palier',
	documents: 'Documents',
	itemsRead: 'Éléments',
	more: (n: number) => `Montrer ${n} documents de plus`,
	title: 'Les documents, lus à côté de leur source',
	lead: "Ce que chaque document contient, ligne par ligne. Seuls les plans d'action sont des plans : les autres documents sont lus pour ce qu'ils sont.",
	author: 'Organisation',
	territory: 'Territoire',
	subject: 'Sujet',
	years: 'Années',
	licence: 'Droits',
	publisher: 'Éditeur',
	url: 'Document publié',
	supersedes: 'Remplace',
	note: 'À savoir',
	grade: "Confiance dans l'extraction",
	grades: { high: 'élevée', medium: 'moyenne', low: 'faible' } as Record<string, string>,
	leads: { named: 'Porteurs nommés', implicit: 'Porteur implicite', none: 'Aucun porteur nommé' } as Record<string, string>,
	items: (n: number) => `Éléments (${formats.fr.integer(n)})`,
	source: (n: number) => `Document source (${counted('fr', n, ['ligne', 'lignes'])})`,
	showItems: 'Éléments',
	showSource: 'Source',
	how: 'Choisissez un élément pour voir ses mots exacts dans le document, ou un passage surligné pour retrouver son élément.',
	toSource: (line: number) => `ligne ${line}`,
	toSourceLabel: (line: number, text: string) => `Voir la ligne ${line} du document : ${text}`,
	toItem: 'Voir l’élément',
	repairs: 'Réparations de texte abîmé',
	repairsIntro: 'La forme abîmée reste dans le document source; la lecture emploie la forme réparée.',
	noRepairs: 'Aucune réparation.',
	line: 'Ligne',
	raw: 'Forme abîmée',
	fixed: 'Forme réparée',
	method: 'Méthode',
	reason: 'Raison',
	methods: {
		corpus: 'vocabulaire du corpus',
		dictionary: 'dictionnaire',
		'acronym-list': 'liste des sigles du document',
		'accent-alone': 'accent isolé',
		case: 'casse',
		correction: 'correction, avec sa raison',
		superscript: 'exposant',
		'line-break': 'fin de ligne',
		markup: 'balisage'
	} as Record<string, string>,
	ledger: 'Ce que chaque ligne est devenue',
	ledgerIntro: 'Chaque ligne du document a un sort, et un seul.',
	disposition: 'Sort',
	lines: 'Lignes',
	quality: "Qualité de l'extraction",
	qualityCounts: 'Vérifications de la lecture de ce document, et ce que chacune compte.',
	check: 'Mesure',
	figure: 'Valeur',
	of: (figure: number, outOf: number | null) =>
		outOf === 0
			? 'sans objet'
			: outOf === null
				? formats.fr.integer(figure)
				: `${formats.fr.integer(figure)} sur ${formats.fr.integer(outOf)}`,
	masked: 'donnée personnelle retirée',
	leftOut: {
		label: 'Documents hors des figures',
		said: (n: number): string =>
			n > 1
				? 'Lus avec une confiance faible, ces documents ne sont comptés dans aucune figure :'
				: 'Lu avec une confiance faible, ce document n’est compté dans aucune figure :',
		count: 'Les compter aussi, dans l’explorateur'
	},
	empty: 'Aucun document n’a encore été lu : ces pages n’ont rien à montrer.',
	back: 'Tous les documents',
	sections: 'Titres',
	withoutSection: 'Sans titre'
};

const en: typeof fr = {
	byGroup: 'Documents by kind and level',
	byGroupCounts: 'Documents read and their items, by kind and level.',
	group: 'Kind and level',
	documents: 'Documents',
	itemsRead: 'Items',
	more: (n) => `Show ${n} more documents`,
	title: 'The documents, read beside their source',
	lead: 'What each document contains, line by line. Only action plans are plans: the other documents are read for what they are.',
	author: 'Organisation',
	territory: 'Territory',
	subject: 'Subject',
	years: 'Years',
	licence: 'Rights',
	publisher: 'Publisher',
	url: 'Published document',
	supersedes: 'Supersedes',
	note: 'Note',
	grade: 'Extraction confidence',
	grades: { high: 'high', medium: 'medium', low: 'low' },
	leads: { named: 'Named leads', implicit: 'Implicit lead', none: 'No lead named' },
	items: (n) => `Items (${formats.en.integer(n)})`,
	source: (n) => `Source document (${counted('en', n, ['line', 'lines'])})`,
	showItems: 'Items',
	showSource: 'Source',
	how: 'Choose an item to see its exact words in the document, or a highlighted passage to find its item.',
	toSource: (line) => `line ${line}`,
	toSourceLabel: (line, text) => `See line ${line} of the document: ${text}`,
	toItem: 'See the item',
	repairs: 'Repairs of damaged text',
	repairsIntro: 'The damaged form stays in the source document; reading uses the repaired form.',
	noRepairs: 'No repair.',
	line: 'Line',
	raw: 'Damaged form',
	fixed: 'Repaired form',
	method: 'Method',
	reason: 'Reason',
	methods: {
		corpus: 'vocabulary of the corpus',
		dictionary: 'dictionary',
		'acronym-list': 'acronym list of the document',
		'accent-alone': 'lone accent',
		case: 'case',
		correction: 'correction, with its reason',
		superscript: 'superscript',
		'line-break': 'line break',
		markup: 'markup'
	},
	ledger: 'What became of each line',
	ledgerIntro: 'Each line of the document has one disposition, and one only.',
	disposition: 'Disposition',
	lines: 'Lines',
	quality: 'Extraction quality',
	qualityCounts: 'Checks of the reading of this document, and what each counts.',
	check: 'Check',
	figure: 'Figure',
	of: (figure, outOf) =>
		outOf === 0
			? 'not applicable'
			: outOf === null
				? formats.en.integer(figure)
				: `${formats.en.integer(figure)} of ${formats.en.integer(outOf)}`,
	masked: 'personal data removed',
	leftOut: {
		label: 'Documents outside the figures',
		said: (n) =>
			n > 1
				? 'Read with low confidence, these documents are counted in no figure:'
				: 'Read with low confidence, this document is counted in no figure:',
		count: 'Count them too, in the explorer'
	},
	empty: 'No document has been read yet: these pages have nothing to show.',
	back: 'All documents',
	sections: 'Headings',
	withoutSection: 'Without heading'
};

export const plans = { fr, en };
