import { counted } from '../count.ts';
import { formats } from '../format.ts';

type Unit = 'actions' | 'all';

const fr = {
	title: 'Répartition des responsabilités écrites',
	lead: "Qui est nommé, et dans quel rôle. Un document dit qui est nommé, pas qui réalise. Porter et collaborer sont deux mesures : elles ne s'additionnent pas.",
	unit: { actions: ['action', 'actions'], all: ['élément', 'éléments'] } as Record<Unit, [string, string]>,
	finding: (plan: string, actors: string[], n: number, total: number, post: boolean, unit: Unit) => {
		const who = formats.fr.list(actors);
		const of = (words: [string, string]) => `${n} des ${counted('fr', total, words)}`;
		if (post)
			return `${plan} : ${of(unit === 'actions' ? ['action repose', 'actions reposent'] : ['élément repose', 'éléments reposent'])} sur un seul poste, ${who}`;
		return `${plan} : ${who} ${actors.length > 1 ? 'portent chacun' : 'porte'} ${of(fr.unit[unit])}`;
	},
	counts: (plan: string, n: number, unit: Unit) =>
		`${unit === 'actions' ? 'Actions' : 'Éléments'} de ${plan} où chaque acteur est nommé, selon le rôle écrit. n\u00a0=\u00a0${counted('fr', n, fr.unit[unit])}.`,
	choices: {
		title: 'Lecture',
		view: 'Compter',
		inventory: 'chaque élément une fois',
		years: 'dans chaque année où il court',
		credit: 'à demi-crédit',
		kinds: 'Éléments',
		actions: 'actions',
		all: 'tous ceux qui nomment quelqu’un',
		together: 'Réunir',
		posts: 'un poste et les membres à leur table',
		agencies: 'une direction à l’organisme public dont elle relève',
		renames: 'les noms successifs d’un même organisme',
		noMove: 'Aucun acteur de ces documents n’est à réunir ainsi.',
		moved: (from: string, to: string) => `${from} compte pour ${to}.`,
		apart: (form: string, actor: string) => `${form} est tenu à part de ${actor}.`,
		split: 'Séparer',
		join: 'Réunir',
		reset: 'Revenir à la lecture de départ'
	},
	yearsTitle: (plan: string) => `${plan} : ce qui est écrit pour chaque année`,
	yearsCounts: (plan: string, n: number, unit: Unit) =>
		`${unit === 'actions' ? 'Actions' : 'Éléments'} de ${plan} où chaque acteur est nommé, dans chaque année où ${unit === 'actions' ? 'l’action' : 'l’élément'} court. n\u00a0=\u00a0${counted('fr', n, fr.unit[unit])}, qui comptent dans plusieurs années.`,
	noYear: 'sans année',
	inYear: (label: string, year: string) => `${label}, ${year}`,
	creditTitle: (plan: string, actor: string, credit: number, n: number, unit: Unit) =>
		`${plan} : à demi-crédit, ${actor} compte pour ${formats.fr.decimal(credit, 1)} ${unit === 'actions' ? 'actions' : 'éléments'} sur ${formats.fr.integer(n)}`,
	credit: 'Indice à demi-crédit',
	creditCounts: (plan: string, n: number, unit: Unit) =>
		`Chaque ${unit === 'actions' ? 'action' : 'élément'} de ${plan} vaut 1 : une moitié partagée par les porteurs, l’autre par les collaborateurs; tout aux porteurs s’ils sont seuls nommés. n\u00a0=\u00a0${counted('fr', n, fr.unit[unit])}.`,
	creditNote:
		'Le demi-crédit est une convention, pas une mesure du travail. La part des acteurs non nommés n’est pas montrée. Chaque barre ouvre les éléments où l’acteur est nommé.',
	creditLabel: (actor: string, credit: number, plan: string, n: number) =>
		`${actor}, ${plan} : indice ${formats.fr.decimal(credit, 1)}, nommé dans ${counted('fr', n, ['élément', 'éléments'])}`,
	concentration: 'Concentration des portages écrits',
	concentrationIntro:
		'Nombre de porteurs égaux qui donneraient la même concentration (1/HHI). Il change avec la règle : chaque règle est donc écrite à côté de son résultat.',
	concentrationOf: (plan: string, n: number, leads: number) =>
		`${plan} : ${counted('fr', n, ['élément avec un porteur nommé', 'éléments avec un porteur nommé'])}, ${counted('fr', leads, ['porteur', 'porteurs'])}`,
	rule: 'Règle',
	actorsCounted: 'Acteurs',
	effective: 'Porteurs équivalents',
	gini: 'Gini',
	rules: {
		'leads-as-named': 'Porteurs, tels que nommés',
		'leads-rolled-up': 'Porteurs, postes et directions réunis à leur organisation',
		'half-credit': 'Indice à demi-crédit, porteurs et collaborateurs'
	},
	giniRules: {
		leads: 'Porteurs seuls',
		'leads-corrected': 'Porteurs seuls, corrigé pour les petits nombres',
		'all-named-corrected': 'Tous les acteurs nommés, corrigé pour les petits nombres'
	},
	noGini: (leads: number, items: number) => `Pas de coefficient de Gini : il faut au moins ${leads} porteurs et ${items} éléments portés.`,
	hidden: 'Charge écrite dans les plans des autres',
	hiddenFinding: (actor: string, n: number) =>
		`${actor} est compté comme collaborateur dans ${counted('fr', n, ['élément', 'éléments'])} de plans que d’autres ont écrits`,
	hiddenNone: 'Aucun document ne compte sur un acteur d’un autre organisme.',
	hiddenCounts: (documents: string, unit: Unit) =>
		`${unit === 'actions' ? 'Actions' : 'Éléments'} où l’acteur est nommé comme collaborateur ou collaborateur potentiel, dans des documents dont ni lui ni son organisation n’est l’auteur. ${documents}.`,
	hiddenNote: 'Rien ne dit que l’acteur a été consulté, ni qu’il a accepté.',
	hiddenLabel: (actor: string, n: number) => `${actor}, nommé dans les plans des autres : ${counted('fr', n, ['élément', 'éléments'])}`,
	documents: 'Documents',
	ledger: 'Formes écrites et fusions de noms',
	ledgerLink: 'Voir chaque forme écrite, la règle qui l’a comprise, et défaire une fusion',
	mentions: 'Nommé dans les mots des éléments',
	mentionsNote: 'Le nom est dans la phrase : ce n’est pas un rôle écrit.',
	mentioned: (actor: string, plan: string, kind: string, n: number) =>
		`${actor}, dans les mots de ${plan} (${kind}) : ${counted('fr', n, ['élément', 'éléments'])}`,
	unnamed: 'Aucun document ne lui écrit de rôle sous ce nom.',
	parts: 'En relèvent',
	nameThen: (name: string) => `alors : ${name}`,
	nameNow: (name: string) => `aujourd’hui : ${name}`,
	morePartners: (n: number) => counted('fr', n, ['autre acteur', 'autres acteurs']),
	label: (actor: string, role: string, plan: string, n: number) =>
		`${actor}, ${role}, ${plan} : ${counted('fr', n, ['élément', 'éléments'])}`,
	noLead: (plan: string, kind: string) => `${plan} (${kind}) ne nomme aucun porteur : aucune charge ne peut en être tirée.`,
	implicitLead: (plan: string, actor: string, n: number) =>
		`${plan} ne nomme aucun porteur. ${actor} l'est implicitement pour ${counted('fr', n, ['action', 'actions'])} : ce n'est pas une charge répartie, donc pas de figure.`,
	potential:
		'Ce document réunit porteur et collaborateurs potentiels dans une même colonne : les « collaborateurs potentiels » sont comptés à part.',
	generic: 'Acteurs non nommés',
	genericIntro: "Formules comme « organismes du milieu » : comptées à part, jamais classées, jamais fusionnées d'un document à l'autre.",
	sentences: 'Documents sans porteur nommé',
	all: 'Tous les acteurs nommés',
	allCounts: 'Chaque acteur que ces documents nomment, une fois, sa forme écrite et son type. Rien n’y est additionné.',
	actor: 'Acteur',
	type: 'Type',
	plan: 'Document',
	post: 'poste',
	postNote: "Un poste n'est ni une personne, ni son organisation.",
	names: 'Noms et formes écrites',
	until: (year: string) => `jusqu'en ${year}`,
	since: (year: string) => `depuis ${year}`,
	parent: 'Relève de',
	roles: 'Rôles écrits, par document',
	rolesCounts: 'Éléments qui donnent un rôle à cet acteur, par document, nature et rôle. Un élément peut donner deux rôles.',
	formsCounts: 'Éléments qui donnent un rôle à cet acteur, par forme écrite, document et rôle.',
	years: 'Années des éléments où cet acteur est nommé',
	yearsNote: 'Un élément en continu ou sur plusieurs années compte dans chacune : ces nombres ne s’additionnent pas.',
	partners: 'Nommé dans les mêmes éléments que',
	partnersNote: 'Éléments qui nomment les deux acteurs, quel que soit leur rôle. Être nommés ensemble n’est pas avoir travaillé ensemble.',
	together: (actor: string, other: string, n: number) =>
		`${actor} et ${other} : ${counted('fr', n, ['élément commun', 'éléments communs'])}`,
	asWritten: 'Forme écrite',
	unwritten: '(non écrit : implicite)',
	others: (n: number) => counted('fr', n, ['autre acteur est dans le tableau', 'autres acteurs sont dans le tableau']),
	back: 'Tous les acteurs',
	none: '—'
};

