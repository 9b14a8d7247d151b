import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	title: 'National et local : ce que chacun écrit',
	lead: "« National » : l'organisation autrice agit pour tout le Québec. « Local » : MRC, ville ou arrondissement. Il n'existe pas encore ici de document propre à une région administrative. Chaque point est un document, le trait est son intervalle à 95 %.",
	finding: (theme: string, national: string, local: string) => `${theme} : ${national} au national, ${local} au local`,
	onlyNational: (theme: string, national: string) => `${theme} : ${national} au national, aucun document local de même nature`,
	onlyLocal: (theme: string, local: string) => `${theme} : ${local} au local, aucun document national de même nature`,
	noSide: (theme: string) => `${theme} : ni document national ni document local de cette nature`,
	ofOneKind: (kind: string, finding: string) => `${kind}. ${finding}`,
	counts: (documents: string, n: number) =>
		`Part des éléments codés où le thème est retenu. ${documents}. n\u00a0=\u00a0${counted('fr', n, ['élément', 'éléments'])}.`,
	actionsCounts: (documents: string, n: number, others: boolean) =>
		`Part des actions où le thème est retenu${others ? ' (d’une autre nature : part des éléments codés)' : ''}. ${documents}. n\u00a0=\u00a0${counted('fr', n, others ? ['élément', 'éléments'] : ['action', 'actions'])}.`,
	denominators: 'Dénominateurs',
	unit: 'Ce qui est compté dans les plans d’action',
	units: { actions: 'Actions', all: 'Tous les éléments codés', objectives: 'Objectifs ou sections' },
	kindsChoice: 'Natures de document dans les figures',
	kindsShown: { plans: 'Plans d’action', all: 'Toutes, côte à côte' },
	mean: 'Moyenne d’un côté',
	meanKinds: { planWeighted: 'Chaque document pèse autant', itemWeighted: 'Chaque élément pèse autant' },
	objectivesCounts: (documents: string, n: number) =>
		`Part des objectifs ou sections dont au moins un élément compté porte le thème. ${documents}. n\u00a0=\u00a0${counted('fr', n, ['objectif ou section', 'objectifs ou sections'])}.`,
	objectivesLabel: (theme: string, plan: string, items: number, k: number, n: number, low: number, high: number) =>
		`${theme}, ${plan} : ${counted('fr', items, ['élément', 'éléments'])} sous ${formats.fr.integer(k)} des ${counted('fr', n, ['objectif ou section', 'objectifs ou sections'])}, intervalle de ${formats.fr.percent(low, 1)} à ${formats.fr.percent(high, 1)}`,
	ofKind: (plan: string, kind: string) => `${plan} (${kind})`,
	beside: (documents: string) => `Carrés vides, d’une autre nature : ${documents}. À lire à côté, pas à comparer; hors des moyennes.`,
	denominator: (plan: string, n: number, kind: string) => `${plan} : ${counted('fr', n, ['élément compté', 'éléments comptés'])} (${kind})`,
	national: 'National',
	local: 'Local',
	regional: 'Régional',
	means: (side: string, planWeighted: number, itemWeighted: number) =>
		`${side}, moyenne : ${formats.fr.percent(planWeighted, 1)} si chaque document pèse autant, ${formats.fr.percent(itemWeighted, 1)} si chaque élément pèse autant.`,
	meansDisagree: (document: string, itemsShare: number, share: number) =>
		`Les deux ne disent pas la même chose : ${document} compte ${formats.fr.percent(itemsShare)} des éléments, et sa part est de ${formats.fr.percent(share, 1)}.`,
	methodOf: 'Méthode de l’intervalle',
	method: { jeffreys: 'Jeffreys', 'cluster-bootstrap': 'par objectif ou section' },
	kinds: 'Natures de document',
	kindNote: 'Ces documents ne sont pas de même nature : à lire côte à côte, pas à comparer.',
	others: 'Autres natures de document',
	headline: 'Quatre thèmes demandés en premier',
	rest: 'Les autres thèmes',
	examined: (n: number) => `Sur ${n} thèmes examinés.`,
	notMentioned: 'non mentionné',
	of: (k: number, n: number) => `${formats.fr.integer(k)} sur ${formats.fr.integer(n)}`,
	atMost: (share: number) => `au plus ${formats.fr.percent(share, 1)}`,
	label: (theme: string, plan: string, k: number, n: number, low: number, high: number) =>
		`${theme}, ${plan} : ${formats.fr.integer(k)} sur ${formats.fr.integer(n)}, ${formats.fr.percent(k / n, 1)}, intervalle de ${formats.fr.percent(low, 1)} à ${formats.fr.percent(high, 1)}`,
	levelAndSubject:
		"Le palier est celui de l'organisation autrice. Un document national peut parler des régions : son sujet est indiqué à part.",
	nothing: 'Aucun plan local à comparer.'
};

