import { counted } from '../count.ts';

const fr = {
	title: (plans: number, items: number) =>
		`${counted('fr', plans, ['document', 'documents'])}, ${counted('fr', items, ['phrase d’intention ou de constat', 'phrases d’intention ou de constat'])}`,
	lead: "Ce tableau de bord lit les plans d'action des organisations en immigration au Québec et met leurs phrases côte à côte. Chaque nombre ouvre la liste exacte des éléments qu'il compte, citation et ligne du document à l'appui.",
	readTitle: 'Ce qui a été lu',
	readCounts: 'Documents lus et le nombre de leurs éléments.',
	readIntro: (plans: number, others: number) =>
		others
			? `${plans === 0 ? 'Aucun de ces documents n’est un plan.' : plans === 1 ? 'Un seul de ces documents est un plan.' : `Seuls ${plans} de ces documents sont des plans.`} Les autres sont lus à côté, jamais additionnés avec eux sans le dire.`
			: 'Tous ces documents sont des plans.',
	document: 'Document',
	kind: 'Nature',
	level: 'Palier',
	years: 'Années',
	items: 'Éléments',
	headlineTitle: 'Quatre thèmes demandés en premier',
	headlineIn: (present: number, total: number) => ` : dans ${present} des ${total} documents`,
	workloadTitle: 'Qui porte les actions écrites',
	themesTitle: 'De quoi parlent les documents',
	gapsTitle: 'Ce que le national et le local écrivent',
	more: { actors: 'Tous les acteurs', themes: 'Tous les thèmes', gaps: 'Tous les écarts', plans: 'Tous les documents' },
	limitsTitle: 'Ce qui ne peut pas être dit',
	limits: (documents: number) => [
		'Un plan dit ce qui a été écrit. Il ne dit pas ce qui a été fait, ni combien cela a coûté.',
		`${counted('fr', documents, ['document n’est', 'documents ne sont'])} pas un échantillon du Québec : une région sans document n'est pas une région sans action.`,
		"Une prise de position, un rapport de consultation et un plan d'action ne se comparent pas terme à terme.",
		"Un document qui ne nomme aucun porteur n'a pas de charge de travail : la case reste vide, elle ne vaut pas zéro."
	],
	limitsRead: (regions: number, total: number) => `Un document local a été lu dans ${regions} des ${total} régions administratives.`
};

const en: typeof fr = {
	title: (plans, items) =>
		`${counted('en', plans, ['document', 'documents'])}, ${counted('en', items, ['statement of intent or finding', 'statements of intent or findings'])}`,
	lead: 'This dashboard reads the action plans of immigration organisations in Québec and sets their sentences side by side. Every number opens the exact list of the items it counts, quoted with their line in the document.',
	readTitle: 'What was read',
	readCounts: 'Documents read and the number of their items.',
	readIntro: (plans, others) =>
		others
			? `${plans === 0 ? 'None of these documents is a plan.' : plans === 1 ? 'Only one of these documents is a plan.' : `Only ${plans} of these documents are plans.`} The others are read beside them, never added to them silently.`
			: 'All these documents are plans.',
	document: 'Document',
	kind: 'Kind',
	level: 'Level',
	years: 'Years',
	items: 'Items',
	headlineTitle: 'Four themes asked for first',
	headlineIn: (present, total) => `: in ${present} of ${total} documents`,
	workloadTitle: 'Who leads the written actions',
	themesTitle: 'What the documents are about',
	gapsTitle: 'What national and local documents say',
	more: { actors: 'All actors', themes: 'All themes', gaps: 'All gaps', plans: 'All documents' },
	limitsTitle: 'What cannot be said',
	limits: (documents) => [
		'A plan says what its authors wrote. It does not say what was done, nor what it cost.',
		`${counted('en', documents, ['document is', 'documents are'])} not a sample of Québec: a region without a document is not a region without action.`,
		'A position paper, a consultation report and an action plan do not compare term by term.',
		'A document that names no lead has no workload: the cell stays blank, it is not zero.'
	],
	limitsRead: (regions, total) => `A local document was read in ${regions} of the ${total} administrative regions.`
};

export const overview = { fr, en };
