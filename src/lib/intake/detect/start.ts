import type { SourceDocument } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

const LONGEST = 80;

const plain = (raw: string): string =>
	fold(raw.replace(/^[\s#*•→-]+/, ''))
		.replace(/\s+/g, ' ')
		.trim();

/**
 * The words by which plan.yaml finds the line where a part begins: the beginning of that line, long enough to be the first
 * such line after the previous part. A line that can't be told from an earlier one gives its place to the next that can.
 */
export function startOf(document: SourceDocument, line: number, after: number): { line: number; from: string } | null {
	const lines = document.lines.map(({ n, raw }) => ({ n, text: plain(raw), raw }));
	for (const candidate of lines.slice(line - 1, line + 20)) {
		if (candidate.text.length < 2) continue;
		const before = lines.slice(after, candidate.n - 1);
		const whole = candidate.text;
		const short = whole.slice(0, LONGEST).trim();
		if (!before.some((one) => one.text.startsWith(short)) && !lines.slice(after).some((one) => one.text === short && one.n !== candidate.n))
			return { line: candidate.n, from: readable(candidate.raw, short) };
		if (!before.some((one) => one.text === whole)) return { line: candidate.n, from: readable(candidate.raw, whole) };
	}
	return null;
}

/**
 * For a title that an earlier line already says (in a list of contents): a line between the two that can be told, where another
 * part of context begins, so that the title is the first of its name after it. Null when there is none.
 */
export function startAfterNamesake(
	document: SourceDocument,
	line: number,
	after: number
): { divider: { from: string }; start: { line: number; from: string } } | null {
	for (let at = line - 1; at > after; at--) {
		const divider = startOf(document, at, after);
		if (divider?.line !== at) continue;
		const start = startOf(document, line, at);
		if (start?.line === line) return { divider, start };
	}
	return null;
}

/** The same words as written, when folding kept their length. */
function readable(raw: string, folded: string): string {
	const words = raw
		.replace(/^[\s#*•→-]+/, '')
		.replace(/\s+/g, ' ')
		.trim();
	const cut = words.slice(0, folded.length);
	return fold(cut) === folded ? cut : folded;
}
