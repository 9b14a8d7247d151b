import { bars } from '../../model/bars.ts';
import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	title: 'De quoi parlent les documents',
	lead: 'Chaque élément a été lu deux fois, par deux lectures indépendantes, puis tranché selon un livre de codes. Un élément peut porter plusieurs thèmes : les parts ne totalisent pas 100 %.',
	finding: (most: string, mostIn: number, least: string, leastIn: number, total: number) =>
		`${most} : nommé dans ${mostIn} des ${total} documents. ${least} : dans ${leastIn}`,
	doubted: (names: string[]) =>
		names.length
			? `Codage incertain : ${formats.fr.list(names)}. Ces nombres disent ce qui est écrit, pas ce qui est fait.`
			: 'Ces nombres disent ce qui est écrit, pas ce qui est fait.',
	counts:
		'Nombre d’éléments par thème et par document. La longueur de la barre (sur petit écran, la teinte) est la part des éléments codés du document.',
	headline: 'Quatre thèmes demandés en premier',
	families: 'Publics, conditions de vie, établissement (familles A à C)',
	means: "Capacité d'agir, les moyens (famille D)",
	meansIntro: 'Ces thèmes disent comment agir, les autres disent pour qui et sur quoi : ils se lisent à part.',
	via: 'Étiquettes comptées',
	explicit: 'Explicites seulement',
	all: 'Explicites et par le titre',
	viaNote: '« Par le titre » : le thème vient du titre sous lequel l’élément est rangé, pas de ses mots.',
	reliability: 'Fiabilité',
	alpha: (alpha: number) => `α ${formats.fr.decimal(alpha, 2)}`,
	alphaInterval: (low: number, high: number) => `[${formats.fr.decimal(low, 2)}; ${formats.fr.decimal(high, 2)}]`,
	alphaMeaning: `Alpha de Krippendorff : accord des deux lectures, 1 = accord parfait. Sous ${formats.fr.decimal(bars.alpha, 3)} ou sous ${bars.items} éléments, le thème est grisé.`,
	n: (n: number) => `n = ${formats.fr.integer(n)}`,
	few: (n: number) => `Trop peu d'éléments pour juger de l'accord (n = ${n}, minimum ${bars.items}).`,
	low: (alpha: number) =>
		`Accord insuffisant entre les lectures (α = ${formats.fr.decimal(alpha, 2)}, minimum ${formats.fr.decimal(bars.alpha, 3)}).`,
	classifier: (f1: number) =>
		`Le classement automatique s'y trompe trop (F1 ${formats.fr.decimal(f1, 2)}, minimum ${formats.fr.decimal(bars.f1, 2)}).`,
	unknown: 'Accord non mesuré.',
	marked: (name: string) => `${name} (peu fiable)`,
	weak: 'peu fiable',
	dagger: '† Thème peu fiable : la raison est dans la liste des thèmes.',
	uncited: (n: number, alpha: number | null) =>
		`Sur les éléments que le livre de codes ne cite pas : ${alpha === null ? 'non mesurable' : `α ${formats.fr.decimal(alpha, 2)}`}, n = ${n}.`,
	definitions: 'Définitions',
	include: 'Inclure',
	exclude: 'Exclure',
	perPlan: (theme: string, present: number, total: number) => `${theme} : nommé dans ${present} des ${total} documents`,
	perPlanCounts: 'Part des éléments codés de chaque document où ce thème est retenu, avec l’intervalle à 95 %.',
	theme: 'Thème',
	items: 'Tous les éléments de ce thème',
	firstItems: (n: number) => `Les ${formats.fr.integer(n)} premiers sont écrits ici.`,
	allItems: (n: number) => `Voir les ${formats.fr.integer(n)} éléments dans l’explorateur`,
	kinds: 'Documents selon leur nature',
	label: (theme: string, plan: string, n: number, of: number) =>
		`${theme}, ${plan} : ${counted('fr', n, ['élément', 'éléments'])} sur ${formats.fr.integer(of)} (${formats.fr.percent(n / of)})`,
	back: 'Tous les thèmes',
	family: 'Famille',
	tools: 'Discuter le codage :',
	neighbours: 'Thèmes voisins',
	neighboursNote:
		'Thèmes que portent les mêmes éléments codés, par les mots ou par le titre. Deux thèmes voisins ne disent rien d’une cause.',
	shared: 'Éléments en commun',
	sharedOf: (name: string) => `Part des éléments de « ${name} »`,
	sharedLabel: (name: string, other: string, n: number) => `${name} et ${other} : ${counted('fr', n, ['élément', 'éléments'])}`,
	crosswalk: 'Dans des cadres publiés ailleurs',
	crosswalkNote: 'Rapprochements proposés par le livre de codes; aucun n’a été confirmé par les organismes auteurs de ces cadres.',
	framework: 'Cadre',
	parts: 'Parties proches',
	checked: 'Vérification',
	frameworks: {
		esses: 'Caractéristiques des collectivités accueillantes (Esses et autres, 2010)',
		icc: 'Cités interculturelles (Conseil de l’Europe)',
		mipex: 'MIPEX',
		quebec: 'Programmes et stratégies du Québec',
		tcri: 'Volets de la TCRI',
		cap: 'Comparative Agendas Project',
		manifesto: 'Manifesto Project'
	} as Record<string, string>,
	statuses: {
		'intitulés vérifiés, rapprochement proposé': 'intitulés vérifiés, rapprochement proposé',
		'à vérifier': 'à vérifier'
	} as Record<string, string>
};

