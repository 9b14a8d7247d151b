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
	stateOf: (region: string, state: string, n: number | null) =>
		n === null ? `${region} : ${state}` : `${region} : ${state}, ${counted('fr', n, ['élément', 'éléments'])}`,
	knownToo: 'autre document connu, non analysé',
	region: 'Région',
	state: 'État',
	documents: 'Documents',
	items: 'Éléments',
	known: 'Connu, non analysé',
	national: "Les documents nationaux portent sur tout le Québec et n'appartiennent à aucune tuile.",
	tableTitle: 'Thèmes et territoires',
	tableCounts:
		"Éléments codés par thème, selon le territoire de l'organisation autrice. Les natures de document restent à part : une colonne chacune.",
	noDocument: (regions: string) => `Pas de document : ${regions}.`,
	noRpce:
		"Les régions sans ville de destination du RPCE accueillent peu de personnes réfugiées prises en charge par l'État : peu d'éléments sur ce thème y sont attendus.",
	theme: 'Thème',
	n: (n: number) => `n = ${formats.fr.integer(n)}`,
	atMost: (share: number) => `au plus ${formats.fr.percent(share, 1)}`,
	label: (theme: string, territory: string, n: number) => `${theme}, ${territory} : ${counted('fr', n, ['élément', 'éléments'])}`,
	atMostNote:
		'« Au plus » : part que le thème pourrait encore avoir sans qu’un texte de cette longueur le montre (borne haute à 95 %, un côté).',
	noRegions: 'aucune région'
};

const en: typeof fr = {
	title: (read, total) => `A local document was read in ${counted('en', read, ['region', 'regions'])} of ${total}`,
	lead: 'A hatched region is not a region without action: no document was found there. A blank cell is never a zero.',
	map: (read, total) => `Administrative regions where a local document was analysed: ${read} of ${total}`,
	mapCounts: 'Tile map of the 17 regions: each tile is a region, roughly in its place. The number is that of the items read.',
	states: { analysed: 'analysed', known: 'known, not analysed', none: 'no document found', out_of_scope: 'out of scope' },
	stateOf: (region, state, n) => (n === null ? `${region}: ${state}` : `${region}: ${state}, ${counted('en', n, ['item', 'items'])}`),
	knownToo: 'another document known, not analysed',
	region: 'Region',
	state: 'State',
	documents: 'Documents',
	items: 'Items',
	known: 'Known, not analysed',
	national: 'National documents are about all of Québec and belong to no tile.',
	tableTitle: 'Themes and territories',
	tableCounts: 'Coded items by theme, by territory of the author. Kinds of document stay apart: one column each.',
	noDocument: (regions) => `No document: ${regions}.`,
	noRpce: 'Regions without a RPCE destination city receive few government-assisted refugees: few items on that theme are expected there.',
	theme: 'Theme',
	n: (n) => `n = ${formats.en.integer(n)}`,
	atMost: (share) => `at most ${formats.en.percent(share, 1)}`,
	label: (theme, territory, n) => `${theme}, ${territory}: ${counted('en', n, ['item', 'items'])}`,
	atMostNote: '“At most”: share that the theme could still have without a text of this length showing it (one-sided upper bound, 95%).',
	noRegions: 'no region'
};

export const coverage = { fr, en };
