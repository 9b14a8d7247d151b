import { formats } from '../format.ts';
import type { Language } from '../language.ts';

interface ConditionWords {
	name: string;
	/** figures and thresholds of this condition, as they are printed */
	value: (figure: number) => string;
	bar: (threshold: number) => string;
}

/** Cut, never rounded up: a probability under its threshold must not be printed as the threshold. */
const cut = (language: Language, digits: number) => (value: number) =>
	formats[language].decimal(Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits, digits);

export const frConditions = {
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

export const enConditions: typeof frConditions = {
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

/** Each condition of a grade in words: its name, its figure and its bar. */
export const conditionsIn = (
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
