import type { PlanRepairRow } from '#lib/db/queries/planRepairs.ts';
import type { PlanSpanRow } from '#lib/db/queries/planSpans.ts';
import { segments, type Range } from '#lib/ui/segments.ts';

/** A stretch of a source line that belongs to an item, or that was repaired for reading. */
export interface Highlight extends Range {
	item: string;
	/** the repaired form, where the document is damaged */
	fixed: string | null;
}

/** What is highlighted on each line of a document. */
export function highlightsByLine(spans: readonly PlanSpanRow[], repairs: readonly PlanRepairRow[]): Map<number, Highlight[]> {
	const lines = new Map<number, Highlight[]>();
	const add = (line: number, highlight: Highlight) => void lines.set(line, [...(lines.get(line) ?? []), highlight]);
	for (const { line, span_start: start, span_end: end, item_id: item } of spans) add(line, { start, end, item, fixed: null });
	for (const { line, span_start: start, span_end: end, fixed } of repairs) add(line, { start, end, item: '', fixed });
	return lines;
}

/** A line in stretches: in an item or not, repaired or not. Blanks between the words of an item are no link. */
export const piecesOf = (text: string, highlights: readonly Highlight[]) =>
	segments(text, highlights).map((segment) => {
		const found = segment.ranges.flatMap((at) => highlights[at] ?? []);
		const item = segment.text.trim() ? found.find((one) => one.item)?.item : undefined;
		return { text: segment.text, item, fixed: found.find(({ fixed }) => fixed !== null)?.fixed ?? undefined };
	});

/** A line whose personal data were removed: « [nom retiré] » apart from the organisations and functions that stay. */
export const maskedPieces = (text: string): { text: string; masked: boolean }[] =>
	text
		.split(/(\[[^[\]]* retirée?s?\])/u)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, masked: piece.startsWith('[') && piece.endsWith(']') }));
