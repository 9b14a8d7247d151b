import { counted } from '../count.ts';
import { formats } from '../format.ts';
import type { Language } from '../language.ts';
import { briefPaper } from './briefPaper.ts';

/** A side of a sentence: k of the n actions or items of a document. */
interface Side {
	document: string;
	unit: 'action' | 'item';
	k: number;
	n: number;
}

interface Place {
	author: string;
	title: string;
	years: [number, number];
	heading: string | null;
	page: number | null;
	lines: [number, number];
	repaired: boolean;
}

/** What a limits paragraph says, from what the brief uses. */
interface Limits {
	documents: { title: string; kind: string; years: [number, number]; n: number; unit: 'action' | 'item' }[];
	kinds: number;
	regions: { read: number; total: number };
	automatic: string[];
	doubts: { theme: string; doubt: string }[];
	graded: number;
	compared: boolean;
}

const share = (language: Language, { k, n }: Side): string => formats[language].percent(k / n, 1);
const between = (start: number, end: number, to: string): string => (start === end ? String(start) : `${start}${to}${end}`);

const frUnit = { action: ['action', 'actions'], item: ['élément', 'éléments'] } as const;
const enUnit = { action: ['action', 'actions'], item: ['item', 'items'] } as const;

/** « 8 des 59 actions de TCRI 2022 (13,6 %) », « aucune des 12 actions de Lachine 2021 » */
const frOf = (side: Side): string => {
	const among = `des ${counted('fr', side.n, frUnit[side.unit])} de « ${side.document} »`;
	if (side.k === 0) return `aucun${side.unit === 'action' ? 'e' : ''} ${among}`;
	return `${formats.fr.integer(side.k)}\u00a0${among} (${share('fr', side)})`;
};
const enOf = (side: Side): string => {
	const among = `of the ${counted('en', side.n, enUnit[side.unit])} of “${side.document}”`;
	return side.k === 0 ? `none ${among}` : `${formats.en.integer(side.k)}\u00a0${among} (${share('en', side)})`;
};
const frCarry = (k: number) => (k >= 2 ? 'portent' : 'porte');

