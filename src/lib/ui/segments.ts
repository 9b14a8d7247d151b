export interface Range {
	start: number;
	end: number;
}

export interface Segment {
	text: string;
	/** indexes of the ranges that cover this stretch */
	ranges: number[];
}

/** Cuts a text at the ends of half-open ranges, which may overlap. Put end to end, the segments are the text. */
export function segments(text: string, ranges: readonly Range[]): Segment[] {
	const cuts = new Set([0, text.length]);
	for (const { start, end } of ranges) for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at);
	const ordered = [...cuts].sort((a, b) => a - b);
	return ordered.slice(0, -1).map((start, index) => {
		const end = ordered[index + 1] ?? text.length;
		return { text: text.slice(start, end), ranges: ranges.flatMap((range, i) => (range.start <= start && range.end >= end ? [i] : [])) };
	});
}
