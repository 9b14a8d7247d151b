export const letters = (text: string): string => text.replace(/\s+/g, '');

/** The raw words of spans with the declared repairs made, without white space. */
export function repaired(
	spans: { line: number; start: number; end: number }[],
	raws: string[],
	repairs: { line: number; start: number; end: number; fixed: string }[]
): string {
	return letters(
		spans
			.map(({ line, start, end }) => {
				const inside = repairs
					.filter((repair) => repair.line === line && repair.start >= start && repair.end <= end)
					.toSorted((a, b) => b.start - a.start);
				return inside.reduce(
					(text, repair) => text.slice(0, repair.start - start) + repair.fixed + text.slice(repair.end - start),
					(raws[line - 1] ?? '').slice(start, end)
				);
			})
			.join('')
	);
}
