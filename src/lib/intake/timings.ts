import type { CellPart, Passage } from '#lib/model/blocks.ts';
import type { Timing } from '#lib/model/extraction.ts';
import type { Scope } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { sectionAttributesOf } from './layouts/attributes.ts';
import { ancestors, type ItemNode, type Node, type SectionAttribute } from './layouts/draft.ts';
import type { Tracer } from './passage.ts';
import { findTiming } from './timing/findTiming.ts';
import { readTiming } from './timing/readTiming.ts';

type Period = [first: number, last: number];

/** « Prochaines étapes : automne 2031 » dates the steps of a row, not its action. */
const stepLabel = /^(?:prochaines? etapes?|etapes?|next steps?)\s*:\s*/;
const anyLabel = /^[^:]{2,30}:\s*/u;

/** The entries of a timing cell that hold for an item: its own, or for a step those labelled for steps where there are any. */
function entriesFor(item: ItemNode, cell: CellPart[]): CellPart[] {
	const forSteps = cell.filter((part) => stepLabel.test(fold(part.text)));
	if (item.stepOf) return forSteps.length > 0 ? forSteps : cell;
	return cell.filter((part) => !forSteps.includes(part));
}

function toTimings(passage: Passage, period: Period, scope: Scope, phase = ''): Omit<Timing, 'item_id' | 'ordinal'>[] {
	const label = stepLabel.exec(fold(passage.text)) ?? null;
	const words = label ? passage.text.slice(label[0].length) : passage.text;
	let read = readTiming(words, period);
	const other = anyLabel.exec(words);
	if (other && read.some((timing) => timing.kind === 'unread')) read = readTiming(words.slice(other[0].length), period);
	return read.map((timing) => ({ ...timing, as_written: passage.text, phase, scope, span: passage.spans[0] ?? null }));
}

/** A heading that is only a date (« Depuis mai 2030 ») dates what stands under it. */
function datingHeading(item: ItemNode, period: Period, tracer: Tracer): Omit<Timing, 'item_id' | 'ordinal'>[] {
	const heading = ancestors(item).findLast((node: Node) => node.type === 'heading');
	if (!heading || heading.type !== 'heading') return [];
	const words = heading.passage.text.replace(/[\s,:;]+$/u, '');
	const timings = toTimings(tracer.slice(heading.passage, 0, words.length), period, 'section');
	return timings.some((timing) => timing.kind === 'unread') ? [] : timings;
}

/**
 * When an item is due: the words of its row, else those written once for its section, else a date inside its text, else
 * the date that heads it.
 */
export function timingsOf(item: ItemNode, item_id: string, attributes: readonly SectionAttribute[], period: Period, tracer: Tracer): Timing[] {
	const written = entriesFor(item, item.cells?.timing ?? []).flatMap((part) => toTimings(part, period, 'item'));
	const shared = (): Omit<Timing, 'item_id' | 'ordinal'>[] =>
		sectionAttributesOf(item, attributes)
			.filter((each) => each.kind === 'timing')
			.flatMap((each) => toTimings(each.value, period, 'section', each.phase));
	const inside = (): Omit<Timing, 'item_id' | 'ordinal'>[] =>
		findTiming(item.passage.text).flatMap(({ start, end }) => toTimings(tracer.slice(item.passage, start, end), period, 'item'));
	const found = (
		item.decided?.timing ? [() => written] : [() => written, shared, inside, () => datingHeading(item, period, tracer)]
	).reduce<Omit<Timing, 'item_id' | 'ordinal'>[]>((timings, source) => (timings.length > 0 ? timings : source()), []);
	return found.map((timing, i) => ({ ...timing, item_id, ordinal: i + 1 }));
}
