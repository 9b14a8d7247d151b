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

interface Grown {
	from: Stretch;
	fault: Fault;
}

/**
 * The faults of its lines to correct for an element to read `wanted`: words of the document and what they should read, taken with as many
 * neighbours as it takes to stand once on their line. Null when a change runs over two lines: no line can say it.
 */
export function faultsFor(item: Read, wanted: string, lines: readonly SourceLine[], repairs: readonly Repair[]): Fault[] | null {
	const tracer = makeTracer([...lines], [...repairs]);
	const places = tracer.places(item);
	const raws = new Map(lines.map(({ n, raw }) => [n, raw]));
	const spansOf = ({ start, end }: Stretch): Span[] => tracer.slice(item, start, end).spans;
	/** the words that read as this stretch; null when they stand twice on their line, or not at all */
	const written = (stretch: Stretch): { line: number; raw: string } | null => {
		const first = places.slice(stretch.start, stretch.end).find((place) => place !== null);
		const last = spansOf(stretch).at(-1);
		if (!first || !last) return null;
		const line = raws.get(first.line) ?? '';
		const raw = line.slice(first.offset, last.end);
		return line.split(raw).length === 2 ? { line: first.line, raw } : null;
	};
	const grow = (from: Stretch, to: Stretch): Grown | null => {
		if (new Set(spansOf(from).map(({ line }) => line)).size > 1) return null;
		const fix = wanted.slice(to.start, to.end).trim();
		/** words are never replaced by nothing: their two spaces would stay */
		const found = from.end > from.start && fix !== '' ? written(from) : null;
		if (found) return { from, fault: { line: found.line, expect: found.raw, raw: found.raw, fix } };
		const wider = { start: wordBefore(item.text, from.start), end: wordAfter(item.text, from.end) };
		if (wider.start === from.start && wider.end === from.end) return null;
		const left = wider.start !== from.start;
		const right = wider.end !== from.end;
		return grow(wider, { start: left ? wordBefore(wanted, to.start) : to.start, end: right ? wordAfter(wanted, to.end) : to.end });
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
