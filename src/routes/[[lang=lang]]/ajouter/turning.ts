/** Elements shown at once: each has its tools and its lines, and they are drawn again at each change. */
export const PER_PAGE = 50;

interface Lines {
	line_start: number;
	line_end: number;
}

/** A page of elements and the lines beside it, 1-based and inclusive: every line of the document stands beside one page, in order. */
export interface Turn {
	from: number;
	to: number;
	first_line: number;
	last_line: number;
}

/** The pages of a list of elements, in its order; one page, with every line, for a short list. */
export function turnsOf(items: readonly Lines[], last_line: number): Turn[] {
	const starts = Array.from({ length: Math.max(1, Math.ceil(items.length / PER_PAGE)) }, (_, page) => page * PER_PAGE);
	return starts.map((from, page): Turn => {
		const next = items[from + PER_PAGE];
		return {
			from,
			to: Math.min(items.length, from + PER_PAGE),
			first_line: page === 0 ? 1 : items[from]!.line_start,
			last_line: next ? Math.max(next.line_start - 1, ...items.slice(from, from + PER_PAGE).map((item) => item.line_end)) : last_line
		};
	});
}

/** The page beside which a line stands; the first when none does. */
export const turnOfLine = (turns: readonly Turn[], line: number): number =>
	Math.max(
		0,
		turns.findIndex((turn) => turn.first_line <= line && line <= turn.last_line)
	);
