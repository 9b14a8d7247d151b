import type { Extraction, Item } from '#lib/model/extraction.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';
import { endsOnLinking } from '#lib/text/linking.ts';
import { startsLower } from '../layouts/prose.ts';
import { findTiming } from '../timing/findTiming.ts';
import { isCommitment } from './entries.ts';
import { leftBehind } from './leftBehind.ts';
import { opensDeed } from './opensDeed.ts';
import type { DoubtSaid } from '../said/doubts.ts';
import { attributeLabels, labelGlued, numberedRecommendation } from './words.ts';

/** What speaks against a reading inside the reading itself: 0 says nothing, 1 is enough to distrust it. */
export interface Doubt {
	weight: number;
	/** for the person who adds the plan */
	said: DoubtSaid;
}

type Read = Pick<Extraction, 'items' | 'assignments' | 'timings' | 'ledger'>;

/** Share of elements from which a sign is a doubt, and from which it is enough by itself. */
const LITTLE = 0.06;
const MUCH = 0.15;
const FEWEST = 3;

const LONGEST_LEAD = 140;
const LONGEST_DATE = 90;
const SHORTEST_DEED = 25;
const LONGEST = 700;

/** Signs that words of several elements were mixed, cut or left behind. Pure: the same reading has the same doubts. */
export function doubtsOf(read: Read, source: SourceDocument): Doubt[] {
	const { items } = read;
	const left = leftBehind(read);
	if (left.outside > Math.max(FEWEST, items.length)) return [{ weight: 1, said: { code: 'left-behind', values: [left.outside] } }];
	if (items.length < FEWEST) return [whole(items.map(({ text }) => text))].flatMap((one) => one ?? []);
	const numbers = items.filter(({ text }) => isNumberAlone(text)).length;
	if (numbers > 0) return [{ weight: 1, said: { code: 'number-alone', values: [numbers] } }];
	const texts = items.map((item) => item.text);
	const titles = new Set(items.flatMap(({ path }) => path));
	const lower = texts.filter(startsLower).length;
	const leads = read.assignments.filter((one) => one.role === 'lead').map((one) => one.as_written);
	const shared = items.length;
	return [
		sign(lower <= shared / 2 ? lower : 0, shared, (count) => ({ code: 'begins-inside', values: [count] })),
		sign(texts.filter(endsOnLinking).length, shared, (count) => ({ code: 'ends-open', values: [count] })),
		sign([...texts, ...titles].filter(holdsTwo).length, shared, (count) => ({ code: 'holds-two', values: [count] })),
		sign(texts.filter((text) => text.length > LONGEST).length, shared, (count) => ({ code: 'too-long', values: [count, LONGEST] })),
		sign(leads.filter(isNoName).length, Math.max(FEWEST, leads.length), (count) => ({ code: 'lead-is-deed', values: [count] })),
		sign(cellsMixed(read, leads), shared, (count) => ({ code: 'cells-mixed', values: [count] })),
		sign(numbersSkipped(items), shared, (count) => ({ code: 'number-skipped', values: [count] })),
		sign(left.beside, shared, (count) => ({ code: 'left-behind', values: [count] }), 1.5),
		sign(left.outside < FEWEST ? 0 : left.outside, shared, (count) => ({ code: 'left-behind', values: [count] }), 2.5),
		sign(mixedLabels(source) + leads.filter((name) => labelGlued.test(fold(name))).length, shared, (count) => ({
			code: 'mixed-labels',
			values: [count]
		}))
	].flatMap((one) => one ?? []);
}

/** `slack`: how many times as many a weak sign must be. */
function sign(count: number, of: number, said: (count: number) => DoubtSaid, slack = 1): Doubt | null {
	const share = count / of;
	if (count === 0 || share < LITTLE * slack) return null;
	return {
		weight: share >= MUCH * slack && count > 1 ? 1 : 0.5,
		said: said(count)
	};
}

/** One or two elements that hold several: what was read is a list that was not cut. */
const whole = (texts: string[]): Doubt | null => {
	const count = texts.filter((text) => text.length > LONGEST / 2 && holdsTwo(text)).length;
	return count === 0 ? null : { weight: 1, said: { code: 'holds-two', values: [count] } };
};

/** Cells of a table that took words of their neighbours: an element that opens with a date, a name that holds one, a date as long as a sentence. */
function cellsMixed({ items, timings }: Read, leads: string[]): number {
	const opens = items.filter(({ text }) => opensDate(text)).length;
	const named = leads.filter((name) => findTiming(name).length > 0 || /^[\d\s–-]+$/u.test(name)).length;
	return opens + named + timings.filter(({ as_written }) => as_written.length > LONGEST_DATE).length;
}

const opensDate = (text: string): boolean =>
	findTiming(text.slice(0, LONGEST_DATE))[0]?.start === 0 || /^(?:19|20)\d{2}(?:-\d{2,4})? \p{Lu}/u.test(text);

/** « … et la diffuser Former le personnel … », « … dès l’arrivée Que la Ville … »: another beginning after words that no stop closes. */
function holdsTwo(text: string): boolean {
	if (/(?<=\p{Ll} )Qu(?:e\s|['’])/u.test(text)) return true;
	if (opensDeed(text) && /(?<=\p{Ll} )\d{1,2}(?:\.\d{1,2})*[.)] \p{Lu}/u.test(text)) return true;
	return [...text.matchAll(/(?<=[\p{Ll}\d)] )\p{Lu}\p{Ll}+(?:er|ir|re|oir) (?=\p{L})/gu)].some((found) =>
		opensDeed(text.slice(found.index))
	);
}

/** Printed numbers that no element has, between two that follow one another, of one kind under one title. */
function numbersSkipped(items: Item[]): number {
	const ranked = items.map(({ kind, path, number }) => {
		const found = /^(.*?)(\d{1,3})$/.exec(number ?? '');
		return found ? { list: [kind, ...path, found[1]].join('\n'), rank: Number(found[2]) } : null;
	});
	const printed = new Set(ranked.flatMap((one) => (one ? [`${one.list}\n${one.rank}`] : [])));
	const between = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + 1 + step);
	return ranked.flatMap((one, index) => {
		const before = ranked[index - 1];
		if (!one || before?.list !== one.list) return [];
		return between(before.rank, one.rank).filter((rank) => !printed.has(`${one.list}\n${rank}`));
	}).length;
}

/** « Recommandation 5 » and nothing else: its words stand elsewhere. */
const isNumberAlone = (text: string): boolean => numberedRecommendation.exec(fold(text))?.[0].length === text.length;

const isNoName = (name: string): boolean => name.length > LONGEST_LEAD || (name.length > SHORTEST_DEED && isCommitment(name));

/** Labels that come twice on one line, or twice with no words of an element between. */
function mixedLabels({ blocks }: SourceDocument): number {
	let said = new Set<string>();
	let mixed = 0;
	for (const block of blocks) {
		if (block.type === 'blank' || block.type === 'furniture' || block.type === 'row') continue;
		const labels = [...fold(block.passage.text).matchAll(attributeLabels)].map((found) => found[1]!);
		const opens = labels.length > 0 && fold(block.passage.text).startsWith(labels[0]!);
		if (!opens) said = new Set();
		if (labels.some((label) => said.has(label)) || new Set(labels).size < labels.length) mixed++;
		if (opens) for (const label of labels) said.add(label);
	}
	return mixed;
}
