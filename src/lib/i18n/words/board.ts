import type { PlanKind } from '../../model/vocabulary.ts';
import { counted } from '../count.ts';
import { formats } from '../format.ts';

/** One document named with what is counted of it, or years, in the words of a limit. */
interface Texts {
	first: string;
	second: string;
	firstYears: string;
	secondYears: string;
}

const fr = {
	title: 'Page du conseil',
	link: 'Page du conseil (une feuille à imprimer)',
	print: 'Imprimer cette page',
	present: 'Présentation',
	back: 'Couverture',
	noGap: (documents: number) =>
		documents === 0
			? "Aucun document n'a encore été lu"
			: documents === 1
				? "Un seul document a été lu : il n'y a rien à comparer"
				: `Aucun écart net ni indice d'écart ne se dégage entre les ${counted('fr', documents, ['document lu', 'documents lus'])}`,
	widest: (theme: string, present: number, documents: number) =>
		`Le thème le plus répandu, ${theme}, est nommé dans ${formats.fr.integer(present)} des ${formats.fr.integer(documents)} documents lus`,
	notCompared: 'Ces documents sont trop nombreux pour être comparés deux à deux ici :',
	compareTwo: 'comparez-en deux à la page des écarts',
	readTitle: 'Ce qui a été lu',
	read: (documents: number, kinds: string[], years: string) =>
		[`${counted('fr', documents, ['document', 'documents'])}${kinds.length ? ` (${formats.fr.list(kinds)})` : ''}`, years]
			.filter(Boolean)
			.join(', ') + '.',
	kinds: {
		'action-plan': ["plan d'action", "plans d'action"],
		'position-paper': ['prise de position', 'prises de position'],
		'consultation-report': ['rapport de consultation', 'rapports de consultation']
	} as Record<PlanKind, [string, string]>,
	itemsRead: 'éléments lus',
	regions: (read: number, total: number) =>
		`Un document local a été lu dans ${counted('fr', read, ['région', 'régions'])} sur ${formats.fr.integer(total)}.`,
	mapTitle: 'Régions où un document local a été lu',
	mapCounts: 'Une tuile par région, avec son code. Le nombre est celui des éléments lus. Hachuré : aucun document repéré.',
	matrixTitle: 'Thèmes par document',
	matrixCounts:
		"Nombre d'éléments qui portent le thème, et leur part. Pour un plan d'action, seules les actions comptent. Les natures de document ne s'additionnent pas.",
	headline: 'Demandés en premier',
	others: 'Autres thèmes',
	theme: 'Thème',
	n: (n: number) => `n = ${formats.fr.integer(n)}`,
	cell: (theme: string, document: string, k: number, n: number) =>
		`${theme}, ${document} : ${counted('fr', k, ['élément', 'éléments'])} sur ${formats.fr.integer(n)}`,
	counted: (document: string, n: number) => `${document} : ${counted('fr', n, ['élément compté', 'éléments comptés'])}`,
	states: {
		present: 'présent',
		'not-mentioned': 'non mentionné',
		absent: 'absent',
		'out-of-mandate': 'hors mandat',
		'no-field': 'sans objet',
		'no-document': 'pas de document'
	},
	key: "« Non mentionné » : aucun élément compté ne porte le thème, ce qui ne suffit pas à le dire absent. « Absent » : de plus, aucun repère du thème n'est écrit ailleurs dans un document assez long pour que son absence se remarque.",
	doubt: 'accord des lectures faible ou non mesuré',
	gapsTitle: 'Écarts à discuter',
	gapsNone: "Aucun écart n'est assez net pour être proposé à la discussion.",
	side: (document: string, k: number, n: number, share: number) =>
		`${document} : ${formats.fr.integer(k)} sur ${formats.fr.integer(n)} (${formats.fr.percent(share, 1)})`,
	nothing: 'Aucun élément à citer : le thème n’y est pas mentionné.',
	lines: (document: string, start: number, end: number) =>
		start === end ? `${document}, ligne ${start}` : `${document}, lignes ${start} à ${end}`,
	gap: (theme: string, grade: string) => `${theme} : ${grade}`,
	notProved: 'Ce que cela ne prouve pas :',
	limits: ({ first, second, firstYears, secondYears }: Texts, hint: boolean) =>
		[
			'Ni une priorité, ni un budget, ni ce qui a été fait.',
			firstYears === secondYears ? '' : `${first} porte sur ${firstYears}, ${second} sur ${secondYears}.`,
			hint ? 'Ce n’est qu’un indice.' : 'L’écart vaut pour ces deux textes, pas au-delà.'
		]
			.filter(Boolean)
			.join(' '),
	leadsTitle: 'Qui porte les actions',
	leadsMore: 'Trois porteurs au plus par document; les autres sont à la page des acteurs.',
	leads: (document: string, n: number) => `${document} (${counted('fr', n, ['élément compté', 'éléments comptés'])})`,
	post: 'un poste',
	leadOf: (actor: string, document: string, k: number) =>
		`Porteur écrit ${actor}, ${document} : ${counted('fr', k, ['élément', 'éléments'])}`,
	noLead: (documents: string[]) =>
		`Aucun porteur écrit pour ce qui est compté : ${formats.fr.list(documents)}. Une case vide ne vaut pas zéro.`,
	blanksTitle: 'Angles morts',
	regionsNone: (n: number, total: number) =>
		`${counted('fr', n, ['région', 'régions'])} sur ${formats.fr.integer(total)} sans document repéré : ce ne sont pas des régions sans action.`,
	known: (documents: string[]) => `Connus, non analysés : ${documents.join('; ')}.`,
	blank: (theme: string, states: string[]) => `${theme} : ${states.join('; ')}.`,
	blankIn: (state: string, documents: string[]) => `${state} dans ${formats.fr.list(documents)}`,
	asksTitle: 'Décisions demandées',
	asks: {
		known: (documents: string[]) => `Demander aux organisations autrices les documents connus et non analysés : ${documents.join('; ')}.`,
		none: (n: number) =>
			`${n >= 2 ? 'Dire à qui demander un document dans les' : 'Dire à qui demander un document dans la seule'} ${counted('fr', n, ['région', 'régions'])} où aucun n'a été repéré.`,
		gaps: (documents: string[]) =>
			`Choisir les écarts à vérifier dans les textes avec les organisations autrices de ${formats.fr.list(documents)}.`,
		leads: (documents: string[]) =>
			`Demander qui porte ce qui est écrit dans ${formats.fr.list(documents)} : aucun porteur n'y est nommé pour ce qui est compté.`,
		doubts: (themes: string[]) => `Faire relire le codage de ${formats.fr.list(themes)}, où l'accord des lectures est faible ou non mesuré.`
	},
	edit: 'Modifier les décisions',
	editLabel: 'Une décision par ligne. Gardé par ce navigateur seulement.',
	done: 'Terminé',
	restore: 'Revenir aux décisions proposées',
	foot: (codebook: string, data: string) => `Livre de codes ${codebook}. Données ${data}.`,
	shownOn: (date: string) => `Consulté le ${date}.`,
	reserve: 'Les nombres comptent ce que les documents écrivent, pas ce que les organisations font. Une part est une attention écrite.',
	deck: {
		label: 'Présentation',
		keys: 'Flèches ou espace pour avancer, Échap pour sortir.',
		previous: 'Précédente',
		next: 'Suivante',
		leave: 'Quitter',
		place: (n: number, total: number) => `${formats.fr.integer(n)} sur ${formats.fr.integer(total)}`,
		about: 'Ce que les plans écrivent, et ce que l’on peut en dire'
	}
};

