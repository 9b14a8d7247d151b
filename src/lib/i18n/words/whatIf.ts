import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	page: 'Essayer un livre de codes',
	title: 'Changer les repères d’un thème, et voir ce qui bouge',
	lead: 'Ajoutez ou retirez des repères : tous les éléments sont classés de nouveau dans ce navigateur. Rien n’est publié; l’adresse garde vos changements, et le correctif se dépose dans le dépôt.',
	whose:
		'Ces figures sont celles du classement automatique, avant et après. Les comptes publiés des éléments arbitrés viennent de la lecture arbitrée : changer un repère ne les bouge pas. Il change les documents que personne n’a codés, et la fiabilité du classement.',
	loading: 'Lecture des éléments et classement automatique…',
	working: 'Classement en cours…',
	failed: 'Le classement automatique n’a pas pu être chargé.',
	theme: 'Thème à changer',
	lists: {
		cues: 'Repères',
		negative_cues: 'Repères négatifs (ce qui n’est pas ce thème)',
		patterns: 'Motifs (verbe et objet)',
		verb_cues: 'Verbes seuls',
		weak_cues: 'Repères faibles',
		cues_en: 'Repères anglais',
		negative_cues_en: 'Repères négatifs anglais'
	},
	otherLists: 'Autres listes',
	onePerLine: 'Un repère par ligne; l’ordre ne compte pas.',
	size: (n: number) => counted('fr', n, ['repère', 'repères']),
	syntax: 'Écrire un repère',
	signs: [
		['mot', 'ce mot; ni majuscule ni accent ne comptent'],
		['mot*', 'tout mot qui commence ainsi'],
		['a|b', 'l’un ou l’autre'],
		['(mot)', 'ce mot, ou rien'],
		['mots?', 'avec ou sans la dernière lettre'],
		['créer+', 'ce verbe en -er et ses formes'],
		['~mot', 'même racine'],
		['un ..3 deux', 'jusqu’à 3 mots entre les deux, dans une même proposition'],
		['@liste', 'un des mots d’une liste du lexique']
	],
	listsKnown: (names: string) => `Listes du lexique : ${names}.`,
	faulty: (cue: string, why: string) => `« ${cue} » : ${why}`,
	why: {
		theme: () => 'ce thème n’est pas dans le livre de codes',
		absent: () => 'ce repère n’est pas dans la liste',
		present: () => 'ce repère est déjà dans la liste',
		opposed: () => 'il est à la fois repère et repère négatif',
		blank: () => 'il est vide',
		long: () => 'il est trop long',
		gap: () => 'un intervalle (..) va entre deux mots',
		parenthesis: () => 'une parenthèse entoure un mot entier',
		optional: () => 'il faut au moins un mot qui ne soit pas entre parenthèses',
		many: () => 'il vaut pour trop de suites de mots : moins de parenthèses, de listes ou d’intervalles, ou deux repères',
		beginning: () => 'il faut un mot de chaque côté de |, et au moins deux lettres avant *',
		ending: () => 'le signe + suit un verbe en -er',
		class: (what: string) => `la liste ${what} n’est pas dans le lexique`,
		sign: (what: string) => `le signe « ${what} » n’a pas de sens dans un repère`
	},
	unread: (n: number) =>
		`${counted('fr', n, ['changement de l’adresse n’a pas été compris', 'changements de l’adresse n’ont pas été compris'])}.`,
	changes: 'Vos changements',
	noChange: 'Aucun changement : les figures sont celles du livre de codes publié.',
	summary: (changes: number, items: number) =>
		`${counted('fr', changes, ['changement', 'changements'])}; ${counted('fr', items, ['élément change de thèmes', 'éléments changent de thèmes'])}.`,
	added: 'ajouté',
	removed: 'retiré',
	undo: (cue: string) => `Défaire : ${cue}`,
	undoShort: 'Défaire',
	reset: 'Tout défaire',
	copy: 'Copier l’adresse',
	copied: 'Adresse copiée.',
	notCopied: 'Le navigateur refuse la copie : l’adresse est celle de cette page.',
	patch: 'Exporter le correctif',
	patched: (name: string) => `${name} : dans une copie du dépôt, « git apply ${name} », puis « npm run themes:eval ».`,
	patchFailed: 'Le correctif n’a pas pu être écrit.',
	moves: (theme: string) => `Éléments qui gagnent ou perdent « ${theme} »`,
	gained: (n: number) =>
		n ? counted('fr', n, ['élément gagne ce thème', 'éléments gagnent ce thème']) : 'Aucun élément ne gagne ce thème.',
	lost: (n: number) => (n ? counted('fr', n, ['élément perd ce thème', 'éléments perdent ce thème']) : 'Aucun élément ne perd ce thème.'),
	others: (n: number) => `Autres thèmes touchés (${formats.fr.integer(n)})`,
	othersNote:
		'Un élément porte au plus quatre thèmes par ses mots, et un repère faible se tait devant un autre thème : un changement peut en déplacer d’autres.',
	rule: (rule: string) => `règle « ${rule} »`,
	byHeading: 'par le titre',
	reference: {
		has: 'la lecture arbitrée donne ce thème',
		hasNot: 'la lecture arbitrée ne donne pas ce thème',
		none: 'pas de lecture arbitrée'
	},
	plus: 'gagne',
	minus: 'perd',
	counts: 'Ce que le classement compte dans chaque document',
	countsTitle: (theme: string, before: number, after: number) =>
		before === after
			? `${theme} : ${counted('fr', before, ['élément', 'éléments'])} avant comme après`
			: `${theme} : ${formats.fr.integer(before)} avant, ${counted('fr', after, ['élément', 'éléments'])} après`,
	countsNote: 'Éléments à qui le classement automatique donne le thème, par les mots ou par le titre, sur les éléments codés du document.',
	document: 'Document',
	published: 'Publié',
	before: 'Avant',
	after: 'Après',
	of: 'Éléments codés',
	listOf: (when: string, plan: string, n: number) => `${when}, ${plan} : ${counted('fr', n, ['élément', 'éléments'])}`,
	close: 'Fermer la liste',
	gap: 'L’écart entre national et local, selon le classement',
	gapUnit: 'Actions des plans d’action; intervalles à 95 %. Classement automatique, pas les comptes publiés.',
	reliability: 'Ce que cela fait à la fiabilité du classement',
	reliabilityNote:
		'Un repère qu’un seul document atteste est écarté de la mesure « un document à la fois mis de côté » : il ne peut pas l’améliorer. C’est elle qui dit si un thème franchit la barre.',
	thisTheme: (name: string) => `Ce thème : ${name}`,
	allThemes: 'Tous les thèmes',
	change: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
	bar: (passes: boolean, f1: string, bar: number) =>
		`F1 ${f1}, un document à la fois mis de côté : ${passes ? 'au-dessus' : 'au-dessous'} de la barre (${formats.fr.decimal(bar, 2)}).`
};