const en: typeof fr = {
	title: 'How written responsibilities are shared',
	lead: 'Who is named, and in which role. A document says who is named, not who delivers. Leading and collaborating are two measures: they are not added up.',
	unit: { actions: ['action', 'actions'], all: ['item', 'items'] },
	finding: (plan, actors, n, total, post, unit) => {
		const who = formats.en.list(actors);
		const of = (words: [string, string]) => `${n} of ${counted('en', total, words)}`;
		if (post)
			return `${plan}: ${of(unit === 'actions' ? ['action rests', 'actions rest'] : ['item rests', 'items rest'])} on a single post, ${who}`;
		return `${plan}: ${who} ${actors.length > 1 ? 'each lead' : 'leads'} ${of(en.unit[unit])}`;
	},
	counts: (plan, n, unit) =>
		`${unit === 'actions' ? 'Actions' : 'Items'} of ${plan} in which each actor is named, by written role. n\u00a0=\u00a0${counted('en', n, en.unit[unit])}.`,
	choices: {
		title: 'Reading',
		view: 'Count',
		inventory: 'each item once',
		years: 'in each year that it runs',
		credit: 'by half-credit',
		kinds: 'Items',
		actions: 'actions',
		all: 'all that name somebody',
		together: 'Gather',
		posts: 'a post and the members into their table',
		agencies: 'a department into its public body',
		renames: 'the successive names of one body',
		noMove: 'No actor of these documents is to be gathered in that way.',
		moved: (from, to) => `${from} counts for ${to}.`,
		apart: (form, actor) => `${form} is held apart from ${actor}.`,
		split: 'Separate',
		join: 'Join again',
		reset: 'Back to the first reading'
	},
	yearsTitle: (plan) => `${plan}: what is written for each year`,
	yearsCounts: (plan, n, unit) =>
		`${unit === 'actions' ? 'Actions' : 'Items'} of ${plan} in which each actor is named, in each year that the ${unit === 'actions' ? 'action' : 'item'} runs. n\u00a0=\u00a0${counted('en', n, en.unit[unit])}, which count in several years.`,
	noYear: 'no year',
	inYear: (label, year) => `${label}, ${year}`,
	creditTitle: (plan, actor, credit, n, unit) =>
		`${plan}: by half-credit, ${actor} counts for ${formats.en.decimal(credit, 1)} of ${counted('en', n, en.unit[unit])}`,
	credit: 'Half-credit index',
	creditCounts: (plan, n, unit) =>
		`Each ${unit === 'actions' ? 'action' : 'item'} of ${plan} is worth 1: one half shared by its leads, the other by its collaborators; all of it to the leads when they are named alone. n\u00a0=\u00a0${counted('en', n, en.unit[unit])}.`,
	creditNote:
		'Half-credit is a convention, not a measure of work. The part of unnamed actors is not shown. Each bar opens the items that name the actor.',
	creditLabel: (actor, credit, plan, n) =>
		`${actor}, ${plan}: index ${formats.en.decimal(credit, 1)}, named in ${counted('en', n, ['item', 'items'])}`,
	concentration: 'Concentration of written leads',
	concentrationIntro:
		'Number of equal leads that would be as concentrated (1/HHI). It changes with the rule, so each rule is written beside its result.',
	concentrationOf: (plan, n, leads) =>
		`${plan}: ${counted('en', n, ['item with a named lead', 'items with a named lead'])}, ${counted('en', leads, ['lead', 'leads'])}`,
	rule: 'Rule',
	actorsCounted: 'Actors',
	effective: 'Equivalent leads',
	gini: 'Gini',
	rules: {
		'leads-as-named': 'Leads, as named',
		'leads-rolled-up': 'Leads, posts and departments gathered into their organisation',
		'half-credit': 'Half-credit index, leads and collaborators'
	},
	giniRules: {
		leads: 'Leads alone',
		'leads-corrected': 'Leads alone, corrected for small numbers',
		'all-named-corrected': 'All named actors, corrected for small numbers'
	},
	noGini: (leads, items) => `No Gini coefficient: it takes at least ${leads} leads and ${items} led items.`,
	hidden: 'Load written in the plans of others',
	hiddenFinding: (actor, n) =>
		`${actor} is counted on as a collaborator in ${counted('en', n, ['item', 'items'])} of plans that others wrote`,
	hiddenNone: 'No document counts on an actor of another organisation.',
	hiddenCounts: (documents, unit) =>
		`${unit === 'actions' ? 'Actions' : 'Items'} that name the actor as a collaborator or potential collaborator, in documents that neither it nor its organisation wrote. ${documents}.`,
	hiddenNote: 'Nothing says that the actor was consulted, or agreed.',
	hiddenLabel: (actor, n) => `${actor}, named in the plans of others: ${counted('en', n, ['item', 'items'])}`,
	documents: 'Documents',
	ledger: 'Written forms and merged names',
	ledgerLink: 'See each written form, the rule that understood it, and undo a merge',
	mentions: 'Named in the words of items',
	mentionsNote: 'The name is in the sentence: that is not a written role.',
	mentioned: (actor, plan, kind, n) => `${actor}, in the words of ${plan} (${kind}): ${counted('en', n, ['item', 'items'])}`,
	unnamed: 'No document writes a role for it under this name.',
	parts: 'Its parts',
	nameThen: (name) => `then: ${name}`,
	nameNow: (name) => `today: ${name}`,
	morePartners: (n) => counted('en', n, ['other actor', 'other actors']),
	label: (actor, role, plan, n) => `${actor}, ${role}, ${plan}: ${counted('en', n, ['item', 'items'])}`,
	noLead: (plan, kind) => `${plan} (${kind}) names no lead: no workload can be drawn from it.`,
	implicitLead: (plan, actor, n) =>
		`${plan} names no lead. ${actor} is the implicit lead of ${counted('en', n, ['action', 'actions'])}: that is not a shared workload, so there is no chart.`,
	potential: 'This document puts lead and potential collaborators in one column: “potential collaborators” are counted apart.',
	generic: 'Unnamed actors',
	genericIntro: 'Phrases such as “local organisations”: counted apart, never ranked, never merged across documents.',
	sentences: 'Documents without a named lead',
	all: 'All named actors',
	allCounts: 'Each actor that these documents name, once, its written form and its type. Nothing is added up in it.',
	actor: 'Actor',
	type: 'Type',
	plan: 'Document',
	post: 'post',
	postNote: 'A post is neither a person nor its organisation.',
	names: 'Names and written forms',
	until: (year) => `until ${year}`,
	since: (year) => `since ${year}`,
	parent: 'Part of',
	roles: 'Written roles, by document',
	rolesCounts: 'Items that give this actor a role, by document, kind and role. An item can give two roles.',
	formsCounts: 'Items that give this actor a role, by written form, document and role.',
	years: 'Years of the items that name this actor',
	yearsNote: 'A continuous or multi-year item counts in each year: these numbers do not add up.',
	partners: 'Named in the same items as',
	partnersNote: 'Items that name both actors, in whatever role. To be named together is not to have worked together.',
	together: (actor, other, n) => `${actor} and ${other}: ${counted('en', n, ['common item', 'common items'])}`,
	asWritten: 'As written',
	unwritten: '(not written: implicit)',
	others: (n) => counted('en', n, ['other actor is in the table', 'other actors are in the table']),
	back: 'All actors',
	none: '—'
};

export const actors = { fr, en };
