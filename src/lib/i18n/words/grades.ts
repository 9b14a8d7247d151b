import { counted } from '../count.ts';
import { formats } from '../format.ts';
import { conditionsIn, enConditions, frConditions } from './gradeConditions.ts';

/** What a grade's sentence may name. */
interface Found {
	k1: number;
	k2: number;
	objectives: number;
	/** the document that writes more */
	more: string;
	sameKind: boolean;
	/** counts suffice, but the interval of the gap is too wide */
	wide: boolean;
}

const fr = {
	heading: 'Ce que les textes permettent de dire',
	intro: (n: number) =>
		`Un grade dit jusqu'où deux textes soutiennent une différence d'attention écrite, sur ${n} thèmes examinés. Il ne dit pas d'où elle vient, ni ce qui se fait.`,
	order:
		"Les thèmes vont du plus propre au premier texte au plus propre au second (log-odds pondérées) : c'est un ordre de lecture, pas un test.",
	pair: (first: string, firstLevel: string, second: string, secondLevel: string) =>
		`${first} (${firstLevel}) et ${second} (${secondLevel})`,
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
		N2: ({ more }: Found) => `Indice : plus écrit dans ${more}, à vérifier dans les textes.`,
		N3: ({ more }: Found) => `Écart net dans ces deux textes : plus écrit dans ${more}.`
	},
	grade: 'Ce qui peut se dire',
	difference: (first: string, second: string) => `Écart en points, ${second} moins ${first}`,
	interval: (low: string, high: string) => `de ${low} à ${high}`,
	robust: (held: number, total: number) => `Le sens de l'écart tient dans ${held} des ${total} variantes.`,
	low: 'borne basse',
	high: 'borne haute',
	held: 'Variantes où le sens tient',
	tried: 'Variantes',
	variants: 'Écart en points selon la manière de compter',
	turned: 'ne tient pas',
	readings: 'Selon le dénominateur',
	denominator: 'Dénominateur',
	denominators: {
		items: 'éléments comparés',
		coded: 'tous les éléments codés',
		objectives: 'objectifs ou sections',
		labels: 'étiquettes de thème'
	},
	yardstick: {
		choose: 'Comparer à',
		default: 'National et local',
		plans: 'Un document',
		frameworks: 'Un cadre publié',
		beside: 'avec',
		unknown: 'L’adresse nomme un document ou un cadre que ces données n’ont pas. Ce qui suit compare ce qui se compare sans lui.',
		pick: 'Comparer un document (cherchez par ses mots)',
		pickBeside: (name: string) => `Mettre un autre document à côté de ${name}`,
		apart: "Ces grades n'ont pas été calculés d'avance : ils le sont maintenant, dans ce navigateur.",
		reading: 'Lecture des éléments des deux documents…',
		computing: 'Calcul des grades…',
		failed: "La comparaison n'a pas pu être calculée."
	},
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
		'Themes go from the most typical of the first text to the most typical of the second (weighted log-odds): an order of reading, not a test.',
	pair: (first, firstLevel, second, secondLevel) => `${first} (${firstLevel}) and ${second} (${secondLevel})`,
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
		N2: ({ more }) => `Hint: written more in ${more}, to be checked in the texts.`,
		N3: ({ more }) => `Clear gap between these two texts: written more in ${more}.`
	},
	grade: 'What can be said',
	difference: (first, second) => `Gap in points, ${second} minus ${first}`,
	interval: (low, high) => `from ${low} to ${high}`,
	robust: (held, total) => `The direction of the gap holds in ${held} of the ${total} variants.`,
	low: 'lower bound',
	high: 'upper bound',
	held: 'Variants in which the direction holds',
	tried: 'Variants',
	variants: 'Gap in points, by way of counting',
	turned: 'does not hold',
	readings: 'By denominator',
	denominator: 'Denominator',
	denominators: {
		items: 'items compared',
		coded: 'all coded items',
		objectives: 'objectives or sections',
		labels: 'theme labels'
	},
	yardstick: {
		choose: 'Compare with',
		default: 'National and local',
		plans: 'A document',
		frameworks: 'A published framework',
		beside: 'with',
		unknown:
			'The address names a document or a framework that these data do not have. What follows compares what can be compared without it.',
		pick: 'Compare a document (search by its words)',
		pickBeside: (name) => `Put another document beside ${name}`,
		apart: 'These grades were not worked out beforehand: they are now, in this browser.',
		reading: 'Reading the items of both documents…',
		computing: 'Working out the grades…',
		failed: 'The comparison could not be worked out.'
	},
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
