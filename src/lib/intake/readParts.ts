import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import type { PlanDescription, Reading } from '#lib/model/plan.ts';
import { fold, foldKey } from '#lib/text/fold.ts';
import { isAcronym } from './actors/lookup.ts';
import { aside } from './layouts/aside.ts';
import { type Draft, emptyDraft, type LayoutInput, note, wordsOf } from './layouts/draft.ts';
import { layouts } from './layouts/layouts.ts';
import { takeSectionTrailing, takeTrailing } from './layouts/trailing.ts';
import type { Tracer } from './passage.ts';
import { type CutPart, cutParts } from './parts.ts';

/** Titles listed by the table of contents, folded, without dots and page numbers. */
function contentsOf(parts: CutPart[]): string[] {
	const blocks = parts.filter(({ part }) => part.layout === 'contents').flatMap((cut) => cut.blocks);
	const entries = blocks.map((block) => (block.type === 'row' ? (block.cells[0]?.[0]?.text ?? '') : (wordsOf(block)?.text ?? '')));
	return entries.map((entry) => foldKey(entry.replace(/[\s.…]+\d*$/u, ''))).filter(Boolean);
}

/** Acronyms of the document's own list. */
export function listedAcronyms(document: SourceDocument, plan: PlanDescription): Set<string> {
	const blocks = cutParts(document, plan.parts)
		.filter(({ part }) => part.layout === 'acronyms')
		.flatMap((cut) => cut.blocks);
	const cells = blocks.flatMap((block) => (block.type === 'row' ? block.cells.flat().map((part) => part.text) : []));
	return new Set(cells.filter(isAcronym));
}

/** Blocks left to the layout once plan.yaml has had its say: lines to leave out, lines read by hand as furniture or personal. */
function remaining(blocks: Block[], input: LayoutInput): Block[] {
	const leftOut = (input.part.furniture ?? []).map(fold);
	return blocks.filter((block) => {
		const reading = input.readings.get(block.line_start);
		const text = fold(wordsOf(block)?.text ?? '');
		if (text && leftOut.some((words) => text.startsWith(words))) note(input, block, 'furniture', aside.byDescription);
		else if (reading?.as === 'furniture' || reading?.as === 'personal') note(input, block, reading.as, reading.reason);
		else if (text && !/[\p{L}\p{N}]/u.test(text)) note(input, block, 'furniture', 'signes sans mots');
		else if (block.type === 'furniture' && text) note(input, block, 'furniture', 'en-tête ou pied de page, menu');
		else return true;
		return false;
	});
}

/** Reads every part with its layout. */
export function readParts(
	document: SourceDocument,
	plan: PlanDescription,
	readings: Map<number, Reading>,
	tracer: Tracer
): { draft: Draft; people: Set<number> } {
	const parts = cutParts(document, plan.parts);
	const contents = contentsOf(parts);
	const draft = emptyDraft();
	const people = new Set<number>();
	for (const { part, blocks, line_start, line_end } of parts) {
		const input: LayoutInput = { part, blocks: [], readings, contents, tracer, draft };
		layouts[part.layout]({ ...input, blocks: remaining(blocks, input) });
		for (const item of draft.items) if (item.part === part) takeTrailing(item, tracer);
		for (const heading of draft.headings) if (heading.part === part) takeSectionTrailing(heading, draft, tracer);
		if (part.layout === 'people') for (let line = line_start; line <= line_end; line++) people.add(line);
	}
	return { draft, people };
}
