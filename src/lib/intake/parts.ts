import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import type { Part } from '#lib/model/plan.ts';
import { fold } from '#lib/text/fold.ts';
import { IntakeError } from './errors.ts';

/** A stretch of the document and how to read it. */
export interface CutPart {
	part: Part;
	line_start: number;
	line_end: number;
	blocks: Block[];
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** The line that is `from`, or else the first that begins with it, at or after `after`. */
function lineOf(from: string, lines: { n: number; text: string }[], after: number): number | null {
	const words = plain(from);
	const later = lines.filter((line) => line.n >= after);
	return (later.find((line) => line.text === words) ?? later.find((line) => line.text.startsWith(words)))?.n ?? null;
}

/** Cuts the document where plan.yaml says. Throws when the beginning of a part is not in the document. */
export function cutParts(document: SourceDocument, parts: Part[]): CutPart[] {
	const lines = document.lines.map(({ n, raw }) => ({ n, text: plain(raw.replace(/^[\s#*•→-]+/, '')) }));
	const starts: number[] = [];
	parts.forEach((part, i) => {
		const after = i === 0 ? 1 : (starts[i - 1] ?? 0) + 1;
		const start = part.from === undefined && i === 0 ? 1 : lineOf(part.from ?? '', lines, after);
		if (start === null || (part.from === undefined && i > 0)) {
			throw new IntakeError({ code: 'part-gone', values: [i + 1, part.layout, part.from ?? '', after] });
		}
		starts.push(start);
	});
	const last = document.lines.length;
	return parts.map((part, i) => {
		const line_start = starts[i] ?? 1;
		const line_end = (starts[i + 1] ?? last + 1) - 1;
		return {
			part,
			line_start,
			line_end,
			blocks: document.blocks.filter((block) => block.line_start >= line_start && block.line_start <= line_end)
		};
	});
}
