import { counted } from '../count.ts';
import { formats, withoutJoiners } from '../format.ts';

/** A side of a figure: k of n, and the bounds of its share. */
interface Side {
	document: string;
	k: number;
	n: number;
	low: number;
	high: number;
}

/** A document that a figure counts. */
interface Counted {
	short: string;
	kind: string;
	years: [number, number];
	n: number;
	unit: 'action' | 'item';
}

/** As in a file, where a word joiner might show. */
const between = ([start, end]: [number, number]): string => withoutJoiners(formats.fr.years(start, end));

/** A day as it is written out; dates are calendar days, without a time zone. */
const longDate = (locale: string, day: string): string =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const fr = {
	form: { 'position-note': 'Note de position', memoir: 'Mémoire', 'fact-sheet': 'Fiche synthèse', 'press-release': 'Communiqué' },
	untitled: 'Sans titre',
	summary: 'Sommaire',
	part: {
		presentation: "Présentation de l'organisme",
		claims: 'Constats',
		exposition: 'Exposé',
		findings: 'Constats',
		asks: 'Recommandations',
		closing: 'Pour conclure',
		documents: 'Chiffres et documents lus'
	},
	release: 'Pour diffusion immédiate',
	releaseEnd: '– 30 –',
	releaseSource: (organisation: string) => `Source : ${organisation}`,
	quoted: (notes: readonly number[]) =>
		notes.length === 1 ? `Déjà cité plus haut : note ${notes[0]}.` : `Déjà cités plus haut : notes ${formats.fr.list(notes.map(String))}.`,
	subject: {
		theme: (name: string) => `part du thème « ${name} »`,
		lead: (name: string) => `part des éléments dont le porteur écrit est ${name}`,
		view: (name: string) => `part des éléments que retient la vue « ${name} »`
	},
	source: (documents: Counted[]) =>
		`Source : ${documents.map(({ short, kind, years, n, unit }) => `« ${short} » (${kind}, ${between(years)}, n\u00a0=\u00a0${counted('fr', n, unit === 'action' ? ['action', 'actions'] : ['élément', 'éléments'])})`).join('; ')}.`,
	counter: (kind: string, n: number) =>
		`À lire aussi : ${
			kind === 'gap'
				? `${counted('fr', n, ['élément porte', 'éléments portent'])} ce thème dans le document où il est le moins présent`
				: kind === 'lead'
					? `${counted('fr', n, ['élément a', 'éléments ont'])} un autre porteur écrit`
					: `${counted('fr', n, ['élément ne porte', 'éléments ne portent'])} ce thème que par ${n >= 2 ? 'leur' : 'son'} titre`
		}.`,
	alt: (subject: string, sides: Side[]) =>
		`Figure : ${subject}. ${sides.map(({ document, k, n, low, high }) => `« ${document} » : ${formats.fr.integer(k)} sur ${formats.fr.integer(n)}, ${formats.fr.percent(k / n, 1)} (intervalle de ${formats.fr.percent(low, 1)} à ${formats.fr.percent(high, 1)})`).join('; ')}.`,
	table: {
		caption: "Éléments comptés par document. L'intervalle dit la fragilité d'un petit compte, pas une erreur d'échantillonnage.",
		document: 'Document',
		kind: 'Nature',
		counted: 'Éléments',
		share: 'Part',
		interval: 'Intervalle à 95 %',
		row: { theme: (name: string) => name, lead: (name: string) => `porteur écrit : ${name}`, view: (name: string) => `vue « ${name} »` }
	},
	share: (k: number, n: number) => formats.fr.percent(k / n, 1),
	interval: (low: number, high: number) => `${formats.fr.percent(low, 1)} à ${formats.fr.percent(high, 1)}`,
	count: (k: number, n: number) => `${formats.fr.integer(k)} sur ${formats.fr.integer(n)}`,
	date: (day: string) => longDate('fr-CA', day),
	colophon: (data: string, codebook: string) => `Plans croisés, données ${data}, livre de codes ${codebook}.`
};

const en: typeof fr = {
	form: { 'position-note': 'Position note', memoir: 'Submission', 'fact-sheet': 'Fact sheet', 'press-release': 'Press release' },
	untitled: 'Untitled',
	summary: 'Summary',
	part: {
		presentation: 'About the organisation',
		claims: 'Findings',
		exposition: 'Statement',
		findings: 'Findings',
		asks: 'Recommendations',
		closing: 'To conclude',
		documents: 'Figures and documents read'
	},
	release: 'For immediate release',
	releaseEnd: '– 30 –',
	releaseSource: (organisation) => `Source: ${organisation}`,
	quoted: (notes) =>
		notes.length === 1 ? `Already quoted above: note ${notes[0]}.` : `Already quoted above: notes ${formats.en.list(notes.map(String))}.`,
	subject: {
		theme: (name) => `share of the theme “${name}”`,
		lead: (name) => `share of the items whose written lead is ${name}`,
		view: (name) => `share of the items that the view “${name}” keeps`
	},
	source: (documents) =>
		`Source: ${documents.map(({ short, kind, years, n, unit }) => `“${short}” (${kind}, ${between(years)}, n\u00a0=\u00a0${counted('en', n, unit === 'action' ? ['action', 'actions'] : ['item', 'items'])})`).join('; ')}.`,
	counter: (kind, n) =>
		`Also to be read: ${
			kind === 'gap'
				? `${counted('en', n, ['item carries', 'items carry'])} this theme in the document where it is least present`
				: kind === 'lead'
					? `${counted('en', n, ['item has', 'items have'])} another written lead`
					: `${counted('en', n, ['item carries', 'items carry'])} this theme by ${n === 1 ? 'its' : 'their'} heading only`
		}.`,
	alt: (subject, sides) =>
		`Figure: ${subject}. ${sides.map(({ document, k, n, low, high }) => `“${document}”: ${formats.en.integer(k)} of ${formats.en.integer(n)}, ${formats.en.percent(k / n, 1)} (interval from ${formats.en.percent(low, 1)} to ${formats.en.percent(high, 1)})`).join('; ')}.`,
	table: {
		caption: 'Items counted by document. The interval tells how fragile a small count is, not a sampling error.',
		document: 'Document',
		kind: 'Kind',
		counted: 'Items',
		share: 'Share',
		interval: '95% interval',
		row: { theme: (name) => name, lead: (name) => `written lead: ${name}`, view: (name) => `view “${name}”` }
	},
	share: (k, n) => formats.en.percent(k / n, 1),
	interval: (low, high) => `${formats.en.percent(low, 1)} to ${formats.en.percent(high, 1)}`,
	count: (k, n) => `${formats.en.integer(k)} of ${formats.en.integer(n)}`,
	date: (day) => longDate('en-CA', day),
	colophon: (data, codebook) => `Plans croisés, data ${data}, codebook ${codebook}.`
};

export const briefPaper = { fr, en };
