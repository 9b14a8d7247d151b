import type { Block, Passage, Repair, SourceDocument } from '#lib/model/blocks.ts';
import { makeTracer } from '../passage.ts';

/** The document with its passages repaired for reading; lines and spans keep pointing at the words as they are. */
export function applyRepairs(document: SourceDocument, repairs: Repair[]): SourceDocument {
	const tracer = makeTracer(document.lines, document.repairs);
	const damagedLines = new Set(repairs.map((repair) => repair.line));
	const mend = <P extends Passage>(passage: P): P => {
		if (!passage.spans.some((span) => damagedLines.has(span.line))) return passage;
		const places = tracer.places(passage);
		let { text } = passage;
		for (const repair of repairs.toReversed()) {
			const inside = places.flatMap((place, i) =>
				place && place.line === repair.line && place.offset >= repair.start && place.offset < repair.end ? [i] : []
			);
			const first = inside[0];
			const last = inside.at(-1);
			if (first !== undefined && last !== undefined) text = text.slice(0, first) + repair.fixed + text.slice(last + 1);
		}
		return { ...passage, text };
	};
	const mendBlock = (block: Block): Block => {
		if (block.type === 'blank') return block;
		if (block.type === 'row') return { ...block, cells: block.cells.map((cell) => cell.map(mend)) };
		return { ...block, passage: mend(block.passage) };
	};
	return { ...document, blocks: document.blocks.map(mendBlock), repairs: [...document.repairs, ...repairs] };
}