const en: typeof fr = {
	title: 'National and local: what each one writes',
	lead: '“National”: the author works for all of Québec. “Local”: MRC, city or borough. There is no document here yet that belongs to an administrative region. Each dot is a document, the line is its 95% interval.',
	finding: (theme, national, local) => `${theme}: ${national} nationally, ${local} locally`,
	onlyNational: (theme, national) => `${theme}: ${national} nationally, no local document of the same kind`,
	onlyLocal: (theme, local) => `${theme}: ${local} locally, no national document of the same kind`,
	noSide: (theme) => `${theme}: neither a national nor a local document of this kind`,
	ofOneKind: (kind, finding) => `${kind}. ${finding}`,
	counts: (documents, n) =>
		`Share of coded items that carry the theme. ${documents}. n\u00a0=\u00a0${counted('en', n, ['item', 'items'])}.`,
	actionsCounts: (documents, n, others) =>
		`Share of actions that carry the theme${others ? ' (of another kind: share of coded items)' : ''}. ${documents}. n\u00a0=\u00a0${counted('en', n, others ? ['item', 'items'] : ['action', 'actions'])}.`,
	denominators: 'Denominators',
	unit: 'What is counted in action plans',
	units: { actions: 'Actions', all: 'All coded items', objectives: 'Objectives or sections' },
	kindsChoice: 'Kinds of document in the figures',
	kindsShown: { plans: 'Action plans', all: 'All, side by side' },
	mean: 'Mean of a side',
	meanKinds: { planWeighted: 'Every document weighs the same', itemWeighted: 'Every item weighs the same' },
	objectivesCounts: (documents, n) =>
		`Share of objectives or sections with at least one counted item that carries the theme. ${documents}. n\u00a0=\u00a0${counted('en', n, ['objective or section', 'objectives or sections'])}.`,
	objectivesLabel: (theme, plan, items, k, n, low, high) =>
		`${theme}, ${plan}: ${counted('en', items, ['item', 'items'])} under ${formats.en.integer(k)} of ${counted('en', n, ['objective or section', 'objectives or sections'])}, interval from ${formats.en.percent(low, 1)} to ${formats.en.percent(high, 1)}`,
	ofKind: (plan, kind) => `${plan} (${kind})`,
	beside: (documents) => `Hollow squares, of another kind: ${documents}. To be read beside, not compared; out of the means.`,
	denominator: (plan, n, kind) => `${plan}: ${counted('en', n, ['item counted', 'items counted'])} (${kind})`,
	national: 'National',
	local: 'Local',
	regional: 'Regional',
	means: (side, planWeighted, itemWeighted) =>
		`${side}, mean: ${formats.en.percent(planWeighted, 1)} if every document weighs the same, ${formats.en.percent(itemWeighted, 1)} if every item weighs the same.`,
	meansDisagree: (document, itemsShare, share) =>
		`The two do not say the same: ${document} holds ${formats.en.percent(itemsShare)} of the items, and its share is ${formats.en.percent(share, 1)}.`,
	methodOf: 'Method of the interval',
	method: { jeffreys: 'Jeffreys', 'cluster-bootstrap': 'by objective or section' },
	kinds: 'Kinds of document',
	kindNote: 'These documents are not of the same kind: read them side by side, do not compare them.',
	others: 'Other kinds of document',
	headline: 'Four themes asked for first',
	rest: 'The other themes',
	examined: (n) => `Out of ${n} themes examined.`,
	notMentioned: 'not mentioned',
	of: (k, n) => `${formats.en.integer(k)} of ${formats.en.integer(n)}`,
	atMost: (share) => `at most ${formats.en.percent(share, 1)}`,
	label: (theme, plan, k, n, low, high) =>
		`${theme}, ${plan}: ${formats.en.integer(k)} of ${formats.en.integer(n)}, ${formats.en.percent(k / n, 1)}, interval from ${formats.en.percent(low, 1)} to ${formats.en.percent(high, 1)}`,
	levelAndSubject: 'The level is that of the author. A national document may speak about regions: its subject is stated apart.',
	nothing: 'No local plan to compare.'
};

export const gaps = { fr, en };
