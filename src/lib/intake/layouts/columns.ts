import type { CellPart } from '#lib/model/blocks.ts';
import type { ColumnRole } from '#lib/model/plan.ts';
import { fold } from '#lib/text/fold.ts';
import { wholeWords } from '#lib/text/word.ts';
import { readTiming } from '../timing/readTiming.ts';

/** A column and the words of its header. */
export interface Column {
	role: ColumnRole;
	header: string;
	/** what the column is, when it stands for the column of actions that the table lacks */
	standsFor?: StandIn;
}

/** Columns whose entries may be the items of a table without actions; the description must then say so by its kind. */
export type StandIn = 'objective' | 'steps';

/** Header words, French and English, folded; the first that a header holds gives its role. */
const vocabulary: [ColumnRole, string][] = [
	[
		'status',
		"statuts?|etats?(?: d'avancement| de realisation)?|avancement|bilan|commentaires?|remarques?|notes?|suivis?|status|progress|comments?"
	],
	[
		'indicator',
		'indicateurs?|resultats?(?: attendus?| vises?)?|cibles?|livrables?|retombees?|indicators?|targets?|outcomes?|deliverables?|results?|success measures?|measures? of success|performance measures?|metrics?|kpis?|moyens? de verification|outils? d.evaluation|evaluation'
	],
	[
		'ignore',
		'budgets?|couts?|financement|ressources?(?: financieres?| humaines?| necessaires?)?|montants?|sources? de financement|costs?|resources?|funding'
	],
	[
		'timing',
		'echeanciers?|echeances?|calendrier|dates?(?: prevues?| limites?)?|periodes?|delais?|duree|horizon|quand|annees?|an (?:\\d|[ivx]+)|timelines?|timeframes?|deadlines?|due dates?|schedule|when|years?|\\d{4}(?:-\\d{2,4})?'
	],
	['steps', 'prochaines etapes|sous-actions?|modalites?|next steps|steps|actions specifiques|taches?|tasks?'],
	[
		'lead',
		"responsables?|responsabilites?|porteurs?(?: de dossier)?|pilotes?|pilotage|leaders?|leads?|maitres? d'oeuvre|organismes? porteurs?|instances? responsables?|qui(?: (?:fait quoi|est responsable|s'en occupe))?|who|responsible|responsibility|in charge|owner"
	],
	[
		'collaborators',
		'avec qui|with whom|collaborations?|collaborateurs?|collaboratrices?|partenaires?|partenariats?|soutiens?|acteurs? impliques?|intervenants? impliques?|partners?|partnerships?|collaborators?|supporting'
	],
	[
		'action',
		'actions?|mesures?|activites?|initiatives?|interventions?|moyens?|engagements?|recommandations?|etapes?|projets?|realisations?|quoi|(?:ce que nous (?:ferons|allons faire|voulons faire))|quoi faire|what(?: we will do)?|measures?|activities|initiatives?|recommendations?'
	],
	['objective', 'objectifs?|buts?|objectives?|goals?|sous-objectifs?'],
	[
		'section',
		"axes?|orientations?|enjeux?|priorites?|themes?|thematiques?|volets?|champs?|domaines?|secteurs?|chantiers?|piliers?|besoins?|problematiques?|(?:champs?|axes?|domaines?|secteurs?) d'(?:action|intervention)|pillars?|priority|priorities|focus areas?|axis"
	],
	['number', 'no|n[o°]|numero|#|code|id|number']
];
/** Two names of columns have no more words together; a sentence has. */
const MOST_WORDS = 16;
const patterns = vocabulary.map(([role, words]) => [role, wholeWords(words, 'u'), new RegExp(`^(?:${words})$`, 'u')] as const);

const wordsOfCell = (cell: CellPart[]): string => cell.map((part) => part.text).join(' ');

const foldedHeader = (header: string): string =>
	fold(header)
		.replace(/\s+/g, ' ')
		.replace(/[\s:.?*]+$/, '')
		.trim();

/** « Activités réalisées », « Completed actions »: what was done commits to nothing. */
const done = wholeWords(
	'(?:activites?|actions?|projets?|mesures?|interventions?) (?:realisee?s?|menee?s?|tenue?s?|accomplie?s?|completee?s?)|(?:completed|past) (?:actions?|activities|projects?)',
	'u'
);

/** Columns that are often left blank, so that their names end up beside those of their neighbours. */
const seldomFilled = new Set<ColumnRole>(['status', 'ignore', 'indicator']);

/** The role that words, folded, are the whole name of. */
const wholeRole = (folded: string): ColumnRole | undefined => patterns.find(([, , whole]) => whole.test(folded))?.[0];

/** Ways to cut the words of a header in two. */
const cuts = (words: readonly string[]): [string, string][] =>
	words.length > MOST_WORDS
		? []
		: Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);

/** « Échéance Statut »: the name of a column without words was read with the one before or after it, whose words fill the cells. */
function fusedRole(folded: string): ColumnRole | null {
	for (const [one, other] of cuts(folded.split(' '))) {
		const left = wholeRole(one);
		const right = left && wholeRole(other);
		if (!right || left === right || seldomFilled.has(left) === seldomFilled.has(right)) continue;
		return seldomFilled.has(left) ? right : left;
	}
	return null;
}

