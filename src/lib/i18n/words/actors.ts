import { counted } from '../count.ts';

const fr = {
	title: 'Répartition des responsabilités écrites',
	lead: "Qui est nommé, et dans quel rôle. Un document dit qui est nommé, pas qui réalise. Porter et collaborer sont deux mesures : elles ne s'additionnent pas.",
	finding: (plan: string, actor: string, n: number, total: number, post: boolean) =>
		post
			? `${plan} : ${n} des ${counted('fr', total, ['action repose', 'actions reposent'])} sur un seul poste, ${actor}`
			: `${plan} : ${actor} porte ${n} des ${counted('fr', total, ['action', 'actions'])}`,
	counts: (plan: string, n: number) =>
		`Actions de ${plan} où chaque acteur est nommé, selon le rôle écrit. n\u00a0=\u00a0${counted('fr', n, ['action', 'actions'])}.`,
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
	years: 'Années des éléments où cet acteur est nommé',
	yearsNote: 'Un élément en continu ou sur plusieurs années compte dans chacune : ces nombres ne s’additionnent pas.',
	partners: 'Nommé dans les mêmes éléments que',
	together: (actor: string, other: string, n: number) =>
		`${actor} et ${other} : ${counted('fr', n, ['élément commun', 'éléments communs'])}`,
	asWritten: 'Forme écrite',
	unwritten: '(non écrit : implicite)',
	relation: (relation: string, direction: string) =>
		({
			rename: direction === 'to' ? 'Devenu :' : 'Auparavant :',
			merger: direction === 'to' ? 'Intégré à :' : 'A intégré :'
		})[relation] ?? 'Lié à :',
	others: (n: number) => `et ${counted('fr', n, ['autre acteur', 'autres acteurs'])} : voir le tableau`,
	back: 'Tous les acteurs',
	none: '—'
};

const en: typeof fr = {
	title: 'How written responsibilities are shared',
	lead: 'Who is named, and in which role. A document says who is named, not who delivers. Leading and collaborating are two measures: they are not added up.',
	finding: (plan, actor, n, total, post) =>
		post
			? `${plan}: ${n} of ${counted('en', total, ['action rests', 'actions rest'])} on a single post, ${actor}`
			: `${plan}: ${actor} leads ${n} of ${counted('en', total, ['action', 'actions'])}`,
	counts: (plan, n) =>
		`Actions of ${plan} in which each actor is named, by written role. n\u00a0=\u00a0${counted('en', n, ['action', 'actions'])}.`,
	label: (actor, role, plan, n) => `${actor}, ${role}, ${plan}: ${counted('en', n, ['item', 'items'])}`,
	noLead: (plan, kind) => `${plan} (${kind}) names no lead: no workload can be drawn from it.`,
	implicitLead: (plan, actor, n) =>
		`${plan} names no lead. ${actor} is the implicit lead of ${counted('en', n, ['action', 'actions'])}: that is not a shared workload, so there is no chart.`,
	potential: 'This document puts lead and potential collaborators in one column: “potential collaborators” are counted apart.',
	generic: 'Unnamed actors',
	genericIntro: 'Phrases such as “local organisations”: counted apart, never ranked, never merged across documents.',
	sentences: 'Documents without a named lead',
	all: 'All named actors',
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
	years: 'Years of the items that name this actor',
	yearsNote: 'A continuous or multi-year item counts in each year: these numbers do not add up.',
	partners: 'Named in the same items as',
	together: (actor, other, n) => `${actor} and ${other}: ${counted('en', n, ['common item', 'common items'])}`,
	asWritten: 'As written',
	unwritten: '(not written: implicit)',
	relation: (relation, direction) =>
		({
			rename: direction === 'to' ? 'Became:' : 'Formerly:',
			merger: direction === 'to' ? 'Merged into:' : 'Absorbed:'
		})[relation] ?? 'Related to:',
	others: (n) => `and ${counted('en', n, ['other actor', 'other actors'])}: see the table`,
	back: 'All actors',
	none: '—'
};

export const actors = { fr, en };
