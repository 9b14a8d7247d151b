import { counted } from '../count.ts';
import { formats } from '../format.ts';

/** A side of a figure: k of n, and the bounds of its share. */
interface Side {
	document: string;
	k: number;
	n: number;
	low: number;
	high: number;
}

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
		findings: 'Constats',
		asks: 'Recommandations',
		closing: 'Pour conclure',
		documents: 'Chiffres et documents lus'
	},
	counter: (kind: string, n: number) =>
		`À lire aussi : ${
			kind === 'gap'
				? `${counted('fr', n, ['élément porte', 'éléments portent'])} ce thème dans le document qui l'écrit le moins`
				: kind === 'lead'
					? `${counted('fr', n, ['élément a', 'éléments ont'])} un autre porteur écrit`
					: `${counted('fr', n, ['élément ne porte', 'éléments ne portent'])} ce thème que par ${n >= 2 ? 'leur' : 'son'} titre`
		}.`,
	alt: (theme: string, sides: Side[]) =>
		`Figure : part du thème « ${theme} ». ${sides.map(({ document, k, n, low, high }) => `« ${document} » : ${formats.fr.integer(k)} sur ${formats.fr.integer(n)}, ${formats.fr.percent(k / n, 1)} (intervalle de ${formats.fr.percent(low, 1)} à ${formats.fr.percent(high, 1)})`).join('; ')}.`,
	table: {
		caption: "Éléments comptés par document. L'intervalle dit la fragilité d'un petit compte, pas une erreur d'échantillonnage.",
		document: 'Document',
		kind: 'Nature',
		counted: 'Éléments',
		share: 'Part',
		interval: 'Intervalle à 95 %'
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
		findings: 'Findings',
		asks: 'Recommendations',
		closing: 'To conclude',
		documents: 'Figures and documents read'
	},
	counter: (kind, n) =>
		`To be read too: ${
			kind === 'gap'
				? `${counted('en', n, ['item carries', 'items carry'])} this theme in the document that writes it less`
				: kind === 'lead'
					? `${counted('en', n, ['item has', 'items have'])} another written lead`
					: `${counted('en', n, ['item carries', 'items carry'])} this theme by ${n === 1 ? 'its' : 'their'} heading only`
		}.`,
	alt: (theme, sides) =>
		`Figure: share of the theme “${theme}”. ${sides.map(({ document, k, n, low, high }) => `“${document}”: ${formats.en.integer(k)} of ${formats.en.integer(n)}, ${formats.en.percent(k / n, 1)} (interval from ${formats.en.percent(low, 1)} to ${formats.en.percent(high, 1)})`).join('; ')}.`,
	table: {
		caption: 'Items counted by document. The interval tells how fragile a small count is, not a sampling error.',
		document: 'Document',
		kind: 'Kind',
		counted: 'Items',
		share: 'Share',
		interval: '95% interval'
	},
	share: (k, n) => formats.en.percent(k / n, 1),
	interval: (low, high) => `${formats.en.percent(low, 1)} to ${formats.en.percent(high, 1)}`,
	count: (k, n) => `${formats.en.integer(k)} of ${formats.en.integer(n)}`,
	date: (day) => longDate('en-CA', day),
	colophon: (data, codebook) => `Plans croisés, data ${data}, codebook ${codebook}.`
};

export const briefPaper = { fr, en };