/** The role of a header cell; null when its words say nothing. */
export function roleOf(header: string): ColumnRole | null {
	const folded = foldedHeader(header);
	const has = (role: ColumnRole): boolean => patterns.some(([each, within]) => each === role && within.test(folded));
	if (done.test(folded)) return null;
	const exact = wholeRole(folded);
	if (exact) return exact;
	const fused = fusedRole(folded);
	if (fused) return fused;
	if (/^avec /.test(folded) && has('collaborators')) return 'collaborators';
	if (has('lead') && has('collaborators')) return 'lead-and-potential';
	if (has('lead')) return 'lead';
	return patterns.find(([, within]) => within.test(folded))?.[0] ?? null;
}

/** « Mesure | Moyens »: of several action columns the most explicit is the action, those after it are its steps. */
const actionWords = [
	'actions?',
	'mesures?|measures?',
	'activites?|activities|initiatives?|interventions?',
	'engagements?|recommandations?|recommendations?|projets?',
	'moyens?',
	'etapes?|realisations?'
].map((words) => wholeWords(words, 'u'));
const explicitness = (column: Column): number => {
	const found = actionWords.findIndex((pattern) => pattern.test(fold(column.header)));
	return found < 0 ? actionWords.length : found;
};

function settleActions(columns: Column[]): Column[] {
	const actions = columns.filter((column) => column.role === 'action');
	const main = actions.toSorted((a, b) => explicitness(a) - explicitness(b))[0];
	const at = main ? columns.indexOf(main) : -1;
	return columns.map((column, i) => (column.role !== 'action' || i === at ? column : { ...column, role: i > at ? 'steps' : 'objective' }));
}

const deeds = wholeWords('(?:sous-)?actions?|taches?|tasks?', 'u');

/** With no action column, the steps (or the objectives) of a table may be what it commits to; « Actions spécifiques » are actions. */
function settleMissing(columns: Column[]): Column[] {
	if (columns.some((column) => column.role === 'action')) return columns;
	for (const role of ['steps', 'objective'] as const) {
		const at = columns.findLastIndex((column) => column.role === role);
		const asked = role === 'steps' && deeds.test(fold(columns[at]?.header ?? '')) ? {} : { standsFor: role };
		if (at >= 0) return columns.map((column, i) => (i === at ? { ...column, role: 'action', ...asked } : column));
	}
	return columns;
}

/** « No Action » over a narrow column, and nothing over the next one: two names that stood close. */
function apart(headers: string[]): string[] {
	return headers.reduce<string[]>((named, header, i) => {
		const left = named[i];
		if (left !== undefined) return named;
		const names = headers[i + 1] === '' ? twoNames(header) : null;
		return [...named, ...(names ?? [header])];
	}, []);
}

const twoNames = (header: string): [string, string] | null => cuts(header.split(' ')).find((names) => names.every(isWholeName)) ?? null;

/** « Échéancier », and « Échéancier / Timeline » in a bilingual table. */
function isWholeName(header: string): boolean {
	const folded = foldedHeader(header);
	return folded.split(/\s*\/\s*/).every((name) => wholeRole(name) !== undefined);
}

/** A header whose words are nothing but a column's name. */
export const isColumnName = (header: string): boolean => isWholeName(header) || twoNames(header) !== null;

/** « Action 1 » beside « Action 2 »: boxes in a row, not columns. */
const numberedEntry =
	/^(?:actions?|mesure|recommandation|proposition|engagement|projet|fiche|objectif|recommendation|measure|commitment) ?(?:n[o°.]* ?|# ?)?\d/;

/** A date or « En continu » is a value; a bare year or « An II » may head a column of ticks. */
const isDateValue = (header: string): boolean =>
	readTiming(header, [2000, 2000]).some(({ kind }) => kind !== 'unread' && kind !== 'years' && kind !== 'range');

/**
 * The columns a row announces, in whatever order, French or English; null when the row is not a header. A header has two
 * columns understood at least, most of its cells, short words, no date, and one word that is exactly a column's name;
 * inside a table that already has its columns, only a row understood in full is another header.
 */
export function readHeader(cells: CellPart[][], inside = false): Column[] | null {
	const headers = apart(cells.map(wordsOfCell));
	const written = headers.filter((header) => header !== '');
	if (written.length < 2 || written.some((header) => header.length > 70 || isDateValue(header))) return null;
	if (written.filter((header) => numberedEntry.test(fold(header))).length >= 2) return null;
	const roles = headers.map((header) => (header ? roleOf(header) : null));
	const understood = roles.filter((role) => role !== null).length;
	if (understood < 2 || understood < (inside ? 1 : 0.6) * written.length) return null;
	const named = written.filter(isColumnName).length;
	const brief = understood === written.length && written.every((header) => header.split(/\s+/).length <= 4);
	if (named < (inside ? written.length / 2 : 1) && !(brief && !inside)) return null;
	if (roles.every((role) => role === null || role === 'timing' || role === 'number')) return null;
	return settleMissing(settleActions(headers.map((header, i) => ({ header, role: roles[i] ?? 'ignore' }))));
}
