import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import { withAlignedTables } from './aligned/aligned.ts';
import { columnBlocks } from './flow/columns.ts';
import { withLoneMarkers } from './loneMarkers.ts';
import { withMarkupTables } from './markupTables.ts';
import { withNamedFields } from './namedFields.ts';
import { withEvenDepths, withPageFurniture } from './pagedText.ts';
import { hasPipeTables, withPipeTables } from './pipeTables.ts';
import { withPlainLists } from './plainLists.ts';
import { withTightTables } from './unfolded/tight.ts';
import { withUnfoldedTables } from './unfolded/unfolded.ts';
import { joinWrapped } from './wrapped.ts';

const MOST_TABS = 0.5;

/** Plain text or Markdown: the shared lexer, plus tables of bars or of aligned columns, text set in columns, and lines cut at a margin made whole. */
export function readText(text: string, format: 'text' | 'markdown'): SourceDocument {
	const document = withMarkupTables({ ...readTextBlocks(evenSpaces(text)), format });
	const read = hasPipeTables(document)
		? joinWrapped(withPipeTables(document))
		: withColumns(
				withTightTables(withUnfoldedTables(withNamedFields(withAlignedTables(withPageFurniture(withLoneMarkers(document)))))),
				false
			);
	return withEvenDepths({ ...read, blocks: withPlainLists(read.blocks) });
}

/**
 * An extractor may write the blanks of a font as returns or tabs: inside lines that end otherwise a return is a blank, and so are the
 * tabs of a text that has as many of them as words.
 */
function evenSpaces(text: string): string {
	const whole = text.includes('\n') ? text.replace(/\r(?!\n)/g, ' ') : text;
	const tabs = whole.match(/\t/g)?.length ?? 0;
	const words = whole.match(/\S+/g)?.length ?? 0;
	return tabs > words * MOST_TABS ? whole.replace(/[ \u00a0]*\t[ \t\u00a0]*/g, ' ') : whole;
}

/** Columns are read by themselves, what stands between them as running text. */
function withColumns(document: SourceDocument, narrow: boolean): SourceDocument {
	const taken = new Set(
		document.blocks.flatMap((block) =>
			block.type === 'row' || block.type === 'furniture'
				? Array.from({ length: block.line_end - block.line_start + 1 }, (_, index) => block.line_start + index)
				: []
		)
	);
	const bands = columnBlocks(document, taken, readColumn);
	const inside = (block: Block): boolean => bands.some(({ from, to }) => from <= block.line_start && block.line_start <= to);
	const around = joinWrapped({ ...document, blocks: document.blocks.filter((block) => !inside(block)) }, narrow).blocks;
	const blocks = bands.reduceRight((all, band) => {
		const at = all.findIndex((block) => block.line_start > band.to);
		return at < 0 ? [...all, ...band.blocks] : [...all.slice(0, at), ...band.blocks, ...all.slice(at)];
	}, around);
	return { ...document, blocks };
}

const readColumn = (text: string): Block[] => withColumns(withAlignedTables(withLoneMarkers(readTextBlocks(text))), true).blocks;
