import type { SourceDocument } from '#lib/model/blocks.ts';
import type { LayoutName, Part, Rule } from '#lib/model/plan.ts';
import type { Grade, ItemKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { plainTitle } from '../layouts/headings.ts';
import { confidenceOf, silent } from './confidence.ts';
import { toEntries, type Entry } from './entries.ts';
import { kindOfTitle } from './announced.ts';
import { judge } from './judge.ts';
import type { Bearing, Judgement } from './judgement.ts';
import { outlineStart } from './loneNumbers.ts';
import { isDeck } from './deck.ts';
import { isAbove, leaveOut, leftOutLines } from './leaveOut.ts';
import { titled } from './titled.ts';
import { startAfterNamesake, startOf } from './start.ts';
import { toSections, widthOf, written } from './sections.ts';
import { consultationTitle, planTitle, policyTitle, recommends, reportTitle, submissionTitle } from './words.ts';
import type { Reason } from '../said/reasons.ts';

/** A stretch of the document, how it will be read, how sure that is and why. */
export interface Finding {
	layout: LayoutName;
	line_start: number;
	line_end: number;
	/** 0 to 1 */
	score: number;
	/** French, for the person who adds the plan */
	reasons: Reason[];
	kind: ItemKind | null;
}

export interface Detection {
	parts: Part[];
	findings: Finding[];
	confidence: Grade;
	bearing: Bearing;
}

/**
 * Reads a document's own marks (header words, numbers, bullets, headings) and says how each stretch should be read. Nothing is
 * known of the file's name. A stretch without evidence stays context: a document of prose gives no item.
 */
export function detectLayouts(document: SourceDocument): Detection {
	const entries = toEntries(document);
	const bearing = bearingOf(entries);
	let open = 0;
	const outline = outlineStart(entries);
	const judged = toSections(entries.slice(0, outline ?? entries.length)).map((section) => {
		const one = judge(section, bearing, open);
		if (one.layout === 'table') open = Math.max(open, widthOf(section.entries));
		else if (one.layout !== 'context' || written(section).length > 2) open = 0;
		return one;
	});
	if (outline !== null) judged.push(asOutline(entries.slice(outline)));
	const groups = join(absorb(titled(judged, bearing)));
	const findings = groups.map(toFinding);
	return {
		findings,
		parts: toParts(document, groups),
		confidence: confidenceOf(document, groups, findings),
		bearing
	};
}

function asOutline(entries: Entry[]): Judgement {
	const section = { heading: null, above: [], entries, line_start: entries[0]!.block.line_start, line_end: entries.at(-1)!.block.line_end };
	return { section, layout: 'outline', score: 0.7, reasons: [{ code: 'lone-numbers', values: [] }], kind: 'action' };
}

/** The first words of a document, its headings and its large verbs say what it is. */
function bearingOf(entries: Entry[]): Bearing {
	const opening = entries
		.filter((entry) => entry.text !== '' && entry.shape !== 'furniture')
		.slice(0, 5)
		.map((entry) => entry.folded);
	const headings = entries
		.filter((entry) => entry.shape === 'heading')
		.slice(0, 3)
		.map((entry) => entry.folded);
	const first = [...opening.filter((text) => text.length < 110), ...headings];
	const says = (pattern: RegExp): number => first.findIndex((text) => pattern.test(text));
	const plan = says(planTitle);
	const report = says(reportTitle);
	return {
		isPlan: plan >= 0 && (report < 0 || plan < report),
		isReport: report >= 0 && (plan < 0 || report <= plan),
		isConsultation: says(consultationTitle) >= 0 && says(submissionTitle) < 0,
		recommends: entries.some((entry) => recommends.test(entry.folded)) && says(policyTitle) < 0,
		isDeck: isDeck(entries),
		named: entries.filter((entry) => /^recomm?and/.test(entry.folded) && entry.shape === 'recommendation').length >= 2
	};
}

/** Titles and sentences between two stretches read alike go with them: the headings over a list keep their place in its paths. */
function absorb(judged: Judgement[]): Judgement[] {
	const layouts = judged.map((one) => one.layout);
	const prose = judged.map(
		(one) =>
			one.layout === 'context' &&
			one.section.entries.every((entry) => !['bullet', 'number', 'recommendation', 'row', 'whereas'].includes(entry.shape))
	);
	judged.forEach((one, index) => {
		if (silent.has(one.layout)) return;
		let first = index;
		while (first > 0 && prose[first - 1]) first--;
		const joins = first > 0 && layouts[first - 1] === one.layout;
		const start = joins ? first : judged.findIndex((other, at) => at >= first && at <= index && (at === index || isAbove(other, one)));
		layouts.fill(one.layout, one.layout === 'recommendations' ? withTitles(judged, start) : start, index);
	});
	return leaveOut(judged.map((one, index) => ({ ...one, layout: layouts[index]! })));
}

/** A resolution's number and its title stand on lines of their own, one right over the other. */
function withTitles(judged: Judgement[], start: number): number {
	let first = start;
	const touches = (at: number): boolean => judged[at]!.section.line_end + 1 === judged[at + 1]!.section.line_start;
	while (first > 0 && judged[first - 1]!.section.entries.length === 0 && touches(first - 1)) first--;
	return first;
}

/** Stretches read alike, one after the other. Columns side by side share their lines: what stands in them is one stretch. */
function join(judged: Judgement[]): Judgement[][] {
	const groups: Judgement[][] = [];
	const lastLine = (group: Judgement[]): number => Math.max(...group.map((one) => one.section.line_end));
	for (const one of judged) {
		const group = groups.at(-1);
		const beside = group !== undefined && one.section.line_start <= lastLine(group);
		if (group && (beside || group[0]!.layout === one.layout)) group.push(one);
		else groups.push([one]);
		while (beside && groups.length > 1 && firstLine(groups.at(-1)!) <= lastLine(groups.at(-2)!))
			groups.splice(-2, 2, groups.slice(-2).flat());
	}
	return groups.map(readAlike);
}

const firstLine = (group: Judgement[]): number => Math.min(...group.map((one) => one.section.line_start));

/** One layout for a stretch of several: that of its entries; what has none is left out. */
function readAlike(group: Judgement[]): Judgement[] {
	const main = group.toSorted((a, b) => b.score * written(b.section).length - a.score * written(a.section).length)[0]!;
	const layout = silent.has(main.layout) ? 'context' : main.layout;
	if (group.every((one) => one.layout === group[0]!.layout)) return group;
	return group.map((one) => (one.layout === layout ? one : { ...one, layout, score: 0, kind: null, leftOut: 'whole' }));
}

function toFinding(group: Judgement[]): Finding {
	const scored = group.filter((one) => one.score > 0);
	const weight = (one: Judgement): number => written(one.section).length;
	const total = scored.reduce((sum, one) => sum + weight(one), 0);
	const score = total === 0 ? 0 : scored.reduce((sum, one) => sum + one.score * weight(one), 0) / total;
	const given = (scored.length > 0 ? scored : group).flatMap((one) => one.reasons);
	const reasons = [...new Map(given.map((reason) => [JSON.stringify(reason), reason])).values()].slice(0, 6);
	return {
		layout: group[0]!.layout,
		line_start: firstLine(group),
		line_end: Math.max(...group.map((one) => one.section.line_end)),
		score: Math.round(score * 100) / 100,
		reasons,
		kind: mainKind(group)
	};
}

function mainKind(group: Judgement[]): ItemKind | null {
	const counts = new Map<ItemKind, number>();
	for (const one of group) if (one.kind) counts.set(one.kind, (counts.get(one.kind) ?? 0) + written(one.section).length);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function toParts(document: SourceDocument, groups: Judgement[][]): Part[] {
	let previous = 0;
	return groups.flatMap((group, index): Part[] => {
		const { layout } = group[0]!;
		const wanted = firstLine(group);
		const near = index === 0 ? { line: 1, from: undefined } : startOf(document, wanted, previous);
		const isContext = index > 0 && groups[index - 1]!.every((one) => one.layout === 'context');
		const told = near?.line === wanted || !isContext ? null : startAfterNamesake(document, wanted, previous);
		const start = told?.start ?? near;
		if (!start) return [];
		previous = start.line;
		const divider: Part[] = told ? [{ from: told.divider.from, layout: 'context' }] : [];
		const kind = silent.has(layout) ? null : mainKind(group);
		const columns = group.find((one) => one.columns)?.columns;
		const furniture = leftOutLines(group);
		const rules = kind || !silent.has(layout) ? kindRules(group, kind ?? 'action') : [];
		return [
			...divider,
			{
				...(start.from === undefined ? {} : { from: start.from }),
				layout,
				...(kind ? { kind } : {}),
				...(layout === 'table' ? { sub_kind: 'next_step' as const } : {}),
				...(columns ? { columns } : {}),
				...(furniture.length > 0 ? { furniture } : {}),
				...(rules.length > 0 ? { rules } : {})
			}
		];
	});
}

/**
 * Titles of a part that announce something else than its kind (« Objectifs » over a list of actions), innermost first; one that announces
 * its kind counts where it stands under such a title.
 */
function kindRules(group: Judgement[], kind: ItemKind): Rule[] {
	if (group[0]!.layout === 'table' || group[0]!.layout === 'recommendations') return [];
	const told = new Map<Entry, ItemKind>();
	for (const { section } of group) {
		if (written(section).length === 0) continue;
		const own = section.heading && kindOfTitle(section.heading);
		const over = section.above.findLast((heading) => kindOfTitle(heading) !== null);
		if (section.heading && own) told.set(section.heading, own);
		else if (over) told.set(over, kindOfTitle(over)!);
	}
	const others = [...told].filter(([, own]) => own !== kind).map(([heading]) => heading);
	const isUnderOther = (heading: Entry): boolean =>
		group.some(({ section }) => section.heading === heading && section.above.some((one) => others.includes(one)));
	return [...told]
		.filter(([heading]) => others.includes(heading) || isUnderOther(heading))
		.toSorted(([a], [b]) => b.depth - a.depth)
		.map(([heading, own]) => ({ under: fold(plainTitle(heading.text)), kind: own }));
}