const en: typeof fr = {
	title: 'What the documents are about',
	lead: 'Every item was coded twice independently, then adjudicated with a codebook. An item may carry several themes: shares do not add up to 100%.',
	finding: (most, mostIn, least, leastIn, total) => `${most}: named in ${mostIn} of ${total} documents. ${least}: in ${leastIn}`,
	doubted: (names) =>
		names.length
			? `Uncertain coding: ${formats.en.list(names)}. These numbers say what is written, not what is done.`
			: 'These numbers say what is written, not what is done.',
	counts:
		'Number of items by theme and document. The length of the bar (on a small screen, the tint) is the share of the coded items of the document.',
	headline: 'Four themes asked for first',
	families: 'Publics, living conditions, settlement (families A to C)',
	means: 'Capacity to act, the means (family D)',
	meansIntro: 'These themes say how to act, the others for whom and on what: they are read apart.',
	via: 'Labels counted',
	explicit: 'Explicit only',
	all: 'Explicit and from the heading',
	viaNote: '“From the heading”: the theme comes from the heading above the item, not from its words.',
	reliability: 'Reliability',
	alpha: (alpha) => `α ${formats.en.decimal(alpha, 2)}`,
	alphaInterval: (low, high) => `[${formats.en.decimal(low, 2)}; ${formats.en.decimal(high, 2)}]`,
	alphaMeaning: `Krippendorff's alpha: agreement of the two codings, 1 = perfect. Under ${formats.en.decimal(bars.alpha, 3)} or under ${bars.items} items, the theme is greyed.`,
	n: (n) => `n = ${formats.en.integer(n)}`,
	few: (n) => `Too few items to judge agreement (n = ${n}, minimum ${bars.items}).`,
	low: (alpha) =>
		`Insufficient agreement between codings (α = ${formats.en.decimal(alpha, 2)}, minimum ${formats.en.decimal(bars.alpha, 3)}).`,
	classifier: (f1) =>
		`The automatic coding is too often wrong on it (F1 ${formats.en.decimal(f1, 2)}, minimum ${formats.en.decimal(bars.f1, 2)}).`,
	unknown: 'Agreement not measured.',
	marked: (name) => `${name} (low reliability)`,
	weak: 'low reliability',
	dagger: '† Theme of low reliability: the reason is in the list of themes.',
	uncited: (n, alpha) =>
		`On items the codebook does not cite: ${alpha === null ? 'not measurable' : `α ${formats.en.decimal(alpha, 2)}`}, n = ${n}.`,
	definitions: 'Definitions',
	include: 'Include',
	exclude: 'Exclude',
	perPlan: (theme, present, total) => `${theme}: named in ${present} of ${total} documents`,
	perPlanCounts: 'Share of the coded items of each document that carry this theme, with its 95% interval.',
	theme: 'Theme',
	items: 'All items of this theme',
	firstItems: (n) => `The first ${formats.en.integer(n)} are written here.`,
	allItems: (n) => `See the ${formats.en.integer(n)} items in the explorer`,
	kinds: 'Documents by kind',
	label: (theme, plan, n, of) =>
		`${theme}, ${plan}: ${counted('en', n, ['item', 'items'])} of ${formats.en.integer(of)} (${formats.en.percent(n / of)})`,
	back: 'All themes',
	family: 'Family',
	tools: 'Question the coding:',
	neighbours: 'Neighbouring themes',
	neighboursNote:
		'Themes that the same coded items carry, from the words or from the heading. Two neighbouring themes say nothing of a cause.',
	shared: 'Items in common',
	sharedOf: (name) => `Share of the items of “${name}”`,
	sharedLabel: (name, other, n) => `${name} and ${other}: ${counted('en', n, ['item', 'items'])}`,
	crosswalk: 'In frameworks published elsewhere',
	crosswalkNote: 'Crosswalks that the codebook proposes; none was confirmed by the authors of these frameworks.',
	framework: 'Framework',
	parts: 'Near parts',
	checked: 'Checked',
	frameworks: {
		esses: 'Characteristics of a welcoming community (Esses et al., 2010)',
		icc: 'Intercultural Cities (Council of Europe)',
		mipex: 'MIPEX',
		quebec: 'Programmes and strategies of Québec',
		tcri: 'Sections of TCRI',
		cap: 'Comparative Agendas Project',
		manifesto: 'Manifesto Project'
	},
	statuses: {
		'intitulés vérifiés, rapprochement proposé': 'titles checked, crosswalk proposed',
		'à vérifier': 'to check'
	}
};

export const themes = { fr, en };
