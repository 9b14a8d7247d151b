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
	n: 'n',
	count: 'Éléments'
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
	n: 'n',
	count: 'Items'
};

export const chart = { fr, en };