const en: typeof fr = {
	title: 'Board page',
	link: 'Board page (one sheet to print)',
	print: 'Print this page',
	present: 'Presentation',
	back: 'Coverage',
	noGap: (documents) =>
		documents === 0
			? 'No document has been read yet'
			: documents === 1
				? 'Only one document has been read: there is nothing to compare'
				: `No clear gap, nor hint of one, stands out between the ${counted('en', documents, ['document read', 'documents read'])}`,
	widest: (theme, present, documents) =>
		`The most widespread theme, ${theme}, is named in ${formats.en.integer(present)} of the ${formats.en.integer(documents)} documents read`,
	notCompared: 'These documents are too many to be compared two by two here:',
	compareTwo: 'compare two on the page of gaps',
	readTitle: 'What was read',
	read: (documents, kinds, years) =>
		[`${counted('en', documents, ['document', 'documents'])}${kinds.length ? ` (${formats.en.list(kinds)})` : ''}`, years]
			.filter(Boolean)
			.join(', ') + '.',
	kinds: {
		'action-plan': ['action plan', 'action plans'],
		'position-paper': ['position paper', 'position papers'],
		'consultation-report': ['consultation report', 'consultation reports']
	},
	itemsRead: 'items read',
	regions: (read, total) => `A local document was read in ${counted('en', read, ['region', 'regions'])} of ${formats.en.integer(total)}.`,
	mapTitle: 'Regions where a local document was read',
	mapCounts: 'One tile a region, with its code. The number is that of the items read. Hatched: no document found.',
	matrixTitle: 'Themes by document',
	matrixCounts:
		'Number of items that carry the theme, and their share. In an action plan, only actions count. Kinds of document are not added up.',
	headline: 'Asked for first',
	others: 'Other themes',
	theme: 'Theme',
	n: (n) => `n = ${formats.en.integer(n)}`,
	cell: (theme, document, k, n) => `${theme}, ${document}: ${counted('en', k, ['item', 'items'])} of ${formats.en.integer(n)}`,
	counted: (document, n) => `${document}: ${counted('en', n, ['item counted', 'items counted'])}`,
	states: {
		present: 'present',
		'not-mentioned': 'not mentioned',
		absent: 'absent',
		'out-of-mandate': 'outside mandate',
		'no-field': 'not applicable',
		'no-document': 'no document'
	},
	key: '“Not mentioned”: no item counted carries the theme, which is not enough to call it absent. “Absent”: moreover, no cue of the theme is written elsewhere in a document long enough for its absence to be noticed.',
	doubt: 'agreement between codings low or not measured',
	gapsTitle: 'Gaps to discuss',
	gapsNone: 'No gap is clear enough to be put up for discussion.',
	side: (document, k, n, share) => `${document}: ${formats.en.integer(k)} of ${formats.en.integer(n)} (${formats.en.percent(share, 1)})`,
	nothing: 'No item to quote: the theme is not mentioned there.',
	lines: (document, start, end) => (start === end ? `${document}, line ${start}` : `${document}, lines ${start} to ${end}`),
	gap: (theme, grade) => `${theme}: ${grade}`,
	notProved: 'What this does not prove:',
	limits: ({ first, second, firstYears, secondYears }, hint) =>
		[
			'Neither a priority, nor a budget, nor what was done.',
			firstYears === secondYears ? '' : `${first} covers ${firstYears}, ${second} covers ${secondYears}.`,
			hint ? 'It is only a hint.' : 'The gap holds for these two texts, not beyond.'
		]
			.filter(Boolean)
			.join(' '),
	leadsTitle: 'Who leads the actions',
	leadsMore: 'Three leads a document at most; the others are on the page of actors.',
	leads: (document, n) => `${document} (${counted('en', n, ['item counted', 'items counted'])})`,
	post: 'a post',
	leadOf: (actor, document, k) => `Written lead ${actor}, ${document}: ${counted('en', k, ['item', 'items'])}`,
	noLead: (documents) => `No written lead for what is counted: ${formats.en.list(documents)}. A blank is not zero.`,
	blanksTitle: 'Blind spots',
	regionsNone: (n, total) =>
		`${counted('en', n, ['region', 'regions'])} of ${formats.en.integer(total)} without a document found: they are not regions without action.`,
	known: (documents) => `Known, not analysed: ${documents.join('; ')}.`,
	blank: (theme, states) => `${theme}: ${states.join('; ')}.`,
	blankIn: (state, documents) => `${state} in ${formats.en.list(documents)}`,
	asksTitle: 'Decisions asked for',
	asks: {
		known: (documents) => `Ask the authors for the documents known and not analysed: ${documents.join('; ')}.`,
		none: (n) => `Say whom to ask for a document in the ${counted('en', n, ['region', 'regions'])} where none was found.`,
		gaps: (documents) => `Choose the gaps to check in the texts with the authors of ${formats.en.list(documents)}.`,
		leads: (documents) => `Ask who leads what is written in ${formats.en.list(documents)}: no lead is named there for what is counted.`,
		doubts: (themes) => `Have the coding of ${formats.en.list(themes)} read again, where agreement between codings is low or not measured.`
	},
	edit: 'Edit the decisions',
	editLabel: 'One decision a line. Kept by this browser only.',
	done: 'Done',
	restore: 'Back to the decisions proposed',
	foot: (codebook, data) => `Codebook ${codebook}. Data ${data}.`,
	shownOn: (date) => `Consulted on ${date}.`,
	reserve: 'Numbers count what documents write, not what organisations do. A share is written attention.',
	deck: {
		label: 'Presentation',
		keys: 'Arrow keys or space to go on, Escape to leave.',
		previous: 'Previous',
		next: 'Next',
		leave: 'Leave',
		place: (n, total) => `${formats.en.integer(n)} of ${formats.en.integer(total)}`,
		about: 'What the plans write, and what can be said of it'
	}
};

export const board = { fr, en };
