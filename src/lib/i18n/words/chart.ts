import { counted } from '../count.ts';

const fr = {
	asTable: 'Voir en tableau',
	asChart: 'Voir en figure',
	table: 'Tableau',
	keyboard: 'Flèches pour aller d’une marque à l’autre, Entrée pour ouvrir les éléments.',
	sources: (documents: string, n: number) => `${documents}. n\u00a0=\u00a0${counted('fr', n, ['élément', 'éléments'])}.`,
	open: (label: string) => `Ouvrir la liste : ${label}`,
	share: 'Part des éléments',
	interval: 'Intervalle à 95 %',
	fragility:
		"L'intervalle dit combien un petit compte est fragile : un élément de plus ou de moins le déplacerait. Ce n'est pas une erreur d'échantillonnage. La part est une attention écrite, pas une priorité, un budget ni un effort.",
	notMentioned: 'non mentionné',
	noDocument: 'pas de document',
	none: 'aucun',
	n: 'n',
	count: 'Éléments',
	howCounted: 'Comment c’est compté',
	method:
		'Chaque nombre compte des éléments que les documents écrivent; il ouvre la liste de ces éléments, chacun avec son passage. Un tiret ou « non mentionné » veut dire qu’aucun élément ne l’écrit; l’absence de document n’est jamais un zéro. Les nombres disent ce qui est écrit, pas ce qui est fait.',
	/** one document in the words that stand for a drawing */
	dot: (document: string, k: number, n: number, low: string, high: string) =>
		`${document} : ${k} sur ${n}, intervalle à 95 % de ${low} à ${high}`,
	noMark: 'Aucune marque : rien de ce qui est compté ici n’est écrit.',
	caution: 'Ces nombres disent ce qui est écrit, pas ce qui est fait; un petit compte est fragile.',
	/** largest and smallest marks, in their own words */
	summary: (marks: number, most: string, least: string) =>
		marks === 1 ? `Une marque : ${most}.` : `${marks} marques. La plus grande : ${most}. La plus petite : ${least}.`
};

const en: typeof fr = {
	asTable: 'Show as a table',
	asChart: 'Show as a chart',
	table: 'Table',
	keyboard: 'Arrow keys move between marks, Enter opens the items.',
	sources: (documents, n) => `${documents}. n\u00a0=\u00a0${counted('en', n, ['item', 'items'])}.`,
	open: (label) => `Open the list: ${label}`,
	share: 'Share of items',
	interval: '95% interval',
	fragility:
		'The interval says how fragile a small count is: one item more or less would move it. It is not a sampling error. The share is written attention, not priority, budget or effort.',
	notMentioned: 'not mentioned',
	noDocument: 'no document',
	none: 'none',
	n: 'n',
	count: 'Items',
	howCounted: 'How it is counted',
	method:
		'Each number counts items that the documents write; it opens the list of those items, each with its passage. A dash or “not mentioned” means that no item writes it; the absence of a document is never a zero. Numbers say what is written, not what is done.',
	dot: (document, k, n, low, high) => `${document}: ${k} of ${n}, 95% interval from ${low} to ${high}`,
	noMark: 'No mark: nothing of what is counted here is written.',
	caution: 'These numbers say what is written, not what is done; a small count is fragile.',
	summary: (marks, most, least) => (marks === 1 ? `One mark: ${most}.` : `${marks} marks. The largest: ${most}. The smallest: ${least}.`)
};

export const chart = { fr, en };
