import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	title: 'Qui est nommé avec qui',
	finding: (actor: string, n: number, others: number) =>
		`${actor} est nommé avec ${n} des ${counted('fr', others, ['autre acteur', 'autres acteurs'])}`,
	counts: (documents: string, n: number, unit: [string, string]) =>
		`Acteurs nommés dans ${unit[0] === 'action' ? 'une même action' : 'un même élément'}, comme porteur ou collaborateur : ${documents}. n\u00a0=\u00a0${counted('fr', n, unit)}.`,
	reading:
		'Un disque par acteur (sa surface : les éléments où il est nommé), un trait par paire (son épaisseur : les éléments communs). En gras, les acteurs qui portent. La place sur la figure ne mesure rien.',
	caution: 'Être nommés ensemble n’est pas avoir travaillé ensemble.',
	only: (documents: string[]) =>
		`Seuls comptent les documents qui distinguent porteurs et collaborateurs. Laissés de côté : ${formats.fr.list(documents)}.`,
	none: 'Aucun document ne distingue porteurs et collaborateurs : rien ne dit qui est nommé avec qui.',
	fewest: 'Traits d’au moins',
	common: (n: number) => counted('fr', n, ['élément commun', 'éléments communs']),
	hidden: (ties: number, actors: string[]) =>
		`${counted('fr', ties, ['paire n’est pas tracée', 'paires ne sont pas tracées'])} à ce seuil${actors.length ? `, ni ${formats.fr.list(actors)}` : ''} : voir le tableau.`,
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
	reading:
		'A disc an actor (its area: the items that name it), a line a pair (its thickness: their common items). In bold, the actors that lead. Places in the drawing measure nothing.',
	caution: 'To be named together is not to have worked together.',
	only: (documents) => `Only documents that tell leads from collaborators count. Left out: ${formats.en.list(documents)}.`,
	none: 'No document tells leads from collaborators: nothing says who is named with whom.',
	fewest: 'Lines of at least',
	common: (n) => counted('en', n, ['common item', 'common items']),
	hidden: (ties, actors) =>
		`${counted('en', ties, ['pair is not drawn', 'pairs are not drawn'])} at this threshold${actors.length ? `, nor ${formats.en.list(actors)}` : ''}: see the table.`,
	alone: (actors) => `Named without another actor: ${formats.en.list(actors)}.`,
	node: (actor, partners, n) =>
		`${actor}, named with ${counted('en', partners, ['other actor', 'other actors'])}: ${counted('en', n, ['item', 'items'])}`,
	tie: (first, second, n) => `${first} and ${second}: ${counted('en', n, ['common item', 'common items'])}`,
	first: 'Actor',
	second: 'Named with',
	items: 'Common items'
};

export const network = { fr, en };
