import { sayer, sentence, type SaidOf } from './sentences.ts';

const elements = (count: number, one: string, several: string): string =>
	`${count} ${count === 1 ? `élément ${one}` : `éléments ${several}`}`;
const items = (count: number, one: string, several: string): string => `${count} ${count === 1 ? `item ${one}` : `items ${several}`}`;

/** What makes a person read again: how many elements show a sign that words were mixed, cut or left behind. */
export const doubts = {
	'begins-inside': sentence(
		(count: number) => elements(count, 'commence au milieu d’une phrase', 'commencent au milieu d’une phrase'),
		(count) => items(count, 'begins in the middle of a sentence', 'begin in the middle of a sentence')
	),
	'ends-open': sentence(
		(count: number) => elements(count, 'finit sur un mot qui en demande d’autres', 'finissent sur un mot qui en demande d’autres'),
		(count) => items(count, 'ends on a word that calls for others', 'end on a word that calls for others')
	),
	'holds-two': sentence(
		(count: number) => elements(count, 'semble en contenir deux', 'semblent en contenir deux'),
		(count) => items(count, 'seems to hold two', 'seem to hold two')
	),
	'number-alone': sentence(
		(count: number) => elements(count, 'n’a que son numéro, sans mots', 'n’ont que leur numéro, sans mots'),
		(count) => items(count, 'has only its number, without words', 'have only their number, without words')
	),
	'number-skipped': sentence(
		(count: number) => elements(count, 'manque peut-être : son numéro est sauté', 'manquent peut-être : leurs numéros sont sautés'),
		(count) => items(count, 'may be missing: its number is skipped', 'may be missing: their numbers are skipped')
	),
	'too-long': sentence(
		(count: number, most: number) => elements(count, `dépasse ${most} caractères`, `dépassent ${most} caractères`),
		(count, most) => items(count, `is over ${most} characters`, `are over ${most} characters`)
	),
	'lead-is-deed': sentence(
		(count: number) =>
			elements(count, 'nomme comme responsable ce qui ressemble à une action', 'nomment comme responsable ce qui ressemble à une action'),
		(count) => items(count, 'names as its lead what looks like an action', 'name as their lead what looks like an action')
	),
	'cells-mixed': sentence(
		(count: number) =>
			elements(
				count,
				'a pu prendre des mots d’une cellule voisine : une date, ou un nom, n’y est pas à sa place',
				'ont pu prendre des mots d’une cellule voisine : une date, ou un nom, n’y est pas à sa place'
			),
		(count) =>
			items(
				count,
				'may have taken words of a neighbouring cell: a date or a name is out of place in it',
				'may have taken words of a neighbouring cell: a date or a name is out of place in them'
			)
	),
	'left-behind': sentence(
		(count: number) =>
			elements(
				count,
				'reste peut-être parmi les lignes laissées de côté, qui disent quoi faire',
				'restent peut-être parmi les lignes laissées de côté, qui disent quoi faire'
			),
		(count) =>
			items(
				count,
				'may remain among the lines left aside, which say what to do',
				'may remain among the lines left aside, which say what to do'
			)
	),
	'mixed-labels': sentence(
		(count: number) =>
			elements(
				count,
				'a pu être mêlé à ses voisins : « Responsable » ou « Échéance » y vient deux fois',
				'ont pu être mêlés à leurs voisins : « Responsable » ou « Échéance » y vient deux fois'
			),
		(count) =>
			items(
				count,
				'may be mixed with its neighbours: its lead or its timing is labelled twice',
				'may be mixed with their neighbours: their lead or their timing is labelled twice'
			)
	)
};

export type DoubtSaid = SaidOf<typeof doubts>;
export const sayDoubt = sayer(doubts);
