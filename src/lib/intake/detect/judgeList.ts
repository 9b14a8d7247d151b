import type { LayoutName } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { readHeading } from '../layouts/headings.ts';
import { announced, asideTitle, asksFor, findings, headingsOf, isIntroduced, isNear, isQuoted, kindUnder } from './announced.ts';
import { saysFuture } from './deeds.ts';
import { isCommitment, isIntroduction, isQuestion, isWish, tellsPast, type Entry } from './entries.ts';
import type { Bearing, Judgement } from './judgement.ts';
import type { Reason } from '../said/reasons.ts';
import type { DocumentSection } from './sections.ts';
import { attributeInside, attributeLine, isAside, kindWords, planWords, promised } from './words.ts';

/** Share of points that must say the same for the list to be of that kind. */
const MOST = 0.6;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (value: number): number => Math.round(value * 100);

/** Points and paragraphs under a title: are they something to do, and what? */
export function judgeList(
	section: DocumentSection,
	own: Entry[],
	bearing: Bearing,
	judged: (layout: LayoutName, score: number, reasons: Reason[], kind?: ItemKind | null) => Judgement
): Judgement {
	const shallowest = own.reduce((least, { block }) => (block.type === 'bullet' ? Math.min(least, block.depth) : least), 9);
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
		(wishes > points.length * MOST || asksFor(section) ? 'recommendation' : null);
	const marked = [section.heading, ...section.above].some((heading) => heading !== null && readHeading(heading.text).marker !== null);
	const paragraphs = own.filter((entry) => entry.shape === 'prose');
	if (points.length === 0) {
		return judgeParagraphs(paragraphs, headings, kind, bearing, judged);
	}
	const sure = new Set(points.filter((entry) => isCommitment(stripNumber(entry)) || asksThat(entry)));
	const quoted = named === 0 && isQuoted(section);
	const wished = points.filter((entry) => !sure.has(entry) && saysFuture(entry.folded));
	const deeds = asksFor(section) ? 1 : Math.max(share(sure.size + wished.length / 2, points.length), deedsBelow(own, points));
	const past = share(points.filter((entry) => tellsPast(stripNumber(entry))).length, points.length);
	const asked = share(points.filter((entry) => /\?\s*$/u.test(entry.text)).length, points.length);
	const carried = own.filter((entry) => attributeLine.test(entry.folded) || attributeInside.test(entry.folded)).length;
	const aside = named > 0 || (isIntroduced(section) && deeds >= MOST) ? null : asideTitle(headings, deeds);
	const planned = bearing.isPlan || headings.some((words) => planWords.test(words));
	/** announced by a sentence alone, or as actions, and none says what to do */
	const hollow = kind !== null && named === 0 && deeds === 0 && (titled === null || (kind === 'action' && !bearing.isDeck));
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
		(quoted ? 0.8 : 0) -
		(bearing.isReport ? 0.4 : 0) -
		0.4 * past -
		(bearing.isConsultation ? 0 : 0.4 * asked);
	const reasons: (Reason | false)[] = [
		{ code: 'points', values: [points.length, percent(deeds)] },
		kind !== null && { code: 'announced', values: [kind] },
		named > 0 && { code: 'named', values: [named] },
		carried > 0 && { code: 'labelled', values: [carried] },
		bearing.named && named === 0 && { code: 'not-among-numbered', values: [] },
		aside !== null && { code: 'aside-title', values: [aside] },
		quoted && { code: 'quoted', values: [] },
		bearing.isReport && { code: 'report', values: [] },
		past > 0.3 && { code: 'past', values: [percent(past)] }
	];
	const why = reasons.filter((reason) => reason !== false);
	return judged(score >= 0.5 ? 'hierarchy' : 'context', Math.min(1, Math.max(0, score)), why, kind);
}

/** Bullets that are all titles of deeper ones leave it to these to say what to do; 0 where they are not. */
function deedsBelow(own: Entry[], points: Entry[]): number {
	const numbered = points.filter((entry) => entry.shape === 'number');
	if (numbered.length >= 2) return deedsUnderNumbers(own, numbered);
	const listed = own.filter((entry) => entry.shape === 'bullet');
	const places = new Map(listed.map((entry, at) => [entry, at]));
	const outer = new Set(points);
	const inner = new Set(listed.filter((entry) => !outer.has(entry)));
	const heads = points.filter((point) => inner.has(listed[(places.get(point) ?? -1) + 1]!));
	if (inner.size < 2 || heads.length < points.length || points.some((point) => isCommitment(point.text))) return 0;
	return share([...inner].filter((entry) => isCommitment(entry.text)).length, inner.size);
}

/** « 1. Logement » over bullets that say what to do: the numbers are their titles. */
function deedsUnderNumbers(own: Entry[], numbered: Entry[]): number {
	const listed = own.filter((entry) => entry.shape === 'bullet' || entry.shape === 'number');
	const bullets = listed.filter((entry) => entry.shape === 'bullet');
	if (!numbered.every((entry) => listed[listed.indexOf(entry) + 1]?.shape === 'bullet')) return 0;
	return share(bullets.filter((entry) => isCommitment(entry.text)).length, bullets.length);
}

/** Plain paragraphs are entries when most of those that a title or an introduction announces say what to do, or when it counts them. */
function judgeParagraphs(
	paragraphs: Entry[],
	headings: string[],
	kind: ItemKind | null,
	bearing: Bearing,
	judged: (layout: LayoutName, score: number, reasons: Reason[], kind?: ItemKind | null) => Judgement
): Judgement {
	const prose = judged('context', 0, [{ code: 'prose', values: [] }]);
	if (bearing.isReport || isAside(headings[0] ?? '', 0)) return prose;
	const promise = paragraphs.findLastIndex((entry) => promised(entry.folded) !== null);
	const count = paragraphs.length - promise - 1;
	if (promise >= 0 && count > 1 && promised(paragraphs[promise]!.folded) === count) {
		const what = kindWords.find(([, pattern]) => pattern.test(paragraphs[promise]!.folded))?.[0] ?? 'recommendation';
		return judged('hierarchy', 0.55, [{ code: 'promised', values: [count] }], what);
	}
	const introduction = paragraphs.findLastIndex((entry) => isIntroduction(entry.text));
	const after = paragraphs.slice(introduction + 1);
	const deeds = after.filter((entry) => isCommitment(entry.text) || (introduction >= 0 && isWish(entry.folded))).length;
	if (kind === null || after.length < 2 || deeds < after.length * 0.7) return prose;
	const reasons: Reason[] = [
		{ code: 'deed-paragraphs', values: [deeds, after.length] },
		{ code: 'announcing-title', values: [headings[0] ?? ''] }
	];
	return judged('hierarchy', 0.6, reasons, kind);
}

/** « Que la Ville … », with its capital: what is asked for; « que les loyers montent » goes on with a sentence. */
const asksThat = (entry: Entry): boolean => /^(?:Qu(?:e\s|['’])|That\s)/u.test(stripNumber(entry));

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
