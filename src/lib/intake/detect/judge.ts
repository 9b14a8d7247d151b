import type { ColumnRole, LayoutName } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { readHeader } from '../layouts/columns.ts';
import { readHeading } from '../layouts/headings.ts';
import { saysFuture } from './deeds.ts';
import { isCommitment, isIntroduction, isQuestion, isWish, tellsPast, type Entry } from './entries.ts';
import { type DocumentSection, written } from './sections.ts';
import { judgeTable } from './tables.ts';
import { attributeLine, decides, isAside, kindWords, planWords, promised, recommends, resolved, withoutPlanNames } from './words.ts';

/** How a section should be read, how sure that is (0 to 1), and why, in French. */
export interface Judgement {
	section: DocumentSection;
	layout: LayoutName;
	score: number;
	reasons: string[];
	kind: ItemKind | null;
	columns?: ColumnRole[];
	/** stands inside a stretch of items, and holds none: left out whole, or but for the title that heads what follows */
	leftOut?: 'whole' | 'entries';
}

/** What the whole document says of itself. */
export interface Bearing {
	isPlan: boolean;
	isReport: boolean;
	isConsultation: boolean;
	recommends: boolean;
	/** slides say things in few words, under titles that say what they are */
	isDeck: boolean;
	/** « Recommandation 12 » and the like: where a document numbers its proposals so, its other lists are something else */
	named: boolean;
}

/** Share of points that must say the same for the list to be of that kind. */
const MOST = 0.6;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (value: number): string => `${Math.round(value * 100)} %`;
const textOf = (heading: Entry | null): string => (heading ? heading.folded.replace(/^[\d.\s:–-]+/, '') : '');

/** Nearest heading first. */
const headingsOf = (section: DocumentSection): string[] =>
	[textOf(section.heading), ...section.above.toReversed().map(textOf)].filter(Boolean);

const introductions = (section: DocumentSection): string[] =>
	written(section)
		.filter((entry) => entry.shape === 'prose' && /:\s*$/u.test(entry.text))
		.map((entry) => entry.folded)
		.toReversed();

/** What a text found, rather than what it asks for: a title must say so, a sentence in passing does not. */
const findings: ItemKind[] = ['challenge', 'strength', 'condition'];

/** What the entries under these headings are, the nearest heading having the last word; null when none says. */
export function kindUnder(section: DocumentSection): ItemKind | null {
	for (const words of [...introductions(section), ...headingsOf(section)]) {
		const found = announced(words);
		if (found) return found;
	}
	return null;
}

/** Whether the words right over the entries say what they are, and not only a title further up. */
const isNear = (section: DocumentSection): boolean => {
	const words = introductions(section)[0] ?? headingsOf(section).find((heading) => readHeading(heading).marker === null);
	return words !== undefined && announced(words) !== null;
};

/** A title over the entries that says they commit nobody; a label under it (« Le comité œuvre pour : ») does not undo that. */
function asideTitle(headings: string[], deeds: number): string | null {
	const saysSo = (words: string): boolean => isAside(words, deeds) && readHeading(words).marker === null;
	const own = headings.findIndex((words) => !/:\s*$/u.test(words));
	const title = headings.slice(0, own + 1).findLast(saysSo) ?? (saysSo(headings[0] ?? '') ? headings[0] : undefined);
	if (title === undefined) return null;
	return announced(title) === null || /realis|accompli|mene|bilan/.test(title) ? title : null;
}

/** « … des actions, comme : », « le plan comprend : »: what such a thing holds, not what will be done. */
const examples =
	/(?:(?<!\p{L})comme|tel(?:le)?s? que|par exemple|notamment|such as|for example|includ(?:e|es|ing)|inclu(?:t|ent)|compren(?:d|nent)|vis(?:e|ent)) ?: ?$/u;

/** « … a mené les actions suivantes : », « has taken these measures: »: what was done. */
const doneBefore =
	/(?<!\p{L})(?:(?:a|ont|avons|avait|avaient) (?:\p{L}+ )?(?:realise|mene|accompli|organise|mis|pose|entrepris|pris|tenu|concretise)e?s?|(?:has|have|had) (?:\p{L}+ )?(?:taken|implemented|carried|completed|undertaken|organi[sz]ed|held|launched))(?!\p{L})/u;

/** « Axe 1 : … », « Objectif 2.1 : … » and titles that are themselves something to do name what they head; they announce nothing. */
function announced(words: string): ItemKind | null {
	if (readHeading(words).marker !== null || (isCommitment(words) && !/:\s*$/.test(words))) return null;
	if (examples.test(words) || doneBefore.test(words)) return null;
	const told = withoutPlanNames(words);
	const first = told.length > 70 && !isQuestion(words) ? told.slice(-60) : told;
	return kindWords.find(([, pattern]) => pattern.test(first))?.[0] ?? null;
}

