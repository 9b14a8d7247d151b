import { counted } from '../count.ts';
import { formats } from '../format.ts';

/** more actors than this left out of the drawing are counted, and named in the table alone */
const few = 6;

const fr = {
	title: 'Qui est nommé avec qui',
	finding: (actor: string, n: number, others: number) =>
		`${actor} est nommé avec ${n} des ${counted('fr', others, ['autre acteur', 'autres acteurs'])}`,
	counts: (documents: string, n: number, unit: [string, string]) =>
		`Acteurs nommés dans ${unit[0] === 'action' ? 'une même action' : 'un même élément'}, comme porteur ou collaborateur : ${documents}. n\u00a0=\u00a0${counted('fr', n, unit)}.`,
	/** under the title, where lighter pairs are left to the table */
	drawn: (k: number, n: number, fewest: number) =>
		`Sur la figure : ${formats.fr.integer(k)} des ${counted('fr', n, ['paire', 'paires'])}, celles d’au moins ${counted('fr', fewest, ['élément commun', 'éléments communs'])}.`,
	drawnAround: (k: number, n: number) =>
		`Sur la figure : ${formats.fr.integer(k)} des ${counted('fr', n, ['paire', 'paires'])} de cet acteur et de ceux qui sont nommés avec lui.`,
	reading:
		'Un disque par acteur (sa surface : les éléments où il est nommé), un trait par paire (son épaisseur : les éléments communs). En gras, les acteurs qui portent. La place sur la figure ne mesure rien.',
	caution: 'Être nommés ensemble n’est pas avoir travaillé ensemble.',
	read: (documents: string[]) =>
		`Seuls comptent les documents qui distinguent porteurs et collaborateurs. Laissés de côté : ${formats.fr.list(documents)}.`,
	none: 'Aucun document ne distingue porteurs et collaborateurs : rien ne dit qui est nommé avec qui.',
	unknown: (shown: string | null) =>
		`L’adresse nomme un acteur qui, dans ces données et sous ces choix, n’est nommé avec aucun autre. La figure montre ${shown ?? 'tous les acteurs'}.`,
	fewest: 'Traits d’au moins',
	common: (n: number) => counted('fr', n, ['élément commun', 'éléments communs']),
	around: 'Autour de',
	everyone: 'tous les acteurs',
	hidden: (ties: number, actors: string[]) =>
		`${counted('fr', ties, ['paire n’est pas tracée', 'paires ne sont pas tracées'])} à ce seuil${actors.length ? `, ni ${actors.length > few ? counted('fr', actors.length, ['acteur', 'acteurs']) : formats.fr.list(actors)}` : ''} : voir le tableau.`,
	tooMany: (least: number) =>
		`Sous ${counted('fr', least, ['élément commun', 'éléments communs'])}, les traits seraient trop nombreux pour être lus : choisissez un acteur pour voir toutes ses paires.`,
	only: 'Toutes les paires ensemble seraient trop nombreuses pour être lues : la figure en montre un acteur et ceux qui sont nommés avec lui.',
	between: (actor: string, n: number) =>
		`Entre les acteurs nommés avec ${actor}, un trait dit au moins ${counted('fr', n, ['élément commun', 'éléments communs'])}.`,
	notBetween: (actor: string) => `Entre les acteurs nommés avec ${actor}, aucun trait n’est tracé.`,
	alone: (actors: string[]) => `Nommés sans autre acteur : ${formats.fr.list(actors)}.`,
	node: (actor: string, partners: number, n: number) =>
		`${actor}, nommé avec ${counted('fr', partners, ['autre acteur', 'autres acteurs'])} : ${counted('fr', n, ['élément', 'éléments'])}`,
	tie: (first: string, second: string, n: number) => `${first} et ${second} : ${counted('fr', n, ['élément commun', 'éléments communs'])}`,
	first: 'Acteur',
	second: 'Nommé avec',
	items: 'Éléments communs'
};

const en: typeof fr = {
	title: 'Who is named with whom',
	finding: (actor, n, others) => `${actor} is named with ${n} of the ${counted('en', others, ['other actor', 'other actors'])}`,
	counts: (documents, n, unit) =>
		`Actors named in the same ${unit[0]}, as lead or collaborator: ${documents}. n\u00a0=\u00a0${counted('en', n, unit)}.`,
	drawn: (k, n, fewest) =>
		`In the figure: ${formats.en.integer(k)} of the ${counted('en', n, ['pair', 'pairs'])}, those of at least ${counted('en', fewest, ['common item', 'common items'])}.`,
	drawnAround: (k, n) =>
		`In the figure: ${formats.en.integer(k)} of the ${counted('en', n, ['pair', 'pairs'])} of this actor and of those named with it.`,
	reading:
		'A disc an actor (its area: the items that name it), a line a pair (its thickness: their common items). In bold, the actors that lead. Places in the drawing measure nothing.',
	caution: 'To be named together is not to have worked together.',
	read: (documents) => `Only documents that tell leads from collaborators count. Left out: ${formats.en.list(documents)}.`,
	none: 'No document tells leads from collaborators: nothing says who is named with whom.',
	unknown: (shown) =>
		`The address names an actor that, in these data and under these choices, is named with no other. The figure shows ${shown ?? 'all actors'}.`,
	fewest: 'Lines of at least',
	common: (n) => counted('en', n, ['common item', 'common items']),
	around: 'Around',
	everyone: 'every actor',
	hidden: (ties, actors) =>
		`${counted('en', ties, ['pair is not drawn', 'pairs are not drawn'])} at this threshold${actors.length ? `, nor ${actors.length > few ? counted('en', actors.length, ['actor', 'actors']) : formats.en.list(actors)}` : ''}: see the table.`,
	tooMany: (least) =>
		`Under ${counted('en', least, ['common item', 'common items'])}, lines would be too many to be read: choose an actor to see all its pairs.`,
	only: 'All pairs together would be too many to be read: the figure shows one actor and those named with it.',
	between: (actor, n) => `Between the actors named with ${actor}, a line is at least ${counted('en', n, ['common item', 'common items'])}.`,
	notBetween: (actor) => `Between the actors named with ${actor}, no line is drawn.`,
	alone: (actors) => `Named without another actor: ${formats.en.list(actors)}.`,
	node: (actor, partners, n) =>
		`${actor}, named with ${counted('en', partners, ['other actor', 'other actors'])}: ${counted('en', n, ['item', 'items'])}`,
	tie: (first, second, n) => `${first} and ${second}: ${counted('en', n, ['common item', 'common items'])}`,
	first: 'Actor',
	second: 'Named with',
	items: 'Common items'
};

export const network = { fr, en };
