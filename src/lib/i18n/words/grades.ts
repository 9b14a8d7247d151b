import { counted } from '../count.ts';
import { formats } from '../format.ts';
import type { Language } from '../language.ts';

/** What a grade's sentence may name. */
interface Found {
	k1: number;
	k2: number;
	objectives: number;
	/** side that writes more: 1 national, -1 local */
	sign: -1 | 0 | 1;
	sameKind: boolean;
	/** counts suffice, but the interval of the gap is too wide */
	wide: boolean;
}

interface ConditionWords {
	name: string;
	/** figures and thresholds of this condition, as they are printed */
	value: (figure: number) => string;
	bar: (threshold: number) => string;
}

/** Cut, never rounded up: a probability under its threshold must not be printed as the threshold. */
const cut = (language: Language, digits: number) => (value: number) =>
	formats[language].decimal(Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits, digits);

const frConditions = {
	'same-kind': 'Nature des documents',
	'years-apart': 'Distance entre les documents',
	'enough-items': 'Éléments comptés, du côté qui en a le moins',
	'enough-theme-items': 'Éléments du thème, des deux côtés',
	'enough-objectives': 'Objectifs ou sections qui portent le thème, des deux côtés',
	'narrow-enough': "Largeur de l'intervalle de l'écart",
	'visible-on-items': "Probabilité que l'écart soit dans ce sens, sur les éléments : pour être visible",
	'clear-on-items': 'La même, pour être net',
	'clear-on-objectives': 'La même, sur les objectifs ou sections',
	'clear-among-themes': 'La plus petite des deux, tous les thèmes examinés ensemble',
	'same-sign': "Dénominateurs où l'écart est dans ce sens (éléments, tous les éléments codés, objectifs, étiquettes)",
	'survives-a-flip': "Probabilité après retournement de l'élément le plus gênant",
	'reliable-theme': 'Accord des deux lectures sur ce thème (alpha)'
};

const enConditions: typeof frConditions = {
	'same-kind': 'Kind of documents',
	'years-apart': 'Distance between the documents',
	'enough-items': 'Items counted, on the side that has fewer',
	'enough-theme-items': 'Items of the theme, both sides',
	'enough-objectives': 'Objectives or sections that carry the theme, both sides',
	'narrow-enough': 'Width of the interval of the gap',
	'visible-on-items': 'Probability that the gap has this direction, on items: to be visible',
	'clear-on-items': 'The same, to be clear',
	'clear-on-objectives': 'The same, on objectives or sections',
	'clear-among-themes': 'The smaller of the two, all examined themes together',
	'same-sign': 'Denominators where the gap has this direction (items, all coded items, objectives, labels)',
	'survives-a-flip': 'Probability after flipping the most awkward item',
	'reliable-theme': 'Agreement of the two codings on this theme (alpha)'
};

type ConditionId = keyof typeof frConditions;

const conditionsIn = (
	language: Language,
	names: Record<ConditionId, string>,
	words: Record<'atLeast' | 'atMost' | 'years', (v: string) => string>,
	same: [string, string]
): Record<ConditionId, ConditionWords> => {
	const { integer, decimal } = formats[language];
	const probability = cut(language, 4);
	const atLeast = (value: (figure: number) => string) => ({ value, bar: (threshold: number) => words.atLeast(value(threshold)) });
	const years = (figure: number) => words.years(integer(figure));
	const points = (figure: number) => `${decimal(figure * 100, 1)} points`;
	const written: Record<ConditionId, Omit<ConditionWords, 'name'>> = {
		'same-kind': { value: (figure) => same[figure === 0 ? 0 : 1] ?? '', bar: () => same[0] },
		'years-apart': { value: years, bar: (threshold) => words.atMost(years(threshold)) },
		'enough-items': atLeast(integer),
		'enough-theme-items': atLeast(integer),
		'enough-objectives': atLeast(integer),
		'narrow-enough': { value: points, bar: (threshold) => words.atMost(points(threshold)) },
		'visible-on-items': atLeast(probability),
		'clear-on-items': atLeast(probability),
		'clear-on-objectives': atLeast(probability),
		'clear-among-themes': atLeast(cut(language, 6)),
		'same-sign': atLeast(integer),
		'survives-a-flip': atLeast(probability),
		'reliable-theme': atLeast(cut(language, 3))
	};
	return Object.fromEntries((Object.keys(written) as ConditionId[]).map((id) => [id, { name: names[id], ...written[id] }])) as Record<
		ConditionId,
		ConditionWords
	>;
};