const en: typeof fr = {
	page: 'Try a codebook',
	title: 'Change the cues of a theme, and see what moves',
	lead: 'Add or take out cues: every item is coded again in this browser. Nothing is published; the address keeps your changes, and the patch goes into the repository.',
	whose:
		'These figures are those of the automatic coding, before and after. The published counts of adjudicated items come from the adjudicated coding: changing a cue does not move them. It changes documents that nobody coded, and the reliability of the automatic coding.',
	loading: 'Reading the items and coding them automatically…',
	working: 'Coding…',
	failed: 'The automatic coding could not be loaded.',
	theme: 'Theme to change',
	lists: {
		cues: 'Cues',
		negative_cues: 'Negative cues (what is not this theme)',
		patterns: 'Patterns (verb and object)',
		verb_cues: 'Verbs alone',
		weak_cues: 'Weak cues',
		cues_en: 'English cues',
		negative_cues_en: 'Negative English cues'
	},
	otherLists: 'Other lists',
	onePerLine: 'One cue a line; the order does not count.',
	size: (n) => counted('en', n, ['cue', 'cues']),
	syntax: 'How to write a cue',
	signs: [
		['mot', 'that word; neither capitals nor accents count'],
		['mot*', 'any word that begins so'],
		['a|b', 'one or the other'],
		['(mot)', 'that word, or nothing'],
		['mots?', 'with or without the last letter'],
		['créer+', 'that verb in -er and its forms'],
		['~mot', 'same stem'],
		['un ..3 deux', 'up to 3 words in between, inside one clause'],
		['@liste', 'one of the words of a list of the lexicon']
	],
	listsKnown: (names) => `Lists of the lexicon: ${names}.`,
	faulty: (cue, why) => `“${cue}”: ${why}`,
	why: {
		theme: () => 'this theme is not in the codebook',
		absent: () => 'this cue is not in the list',
		present: () => 'this cue is in the list already',
		opposed: () => 'it is both a cue and a negative cue',
		blank: () => 'it is empty',
		long: () => 'it is too long',
		gap: () => 'a gap (..) stands between two words',
		parenthesis: () => 'a parenthesis holds a whole word',
		optional: () => 'at least one word must stand outside parentheses',
		many: () => 'it stands for too many sequences of words: use fewer parentheses, lists or gaps, or two cues',
		beginning: () => 'a word must stand on each side of |, and two letters at least before *',
		ending: () => 'the sign + follows a verb in -er',
		class: (what) => `the list ${what} is not in the lexicon`,
		sign: (what) => `the sign “${what}” means nothing in a cue`
	},
	unread: (n) => `${counted('en', n, ['change of the address was', 'changes of the address were'])} not understood.`,
	changes: 'Your changes',
	noChange: 'No change: the figures are those of the published codebook.',
	summary: (changes, items) =>
		`${counted('en', changes, ['change', 'changes'])}; ${counted('en', items, ['item changes themes', 'items change themes'])}.`,
	added: 'added',
	removed: 'taken out',
	undo: (cue) => `Undo: ${cue}`,
	undoShort: 'Undo',
	reset: 'Undo all',
	copy: 'Copy the address',
	copied: 'Address copied.',
	notCopied: 'The browser refuses to copy: the address is that of this page.',
	patch: 'Export the patch',
	patched: (name) => `${name}: in a copy of the repository, “git apply ${name}”, then “npm run themes:eval”.`,
	patchFailed: 'The patch could not be written.',
	moves: (theme) => `Items that gain or lose “${theme}”`,
	gained: (n) => (n ? counted('en', n, ['item gains this theme', 'items gain this theme']) : 'No item gains this theme.'),
	lost: (n) => (n ? counted('en', n, ['item loses this theme', 'items lose this theme']) : 'No item loses this theme.'),
	others: (n) => `Other themes touched (${formats.en.integer(n)})`,
	othersNote: 'An item has at most four themes from its words, and a weak cue yields to another theme: one change may move others.',
	rule: (rule) => `rule “${rule}”`,
	byHeading: 'from the heading',
	reference: {
		has: 'the adjudicated coding gives this theme',
		hasNot: 'the adjudicated coding does not give this theme',
		none: 'no adjudicated coding'
	},
	plus: 'gains',
	minus: 'loses',
	counts: 'What the automatic coding counts in each document',
	countsTitle: (theme, before, after) =>
		before === after
			? `${theme}: ${counted('en', before, ['item', 'items'])} before and after`
			: `${theme}: ${formats.en.integer(before)} before, ${counted('en', after, ['item', 'items'])} after`,
	countsNote:
		'Items to which the automatic coding gives the theme, from the words or from the heading, out of the coded items of the document.',
	document: 'Document',
	published: 'Published',
	before: 'Before',
	after: 'After',
	of: 'Coded items',
	listOf: (when, plan, n) => `${when}, ${plan}: ${counted('en', n, ['item', 'items'])}`,
	close: 'Close the list',
	gap: 'The gap between national and local, by the automatic coding',
	gapUnit: 'Actions of action plans; 95% intervals. Automatic coding, not the published counts.',
	reliability: 'What it does to the reliability of the automatic coding',
	reliabilityNote:
		'A cue that one document alone attests is left out of the measure “one document set aside at a time”: it cannot improve it. That measure says whether a theme passes the bar.',
	thisTheme: (name) => `This theme: ${name}`,
	allThemes: 'All themes',
	change: (before, after) => (before === after ? before : `${before} → ${after}`),
	bar: (passes, f1, bar) =>
		`F1 ${f1}, one document set aside at a time: ${passes ? 'above' : 'under'} the bar (${formats.en.decimal(bar, 2)}).`
};

export const whatIf = { fr, en };
