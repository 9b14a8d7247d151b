import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	title: (read: number, total: number) => `Un document local a été lu dans ${counted('fr', read, ['région', 'régions'])} sur ${total}`,
	lead: "Une région hachurée n'est pas une région sans action : aucun document n'y a été repéré. Une case vide n'est jamais un zéro.",
	map: (read: number, total: number) => `Régions administratives où un document local a été analysé : ${read} sur ${total}`,
	mapCounts: 'Carte en tuiles des 17 régions : chaque tuile est une région, à peu près à sa place. Le nombre est celui des éléments lus.',
	states: {
		analysed: 'analysé',
		known: 'connu, non analysé',
		none: 'aucun document repéré',
		out_of_scope: 'hors périmètre'
	},
	alt: (read: string, none: number) =>
		`Régions avec un document lu : ${read}. Sans document repéré : ${counted('fr', none, ['région', 'régions'])}; ce n’est pas un zéro.`,
	stateOf: (region: string, state: string, n: number | null) =>
		n === null ? `${region} : ${state}` : `${region} : ${state}, ${counted('fr', n, ['élément', 'éléments'])}`,
	knownToo: 'autre document connu, non analysé',
	region: 'Région',
	state: 'État',
	documents: 'Documents',
	items: 'Éléments',
	known: 'Connu, non analysé',
	national: "Les documents nationaux portent sur tout le Québec et n'appartiennent à aucune tuile.",
	nobody: 'aucun',
	shown: 'Compter sur la carte',
	everything: 'Tous les éléments',
	themed: (theme: string, k: number, read: number) =>
		`« ${theme} » est écrit dans ${counted('fr', k, ['région', 'régions'])} sur ${counted('fr', read, ['région lue', 'régions lues'])}`,
	themedCounts: (theme: string) =>
		`Éléments codés qui portent le thème « ${theme} », par région. Une région lue où rien ne le porte a un contour plein et le dit en mots.`,
	regionTheme: (region: string, theme: string, n: number) => `${region}, ${theme} : ${counted('fr', n, ['élément', 'éléments'])}`,
	crossTitle: 'Croiser les thèmes',
	by: 'Avec',
	crossings: { document: 'les documents', territory: 'les territoires', modality: 'les modalités', public: 'les publics' },
	kind: 'Dans',
	crossed: {
		document: 'Thèmes et documents',
		territory: 'Thèmes et territoires',
		modality: 'Thèmes et modalités : comment les éléments agissent',
		public: 'Thèmes et publics : à qui les éléments s’adressent'
	},
	crossCounts: {
		document: 'Éléments codés par thème et par document; la part est celle des éléments codés du document.',
		territory:
			"Éléments codés par thème, selon le territoire de l'organisation autrice. Les natures de document restent à part : une colonne chacune.",
		modality: 'Éléments codés qui portent le thème et la modalité, dans une nature de document. Un élément a une modalité au plus.',
		public:
			'Éléments codés qui portent le thème et nomment le public, dans une nature de document. Un élément peut nommer plusieurs publics.'
	},
	crossOf: (counts: string, kinds: string, n: number) => `${counts} ${kinds}, n\u00a0=\u00a0${counted('fr', n, ['élément', 'éléments'])}.`,
	tintNote:
		'Plus la case est foncée, plus il y a d’éléments; les thèmes dont le codage est incertain sont en gris. – : le thème et la colonne sont écrits, jamais dans le même élément. · : le thème ou la colonne n’est écrit nulle part dans ces documents. Sur un petit écran, seules les cases qui ont des éléments sont listées.',
	together: 'Un élément qui porte un thème et un public ne dit pas toujours que le public est celui du thème.',
	classified: (n: number) =>
		n === 0
			? 'Modalités et publics de ces éléments viennent de la lecture arbitrée.'
			: `Modalités et publics de ${counted('fr', n, ['élément', 'éléments'])} viennent du classement automatique; les autres, de la lecture arbitrée.`,
	empty: {
		present: '',
		'not-mentioned': 'non mentionné',
		absent: 'absent d’un document assez long',
		'out-of-mandate': 'hors mandat',
		'no-field': 'pas de place pour cela dans ce document',
		'no-document': 'pas de document',
		'never-together': 'jamais ensemble',
		'theme-not-there': 'thème non mentionné',
		'code-not-there': 'colonne non mentionnée'
	},
	emptyNote: (least: number) =>
		`« Absent d’un document assez long » : aucun de ses éléments ne porte le thème, il en a au moins ${formats.fr.integer(least)}, et aucun repère du thème n’est écrit ailleurs dans son texte. « Non mentionné » : le document est plus court, ou un repère s’y trouve hors des éléments.`,
	noDocument: (regions: string) => `Pas de document : ${regions}.`,
	noRpce:
		"Les régions sans ville de destination du RPCE accueillent peu de personnes réfugiées prises en charge par l'État : peu d'éléments sur ce thème y sont attendus.",
	theme: 'Thème',
	n: (n: number) => `n = ${formats.fr.integer(n)}`,
	atMost: (share: number) => `au plus ${formats.fr.percent(share, 1)}`,
	label: (theme: string, territory: string, n: number) => `${theme}, ${territory} : ${counted('fr', n, ['élément', 'éléments'])}`,
	atMostNote:
		'« Au plus » : part que le thème pourrait encore avoir sans qu’un texte de cette longueur le montre (borne haute à 95 %, un côté).',
	noRegions: 'aucune région',
	length: {
		title: (items: number, least: number, most: number) =>
			`À longueur égale, ${counted('fr', items, ['élément', 'éléments'])}, un document nommerait de ${formats.fr.decimal(least, 1)} à ${formats.fr.decimal(most, 1)} thèmes`,
		counts:
			'Nombre moyen de thèmes que nomment m éléments codés, pris au hasard dans le document, de 0 à tous. Chaque courbe finit à la longueur du document.',
		note: (items: number) =>
			`Le trait vertical est à ${counted('fr', items, ['élément', 'éléments'])}, la longueur du plus court. Là, les documents se comparent sans que le plus long ait l’avantage. Les natures de document restent différentes : un rapport de consultation et un plan ne sont pas écrits pour la même chose.`,
		method:
			'Raréfaction : nombre de thèmes attendu dans m éléments tirés sans remise (Hurlbert, 1971; pour des éléments à plusieurs thèmes, Colwell, Mao et Chang, 2004). C’est une moyenne exacte, pas une simulation. Les thèmes sont ceux du livre de codes, qu’ils viennent des mots ou du titre.',
		label: (document: string, n: number, present: number) =>
			`${document} : ${counted('fr', present, ['thème', 'thèmes'])} dans ${counted('fr', n, ['élément', 'éléments'])}`,
		axes: { items: 'Éléments codés', themes: 'Thèmes' },
		document: 'Document',
		kind: 'Nature',
		present: 'Thèmes écrits',
		expected: (items: number) => `Thèmes attendus dans ${counted('fr', items, ['élément', 'éléments'])}`
	}
};