const fr = {
	sentence: {
		share: (theme: string, side: Side) => `${frOf(side)} ${frCarry(side.k)} le thème « ${theme} ».`,
		blank: (theme: string, { document, unit, n }: Side, state: string, upper: number | null) => {
			const none = `Aucun${unit === 'action' ? 'e' : ''} des ${counted('fr', n, frUnit[unit])} de « ${document} » ne porte le thème « ${theme} »`;
			if (state === 'absent')
				return `${none}, et aucun repère du thème n'est écrit ailleurs dans le document${upper === null ? '' : ` (une part jusqu'à ${formats.fr.percent(upper, 1)} resterait compatible avec ce compte)`}.`;
			if (state === 'out-of-mandate') return `${none} : il est hors du mandat de l'organisme qui l'a écrit.`;
			if (state === 'no-field') return `${none} : ce type de document n'a pas de place pour lui.`;
			return `${none}; c'est un thème non mentionné parmi ces éléments, ce qui ne suffit pas à le dire absent.`;
		},
		presence: (theme: string, present: number, documents: number) =>
			`Le thème « ${theme} » est porté par au moins un élément dans ${formats.fr.integer(present)} des ${counted('fr', documents, ['document lu', 'documents lus'])}.`,
		gap: (theme: string, grade: string, more: Side, less: Side, sections: number) => {
			const both = `${frOf(more)} et ${frOf(less)}`;
			if (grade === 'N0') return `À lire côte à côte, pas à comparer, sur le thème « ${theme} » : ${both}.`;
			if (grade === 'N1')
				return `Pas assez d'éléments pour conclure sur le thème « ${theme} » : ${both}, sous ${counted('fr', sections, ['objectif ou section', 'objectifs ou sections'])}.`;
			if (grade === 'none') return `Aucun écart visible sur le thème « ${theme} » : ${both}.`;
			const found = `le thème « ${theme} » est porté par ${frOf(more)}, contre ${frOf(less)}.`;
			return grade === 'N2' ? `Indice, à vérifier dans les textes : ${found}` : `Écart net dans ces deux textes : ${found}`;
		},
		lead: (actor: string, post: boolean, side: Side) =>
			`${frOf(side)} ${side.k >= 2 ? 'ont' : 'a'} pour porteur écrit ${actor}${post ? ' (un poste)' : ''}.`,
		view: (name: string, k: number, n: number, documents: number) =>
			`La vue « ${name} » retient ${formats.fr.integer(k)} des ${counted('fr', n, ['élément codé', 'éléments codés'])} de ${counted('fr', documents, ['document', 'documents'])}.`,
		viewIn: (name: string, side: Side) =>
			`La vue « ${name} » retient ${formats.fr.integer(side.k)} des ${counted('fr', side.n, ['élément codé', 'éléments codés'])} de « ${side.document} » (${share('fr', side)}).`,
		source: ({ author, title, years, heading, page, lines, repaired }: Place) =>
			[
				author,
				`« ${title} »`,
				between(...years, '–'),
				...(heading ? [`section « ${heading} »`] : []),
				...(page === null ? [] : [`p. ${page}`]),
				`${lines[0] === lines[1] ? 'ligne' : 'lignes'} ${between(...lines, ' à ')} du texte lu`,
				...(repaired ? ['mots coupés ou abîmés du document rétablis (la page du plan dit lesquels)'] : [])
			].join(', ') + '.'
	},
	limits: {
		title: 'Limites',
		sentences: ({ documents, kinds, regions, doubts, automatic, graded, compared }: Limits): string[] => [
			documents.length === 0
				? "Cette note ne prend encore aucune phrase des données : elle ne s'appuie sur aucun document."
				: `Cette note s'appuie sur ${counted('fr', documents.length, ['document', 'documents'])} : ${formats.fr.list(
						documents.map(
							({ title, kind, years, n, unit }) =>
								`« ${title} » (${kind}, ${between(...years, '–')}, n\u00a0=\u00a0${counted('fr', n, frUnit[unit])})`
						)
					)}.`,
			...(kinds > 1
				? ["Ces documents ne sont pas tous de même nature : leurs comptes se lisent côte à côte et ne s'additionnent pas."]
				: []),
			`Un document local a été lu dans ${formats.fr.integer(regions.read)} des ${counted('fr', regions.total, ['région administrative', 'régions administratives'])} : une région sans document n'est pas une région sans action.`,
			"Une part dit l'attention écrite. Elle ne dit ni la priorité, ni le budget, ni ce qui a été fait, et n'explique pas d'où vient une différence.",
			...automatic.map(
				(title) =>
					`Des thèmes de « ${title} » viennent du classement automatique, que personne n'a relu : ses nombres sont tels que codés, sans correction de ses erreurs.`
			),
			...(compared
				? [`Chaque écart a reçu son grade parmi ${counted('fr', graded, ['thème examiné', 'thèmes examinés'])} à la fois.`]
				: []),
			...doubts.map(({ theme, doubt }) => `Thème « ${theme} » : ${doubt}`)
		]
	},
	refusals: {
		quotation: (found: string) => `La citation ${found} n'est pas dans les éléments de cette affirmation.`,
		number: (found: string) => `Le nombre « ${found} » ne vient pas des données de cette affirmation.`,
		cause: (found: string) => `« ${found} » donne une cause : les textes disent ce qui est écrit, pas pourquoi.`,
		judgement: (found: string) => `« ${found} » juge une intention : un document qui n'écrit pas un thème ne le néglige pas pour autant.`,
		generalisation: (found: string) => `« ${found} » parle au-delà des documents lus : nommez-les.`,
		ranking: (found: string) => `« ${found} » classe des territoires ou des organisations : les données ne le permettent pas.`,
		certainty: (found: string) => `« ${found} » est plus sûr que le grade de cette affirmation.`,
		comparison: (found: string) => `« ${found} » compare sans le dire comme un indice, ou là où les données ne permettent pas de comparer.`,
		deed: (found: string) => `« ${found} » parle de ce qui se fait : une part dit ce qui est écrit.`
	},
	offer: 'Les données portent cette phrase :',
	paper: briefPaper.fr
};

const en: typeof fr = {
	sentence: {
		share: (theme, side) => `${enOf(side)} ${side.k === 1 ? 'carries' : 'carry'} the theme “${theme}”.`,
		blank: (theme, { document, unit, n }, state, upper) => {
			const none = `None of the ${counted('en', n, enUnit[unit])} of “${document}” carries the theme “${theme}”`;
			if (state === 'absent')
				return `${none}, and no cue of the theme is written elsewhere in the document${upper === null ? '' : ` (a share of up to ${formats.en.percent(upper, 1)} would remain compatible with this count)`}.`;
			if (state === 'out-of-mandate') return `${none}: it lies outside its author's mandate.`;
			if (state === 'no-field') return `${none}: this kind of document has no place for it.`;
			return `${none}; the theme is not mentioned among these items, which is not enough to call it absent.`;
		},
		presence: (theme, present, documents) =>
			`The theme “${theme}” is carried by at least one item in ${formats.en.integer(present)} of the ${counted('en', documents, ['document read', 'documents read'])}.`,
		gap: (theme, grade, more, less, sections) => {
			const both = `${enOf(more)} and ${enOf(less)}`;
			if (grade === 'N0') return `To be read side by side, not compared, on the theme “${theme}”: ${both}.`;
			if (grade === 'N1')
				return `Too few items to conclude on the theme “${theme}”: ${both}, under ${counted('en', sections, ['objective or section', 'objectives or sections'])}.`;
			if (grade === 'none') return `No visible gap on the theme “${theme}”: ${both}.`;
			const found = `the theme “${theme}” is carried by ${enOf(more)}, against ${enOf(less)}.`;
			return grade === 'N2' ? `A hint, to be checked in the texts: ${found}` : `A clear gap between these two texts: ${found}`;
		},
		lead: (actor, post, side) => `${enOf(side)} ${side.k === 1 ? 'has' : 'have'} ${actor}${post ? ' (a post)' : ''} as written lead.`,
		view: (name, k, n, documents) =>
			`The view “${name}” keeps ${formats.en.integer(k)} of the ${counted('en', n, ['coded item', 'coded items'])} of ${counted('en', documents, ['document', 'documents'])}.`,
		viewIn: (name, side) =>
			`The view “${name}” keeps ${formats.en.integer(side.k)} of the ${counted('en', side.n, ['coded item', 'coded items'])} of “${side.document}” (${share('en', side)}).`,
		source: ({ author, title, years, heading, page, lines, repaired }) =>
			[
				author,
				`“${title}”`,
				between(...years, '–'),
				...(heading ? [`section “${heading}”`] : []),
				...(page === null ? [] : [`p. ${page}`]),
				`${lines[0] === lines[1] ? 'line' : 'lines'} ${between(...lines, ' to ')} of the text read`,
				...(repaired ? ['cut or damaged words of the document restored (the page of the plan says which)'] : [])
			].join(', ') + '.'
	},
	limits: {
		title: 'Limits',
		sentences: ({ documents, kinds, regions, doubts, automatic, graded, compared }) => [
			documents.length === 0
				? 'This brief takes no sentence from the data yet: it rests on no document.'
				: `This brief rests on ${counted('en', documents.length, ['document', 'documents'])}: ${formats.en.list(
						documents.map(
							({ title, kind, years, n, unit }) =>
								`“${title}” (${kind}, ${between(...years, '–')}, n\u00a0=\u00a0${counted('en', n, enUnit[unit])})`
						)
					)}.`,
			...(kinds > 1 ? ['These documents are not all of the same kind: their counts are read side by side and are not added up.'] : []),
			`A local document was read in ${formats.en.integer(regions.read)} of the ${counted('en', regions.total, ['administrative region', 'administrative regions'])}: a region without a document is not a region without action.`,
			'A share tells written attention. It tells neither priority, nor budget, nor what was done, and does not explain where a difference comes from.',
			...automatic.map(
				(title) =>
					`Themes of “${title}” come from the automatic coding, which nobody read again: its numbers are as coded, not corrected for its errors.`
			),
			...(compared ? [`Each gap was graded among ${counted('en', graded, ['theme examined', 'themes examined'])} at once.`] : []),
			...doubts.map(({ theme, doubt }) => `Theme “${theme}”: ${doubt}`)
		]
	},
	refusals: {
		quotation: (found) => `The quotation ${found} does not stand in the items of this claim.`,
		number: (found) => `The number “${found}” does not come from the data of this claim.`,
		cause: (found) => `“${found}” gives a cause: the texts tell what is written, not why.`,
		judgement: (found) => `“${found}” judges an intention: a document that does not write a theme does not neglect it for all that.`,
		generalisation: (found) => `“${found}” speaks beyond the documents read: name them.`,
		ranking: (found) => `“${found}” ranks territories or organisations: the data do not allow it.`,
		certainty: (found) => `“${found}” is surer than the grade of this claim.`,
		comparison: (found) => `“${found}” compares without saying it as a hint, or where the data allow no comparison.`,
		deed: (found) => `“${found}” speaks of what is done: a share tells what is written.`
	},
	offer: 'The data carry this sentence:',
	paper: briefPaper.en
};

export const brief = { fr, en };