const fr = {
	heading: 'Ce que les textes permettent de dire',
	intro: (n: number) =>
		`Un grade dit jusqu'où deux textes soutiennent une différence d'attention écrite, sur ${n} thèmes examinés. Il ne dit pas d'où elle vient, ni ce qui se fait.`,
	order:
		"Les thèmes vont du plus propre au texte national au plus propre au texte local (log-odds pondérées) : c'est un ordre de lecture, pas un test.",
	pair: (first: string, second: string) => `${first} (national) et ${second} (local)`,
	read: (document: string, n: number, sections: number) =>
		`${document} : ${counted('fr', n, ['élément comparé', 'éléments comparés'])} sous ${counted('fr', sections, ['objectif ou section', 'objectifs ou sections'])}.`,
	names: {
		N0: 'à ne pas comparer',
		N1: "pas assez d'éléments",
		none: 'aucun écart visible',
		N2: 'indice',
		N3: 'écart net'
	},
	tally: (n: number, grade: string) => `${grade} : ${formats.fr.integer(n)}`,
	sentences: {
		N0: ({ sameKind }: Found): string =>
			sameKind
				? 'Ces documents sont trop courts ou trop éloignés : à lire côte à côte, pas à comparer.'
				: 'Ces documents ne sont pas de même nature : à lire côte à côte, pas à comparer.',
		N1: ({ k1, k2, objectives, wide }: Found) =>
			`Pas assez d'éléments pour conclure (${wide ? 'intervalle trop large, ' : ''}${formats.fr.integer(k1)} et ${counted('fr', k2, ['élément', 'éléments'])}, ${counted('fr', objectives, ['section', 'sections'])}).`,
		none: () => 'Aucun écart visible.',
		N2: ({ sign }: Found) => `Indice : plus écrit au ${sign > 0 ? 'national' : 'local'}, à vérifier dans les textes.`,
		N3: ({ sign }: Found) => `Écart net dans ces deux textes : plus écrit au ${sign > 0 ? 'national' : 'local'}.`
	},
	grade: 'Ce qui peut se dire',
	difference: 'Écart en points, local moins national',
	interval: (low: string, high: string) => `de ${low} à ${high}`,
	robust: (held: number, total: number) => `Le sens de l'écart tient dans ${held} des ${total} variantes.`,
	lost: 'Variantes où il ne tient pas',
	variant: {
		all: 'toutes les étiquettes',
		explicit: 'explicites seulement',
		each: 'chaque étiquette compte 1',
		primary: 'premier thème seulement',
		fractional: 'étiquettes partagées',
		kept: 'répétitions gardées',
		once: 'répétitions comptées une fois',
		items: 'sur les éléments comparés',
		coded: 'sur tous les éléments codés',
		objectives: 'sur les objectifs ou sections'
	},
	why: (theme: string) => `${theme} : raisons et extraits`,
	condition: 'Condition',
	found: 'Trouvé',
	asked: 'Demandé',
	askedFor: (bar: string) => `demandé : ${bar}`,
	themeByTheme: 'Thème par thème',
	met: 'Tenue',
	yes: 'oui',
	no: 'non',
	allMet: 'Toutes tenues : écart net.',
	notMeasured: 'non mesuré',

	decides: 'décide du grade',
	conditions: conditionsIn(
		'fr',
		frConditions,
		{ atLeast: (v) => `au moins ${v}`, atMost: (v) => `au plus ${v}`, years: (v) => `${v} ans` },
		['même nature', 'natures différentes']
	),
	excerpts: (document: string, shown: number, k: number) =>
		shown < k ? `${document}, ${shown} extraits sur ${formats.fr.integer(k)}` : document,
	none: (n: number) => `Aucun des ${formats.fr.integer(n)} éléments comparés.`,
	method: 'Tous les seuils et leurs raisons'
};

const en: typeof fr = {
	heading: 'What the texts allow one to say',
	intro: (n) =>
		`A grade says how far two texts support a difference in written attention, out of ${n} themes examined. It does not say where it comes from, nor what is done.`,
	order:
		'Themes go from the most typical of the national text to the most typical of the local one (weighted log-odds): an order of reading, not a test.',
	pair: (first, second) => `${first} (national) and ${second} (local)`,
	read: (document, n, sections) =>
		`${document}: ${counted('en', n, ['item compared', 'items compared'])} under ${counted('en', sections, ['objective or section', 'objectives or sections'])}.`,
	names: { N0: 'not to be compared', N1: 'too few items', none: 'no visible gap', N2: 'hint', N3: 'clear gap' },
	tally: (n, grade) => `${grade}: ${formats.en.integer(n)}`,
	sentences: {
		N0: ({ sameKind }) =>
			sameKind
				? 'These documents are too short or too far apart: read them side by side, do not compare them.'
				: 'These documents are not of the same kind: read them side by side, do not compare them.',
		N1: ({ k1, k2, objectives, wide }) =>
			`Too few items to conclude (${wide ? 'interval too wide, ' : ''}${formats.en.integer(k1)} and ${counted('en', k2, ['item', 'items'])}, ${counted('en', objectives, ['section', 'sections'])}).`,
		none: () => 'No visible gap.',
		N2: ({ sign }) => `Hint: written more ${sign > 0 ? 'nationally' : 'locally'}, to be checked in the texts.`,
		N3: ({ sign }) => `Clear gap between these two texts: written more ${sign > 0 ? 'nationally' : 'locally'}.`
	},
	grade: 'What can be said',
	difference: 'Gap in points, local minus national',
	interval: (low, high) => `from ${low} to ${high}`,
	robust: (held, total) => `The direction of the gap holds in ${held} of the ${total} variants.`,
	lost: 'Variants where it does not hold',
	variant: {
		all: 'all labels',
		explicit: 'explicit only',
		each: 'each label counts 1',
		primary: 'first theme only',
		fractional: 'labels shared',
		kept: 'repeats kept',
		once: 'repeats counted once',
		items: 'on the items compared',
		coded: 'on all coded items',
		objectives: 'on objectives or sections'
	},
	why: (theme) => `${theme}: reasons and excerpts`,
	condition: 'Condition',
	found: 'Found',
	asked: 'Asked',
	askedFor: (bar) => `asked: ${bar}`,
	themeByTheme: 'Theme by theme',
	met: 'Met',
	yes: 'yes',
	no: 'no',
	allMet: 'All met: clear gap.',
	notMeasured: 'not measured',

	decides: 'decides the grade',
	conditions: conditionsIn(
		'en',
		enConditions,
		{ atLeast: (v) => `at least ${v}`, atMost: (v) => `at most ${v}`, years: (v) => `${v} years` },
		['same kind', 'different kinds']
	),
	excerpts: (document, shown, k) => (shown < k ? `${document}, ${shown} excerpts of ${formats.en.integer(k)}` : document),
	none: (n) => `None of the ${formats.en.integer(n)} items compared.`,
	method: 'All thresholds and their reasons'
};

export const grades = { fr, en };
