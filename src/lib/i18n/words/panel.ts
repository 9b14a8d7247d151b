import { counted } from '../count.ts';

const fr = {
	close: 'Fermer',
	loading: 'Lecture des éléments…',
	starting: 'Ouverture des données…',
	failed: 'La liste ne peut pas s’afficher.',
	retry: 'Réessayer',
	empty: 'Aucun élément ne répond à ce choix.',
	count: (n: number) => counted('fr', n, ['élément', 'éléments']),
	line: (start: number, end: number) => (start === end ? `ligne ${start}` : `lignes ${start} à ${end}`),
	page: (page: number) => `page ${page}`,
	inSource: 'Lire dans le document',
	inExplorer: 'Voir dans l’explorateur',
	asWritten: 'Telle que dans le document',
	repaired: 'texte réparé',
	contested: 'lectures divergentes',
	viaHeading: 'par le titre',
	more: (n: number) => `Afficher ${counted('fr', n, ['élément', 'éléments'])} de plus`
};

const en: typeof fr = {
	close: 'Close',
	loading: 'Reading the items…',
	starting: 'Opening the data…',
	failed: 'The list cannot be shown.',
	retry: 'Try again',
	empty: 'No item answers this choice.',
	count: (n) => counted('en', n, ['item', 'items']),
	line: (start, end) => (start === end ? `line ${start}` : `lines ${start} to ${end}`),
	page: (page) => `page ${page}`,
	inSource: 'Read it in the document',
	inExplorer: 'See in the explorer',
	asWritten: 'As in the document',
	repaired: 'repaired text',
	contested: 'codings differ',
	viaHeading: 'from the heading',
	more: (n) => `Show ${counted('en', n, ['more item', 'more items'])}`
};

export const panel = { fr, en };