/** `open` is the number of columns of the table that may go on here, 0 when there is none. */
export function judge(section: DocumentSection, bearing: Bearing, open: number): Judgement {
	const own = written(section);
	const judged = (layout: LayoutName, score: number, reasons: string[], kind: ItemKind | null = null): Judgement => ({
		section,
		layout,
		score,
		reasons,
		kind
	});
	if (own.length === 0) return judged('context', 0, ['titre sans texte']);
	if (isContents(section, own)) return judged('contents', 1, ['lignes terminées par un numéro de page']);
	if (own.some((entry) => entry.shape === 'row')) {
		const table = judgeTable(own, open);
		if (table)
			return { ...judged(table.layout, table.score, table.reasons, table.kind), ...(table.columns ? { columns: table.columns } : {}) };
	}
	const recitals = own.filter((entry) => entry.shape === 'whereas').length;
	const resolutions = own.filter((entry) => resolved.test(entry.folded) || recommends.test(entry.folded)).length;
	const decided = own.some((entry) => decides.test(entry.folded));
	if ((recitals >= 2 && resolutions >= 1) || (recitals === 1 && decided))
		return judged('recommendations', 0.9, [`${recitals} considérants`, `${resolutions} résolutions`], 'recommendation');
	return judgeList(section, own, bearing, judged);
}

function judgeList(
	section: DocumentSection,
	own: Entry[],
	bearing: Bearing,
	judged: (layout: LayoutName, score: number, reasons: string[], kind?: ItemKind | null) => Judgement
): Judgement {
	const shallowest = Math.min(9, ...own.flatMap((entry) => (entry.block.type === 'bullet' ? [entry.block.depth] : [])));
	const points = own.filter(
		(entry) =>
			(entry.shape === 'bullet' && entry.block.type === 'bullet' && entry.block.depth === shallowest) ||
			entry.shape === 'number' ||
			entry.shape === 'recommendation'
	);
	const named = points.filter((entry) => entry.shape === 'recommendation').length;
	const headings = headingsOf(section);
	const question = headings.some(isQuestion);
	const wishes = points.filter(asksThat).length;
	const titled = headings.map(announced).find((found) => found !== null) ?? null;
	const said = kindUnder(section);
	const kind =
		namedKind(points) ??
		(said !== null && findings.includes(said) && titled !== said && !bearing.isConsultation ? titled : said) ??
		(wishes > points.length * MOST ? 'recommendation' : null);
	const marked = [section.heading, ...section.above].some((heading) => heading !== null && readHeading(heading.text).marker !== null);
	const paragraphs = own.filter((entry) => entry.shape === 'prose');
	if (points.length === 0) {
		return judgeParagraphs(paragraphs, headings, kind, bearing, judged);
	}
	const sure = points.filter((entry) => isCommitment(stripNumber(entry)) || asksThat(entry));
	const wished = points.filter((entry) => !sure.includes(entry) && saysFuture(entry.folded));
	const deeds = asksFor(section) ? 1 : Math.max(share(sure.length + wished.length / 2, points.length), deedsBelow(own, points));
	const past = share(points.filter((entry) => tellsPast(stripNumber(entry))).length, points.length);
	const asked = share(points.filter((entry) => /\?\s*$/u.test(entry.text)).length, points.length);
	const carried = own.filter((entry) => attributeLine.test(entry.folded)).length;
	const aside = named > 0 ? null : asideTitle(headings, deeds);
	const planned = bearing.isPlan || headings.some((words) => planWords.test(words));
	/** announced by a sentence alone, and none says what to do */
	const hollow = kind !== null && titled === null && named === 0 && deeds === 0;
	const score =
		0.45 * deeds -
		(hollow ? 0.3 : 0) +
		(kind ? (isNear(section) ? 0.4 : 0.3) : 0) +
		(planned ? 0.15 : 0) +
		(kind && bearing.isDeck ? (isNear(section) ? 0.15 : 0.2) : 0) +
		(marked ? 0.2 : 0) +
		(named > 0 ? 0.5 * share(named, points.length) : 0) +
		(question && bearing.isConsultation ? 0.3 : 0) +
		(kind && bearing.isConsultation && !question && isNear(section) ? 0.15 : 0) +
		(carried > 0 ? 0.25 : 0) +
		0.1 * inSequence(points) -
		(bearing.named && named === 0 ? 0.4 : 0) -
		(aside ? 0.7 : 0) -
		(bearing.isReport ? 0.4 : 0) -
		0.4 * past -
		(bearing.isConsultation ? 0 : 0.4 * asked);
	const reasons = [
		`${points.length} points, dont ${percent(deeds)} disent quoi faire`,
		...(kind ? [`un titre annonce ce que c’est (${kind})`] : []),
		...(named > 0 ? [`${named} points nommés et numérotés`] : []),
		...(carried > 0 ? [`${carried} lignes « Responsable », « Échéancier »`] : []),
		...(bearing.named && named === 0 ? ['les recommandations du document sont numérotées ; ces points n’en sont pas'] : []),
		...(aside ? [`le titre « ${aside} » n’annonce pas d’actions`] : []),
		...(bearing.isReport ? ['le document se dit rapport ou bilan'] : []),
		...(past > 0.3 ? [`${percent(past)} racontent ce qui a été fait`] : [])
	];
	return judged(score >= 0.5 ? 'hierarchy' : 'context', Math.min(1, Math.max(0, score)), reasons, kind);
}