const en: typeof fr = {
	title: (read, total) => `A local document was read in ${counted('en', read, ['region', 'regions'])} of ${total}`,
	lead: 'A hatched region is not a region without action: no document was found there. A blank cell is never a zero.',
	map: (read, total) => `Administrative regions where a local document was analysed: ${read} of ${total}`,
	mapCounts: 'Tile map of the 17 regions: each tile is a region, roughly in its place. The number is that of the items read.',
	states: { analysed: 'analysed', known: 'known, not analysed', none: 'no document found', out_of_scope: 'out of scope' },
	alt: (read, none) =>
		`Regions with a document read: ${read}. No document found: ${counted('en', none, ['region', 'regions'])}; that is not a zero.`,
	stateOf: (region, state, n) => (n === null ? `${region}: ${state}` : `${region}: ${state}, ${counted('en', n, ['item', 'items'])}`),
	knownToo: 'another document known, not analysed',
	region: 'Region',
	state: 'State',
	documents: 'Documents',
	items: 'Items',
	known: 'Known, not analysed',
	national: 'National documents are about all of Québec and belong to no tile.',
	nobody: 'none',
	shown: 'Count on the map',
	everything: 'All items',
	themed: (theme, k, read) =>
		`“${theme}” is written in ${counted('en', k, ['region', 'regions'])} of ${counted('en', read, ['region read', 'regions read'])}`,
	themedCounts: (theme) =>
		`Coded items with the theme “${theme}”, by region. A region that was read, where nothing carries it, has a full outline and says so in words.`,
	regionTheme: (region, theme, n) => `${region}, ${theme}: ${counted('en', n, ['item', 'items'])}`,
	crossTitle: 'Cross the themes',
	by: 'With',
	crossings: { document: 'documents', territory: 'territories', modality: 'modalities', public: 'publics' },
	kind: 'In',
	crossed: {
		document: 'Themes and documents',
		territory: 'Themes and territories',
		modality: 'Themes and modalities: how the items act',
		public: 'Themes and publics: whom the items are for'
	},
	crossCounts: {
		document: 'Coded items by theme and document; the share is of the coded items of the document.',
		territory: 'Coded items by theme, by territory of the author. Kinds of document stay apart: one column each.',
		modality: 'Coded items with the theme and the modality, within one kind of document. An item has one modality at most.',
		public: 'Coded items with the theme that name the public, within one kind of document. An item may name several publics.'
	},
	crossOf: (counts, kinds, n) => `${counts} ${kinds}, n\u00a0=\u00a0${counted('en', n, ['item', 'items'])}.`,
	tintNote:
		'The darker the cell, the more items; themes whose coding is uncertain are grey. –: the theme and the column are both written, never in the same item. ·: the theme or the column is written nowhere in these documents. On a small screen, only cells with items are listed.',
	together: 'An item that carries a theme and a public does not always say that the public is that of the theme.',
	classified: (n) =>
		n === 0
			? 'Modalities and publics of these items come from the adjudicated reading.'
			: `Modalities and publics of ${counted('en', n, ['item', 'items'])} come from the automatic coding; the others, from the adjudicated reading.`,
	empty: {
		present: '',
		'not-mentioned': 'not mentioned',
		absent: 'absent from a document long enough',
		'out-of-mandate': 'out of mandate',
		'no-field': 'no room for it in this document',
		'no-document': 'no document',
		'never-together': 'never together',
		'theme-not-there': 'theme not mentioned',
		'code-not-there': 'column not mentioned'
	},
	emptyNote: (least) =>
		`“Absent from a document long enough”: none of its items carries the theme, it has at least ${formats.en.integer(least)}, and no cue of the theme is written elsewhere in its text. “Not mentioned”: the document is shorter, or a cue stands outside the items.`,
	noDocument: (regions) => `No document: ${regions}.`,
	noRpce: 'Regions without a RPCE destination city receive few government-assisted refugees: few items on that theme are expected there.',
	theme: 'Theme',
	n: (n) => `n = ${formats.en.integer(n)}`,
	atMost: (share) => `at most ${formats.en.percent(share, 1)}`,
	label: (theme, territory, n) => `${theme}, ${territory}: ${counted('en', n, ['item', 'items'])}`,
	atMostNote: '“At most”: share that the theme could still have without a text of this length showing it (one-sided upper bound, 95%).',
	noRegions: 'no region',
	length: {
		title: (items, least, most) =>
			`At one length, ${counted('en', items, ['item', 'items'])}, a document would name ${formats.en.decimal(least, 1)} to ${formats.en.decimal(most, 1)} themes`,
		counts:
			'Mean number of themes that m coded items of a document name, taken at random, from 0 to all. Each curve ends at the length of its document.',
		note: (items) =>
			`The vertical rule stands at ${counted('en', items, ['item', 'items'])}, the length of the shortest. There documents compare without an advantage to the longest. Kinds of document stay different: a consultation report and a plan are not written for the same purpose.`,
		method:
			'Rarefaction: number of themes expected in m items drawn without replacement (Hurlbert, 1971; for items with several themes, Colwell, Mao and Chang, 2004). It is an exact mean, not a simulation. Themes are those of the codebook, from the words or from the heading.',
		label: (document, n, present) =>
			`${document}: ${counted('en', present, ['theme', 'themes'])} in ${counted('en', n, ['item', 'items'])}`,
		axes: { items: 'Coded items', themes: 'Themes' },
		document: 'Document',
		kind: 'Kind',
		present: 'Themes written',
		expected: (items) => `Themes expected in ${counted('en', items, ['item', 'items'])}`
	}
};

export const coverage = { fr, en };
