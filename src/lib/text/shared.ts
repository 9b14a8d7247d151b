import { stem } from './stem.ts';
import { tokenise } from './tokenise.ts';

/** Where a text has words of these stems: offsets, end excluded, in order. */
export function stemRanges(text: string, stems: readonly string[]): { start: number; end: number }[] {
	const wanted = new Set(stems);
	return tokenise(text)
		.filter((token) => wanted.has(stem(token.text)))
		.map(({ start, end }) => ({ start, end }));
}
