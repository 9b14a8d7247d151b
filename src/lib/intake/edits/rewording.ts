import type { Repair, SourceLine, Span } from '#lib/model/blocks.ts';
import { wordDiff, type Stretch } from '#lib/text/wordDiff.ts';
import { makeTracer } from '../passage.ts';

/** A fault of one line, as `corrections.yaml` says it. */
export interface Fault {
	line: number;
	expect: string;
	raw: string;
	fix: string;
}

interface Read {
	text: string;
	spans: Span[];
}

const wordBefore = (text: string, at: number): number => at - (/\S+\s*$/u.exec(text.slice(0, at))?.[0].length ?? 0);
const wordAfter = (text: string, at: number): number => at + (/^\s*\S+/u.exec(text.slice(at))?.[0].length ?? 0);

/** A stretch of an element's text, and what should stand in its place. */
interface Change {
	from: Stretch;
	to: Stretch;
}

/** The stretch without the white space at its ends. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
	const words = text.slice(start, end);
	return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** Whether white space, or an end of the text, stands before and after a stretch. */
const edges = (text: string, { start, end }: Stretch): string => `${/(?:^|\s)$/u.test(text.slice(0, start))} ${/^(?:\s|$)/u.test(text.slice(end))}`;

interface Grown {
	from: Stretch;
	fault: Fault;
}

/** The change, then with the word before it, the word after it, both, and so on until the whole text is taken. */
function* widened(change: Change, text: string, wanted: string): Generator<Change> {
	const before = ({ from, to }: Change): Change => {
		const start = wordBefore(text, from.start);
		return start === from.start ? { from, to } : { from: { ...from, start }, to: { ...to, start: wordBefore(wanted, to.start) } };
	};
	const after = ({ from, to }: Change): Change => {
		const end = wordAfter(text, from.end);
		return end === from.end ? { from, to } : { from: { ...from, end }, to: { ...to, end: wordAfter(wanted, to.end) } };
	};
	for (let one = change; ; ) {
		const both = before(after(one));
		yield one;
		if (both.from.start === one.from.start && both.from.end === one.from.end) return;
		yield before(one);
		yield after(one);
		one = both;
	}
}

/**
 * The faults of its lines to correct for an element to read `wanted`: words of the document and what they should read, taken with as many
 * neighbours as it takes to stand once on their line; neighbours that someone already corrected are left out when others will do. Null
 * when a change runs over two lines: no line can say it.
 */
export function faultsFor(item: Read, wanted: string, lines: readonly SourceLine[], repairs: readonly Repair[]): Fault[] | null {
	const tracer = makeTracer([...lines], [...repairs]);
	const places = tracer.places(item);
	const raws = new Map(lines.map(({ n, raw }) => [n, raw]));
	const corrections = repairs.filter(({ method }) => method === 'correction');
	const spansOf = ({ start, end }: Stretch): Span[] => tracer.slice(item, start, end).spans;
	/**
		 * The words that read as this stretch, as a fault; null when they run over two lines, or stand twice on theirs, or not at all, or
		 * would be replaced by nothing or glued to their neighbours.
		 */
	const written = (change: Change): { fault: Fault; isCorrected: boolean } | null => {
		const [from, to] = [trimmed(item.text, change.from), trimmed(wanted, change.to)];
		if (to.end <= to.start || edges(item.text, from) !== edges(wanted, to)) return null;
		const spans = spansOf(from);
		const first = places.slice(from.start, from.end).find((place) => place !== null);
		const end = spans.at(-1)?.end;
		if (!first || end === undefined || spans.some(({ line }) => line !== first.line)) return null;
		const line = raws.get(first.line) ?? '';
		const raw = line.slice(first.offset, end);
		if (line.split(raw).length !== 2) return null;
		const isCorrected = corrections.some((one) => one.line === first.line && one.start < end && one.end > first.offset);
		return { fault: { line: first.line, expect: raw, raw, fix: wanted.slice(to.start, to.end) }, isCorrected };
	};
	const grow = (from: Stretch, to: Stretch): Grown | null => {
		let second: Grown | null = null;
		for (const change of widened({ from, to }, item.text, wanted)) {
			const found = written(change);
			if (!found) continue;
			const grown = { from: change.from, fault: found.fault };
			if (!found.isCorrected) return grown;
			second ??= grown;
		}
		return second;
	};
	const changes = wordDiff(item.text, wanted);
	const grown = changes.map(({ before, after }) => grow(before, after));
	const apart = grown.every((one, i) => one && (i === 0 || (grown[i - 1]?.from.end ?? Infinity) <= one.from.start));
	if (apart) return grown.flatMap((one) => one?.fault ?? []);
	const [first, last] = [changes[0], changes.at(-1)];
	if (!first || !last) return null;
	const whole = grow({ start: first.before.start, end: last.before.end }, { start: first.after.start, end: last.after.end });
	return whole ? [whole.fault] : null;
}