/** Bullets that are all titles of deeper ones leave it to these to say what to do; 0 where they are not. */
function deedsBelow(own: Entry[], points: Entry[]): number {
	const listed = own.filter((entry) => entry.shape === 'bullet');
	const inner = listed.filter((entry) => !points.includes(entry));
	const heads = points.filter((point) => inner.includes(listed[listed.indexOf(point) + 1]!));
	if (inner.length < 2 || heads.length < points.length || points.some((point) => isCommitment(point.text))) return 0;
	return share(inner.filter((entry) => isCommitment(entry.text)).length, inner.length);
}

/** Plain paragraphs are entries when most of those that a title or an introduction announces say what to do, or when it counts them. */
function judgeParagraphs(
	paragraphs: Entry[],
	headings: string[],
	kind: ItemKind | null,
	bearing: Bearing,
	judged: (layout: LayoutName, score: number, reasons: string[], kind?: ItemKind | null) => Judgement
): Judgement {
	const prose = judged('context', 0, ['texte suivi, sans liste']);
	if (bearing.isReport || isAside(headings[0] ?? '', 0)) return prose;
	const promise = paragraphs.findLastIndex((entry) => promised(entry.folded) !== null);
	const count = paragraphs.length - promise - 1;
	if (promise >= 0 && count > 1 && promised(paragraphs[promise]!.folded) === count) {
		const what = kindWords.find(([, pattern]) => pattern.test(paragraphs[promise]!.folded))?.[0] ?? 'recommendation';
		return judged('hierarchy', 0.55, [`une phrase annonce ${count} éléments, et ${count} paragraphes la suivent`], what);
	}
	const introduction = paragraphs.findLastIndex((entry) => isIntroduction(entry.text));
	const after = paragraphs.slice(introduction + 1);
	const deeds = after.filter((entry) => isCommitment(entry.text) || (introduction >= 0 && isWish(entry.folded))).length;
	if (kind === null || after.length < 2 || deeds < after.length * 0.7) return prose;
	const reasons = [`${deeds} paragraphes sur ${after.length} commencent par un verbe d’action`, `titre qui annonce : ${headings[0] ?? ''}`];
	return judged('hierarchy', 0.6, reasons, kind);
}

/** « Que la Ville … », with its capital: what is asked for; « que les loyers montent » goes on with a sentence. */
const asksThat = (entry: Entry): boolean => /^(?:Qu(?:e\s|['’])|That\s)/u.test(stripNumber(entry));

/** « Nous proposons que : », « Le comité recommande à la Ville de : »: each entry ends that sentence. */
const asksFor = (section: DocumentSection): boolean => {
	const words = introductions(section)[0] ?? '';
	return recommends.test(words) && /(?:que|de|to|that) ?: ?$/u.test(words);
};

/** « Recommandation 3 », « Proposition 2 », « Mesure 1.2 » say what they are. */
function namedKind(points: Entry[]): ItemKind | null {
	const named = points.find((entry) => entry.shape === 'recommendation');
	if (!named) return null;
	return /^recomm/.test(named.folded) ? 'recommendation' : /^propos/.test(named.folded) ? 'proposal' : 'action';
}

const stripNumber = (entry: Entry): string => entry.text.replace(/^(?:\p{L}+\s+)?(?:n[o°.]*\s*)?\d+(?:\.\d+)*\s*[-.:)–]*\s*/u, '');

/** 1 when printed numbers follow one another. */
function inSequence(points: Entry[]): number {
	const numbers = points.flatMap((entry) => (entry.number ? [Number(entry.number.split('.').at(-1))] : []));
	if (numbers.length < 2) return 0;
	return share(numbers.slice(1).filter((value, index) => value === numbers[index]! + 1 || value === 1).length, numbers.length - 1);
}

function isContents(section: DocumentSection, own: Entry[]): boolean {
	const lines = own.map((entry) =>
		entry.block.type === 'row' ? entry.block.cells.map((cell) => cell.map((part) => part.text).join(' ')).join('\t') : entry.text
	);
	const paged = lines.filter((line) => /(?:\.{3,}|…|\t|\s)\s*\d{1,3}\s*$/u.test(line) && !readHeaderText(line)).length;
	const titled = /^(?:table des matieres|sommaire|contents|table of contents)/.test(fold(section.heading?.text ?? own[0]?.text ?? ''));
	return lines.length >= 2 && paged >= lines.length * (titled ? 0.5 : 0.8) && (titled || lines.some((line) => /\.{4,}|…{2,}/u.test(line)));
}

const readHeaderText = (line: string): boolean =>
	line.includes('\t') && readHeader(line.split('\t').map((text) => [{ marker: '', text, spans: [] }])) !== null;
