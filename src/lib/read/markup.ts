import type { Limits } from './limits.ts';
import { refuse } from './refusals.ts';

/** Elements that make a line of reading: paragraphs of Word and OpenDocument, rows of tables and sheets, by their names in those files. */
const lineElements = new Set(['w:p', 'text:p', 'text:h', 'table:table-row', 'row', 'tr']);

/**
 * Refuses markup of more elements, or more lines, than a machine can hold once they are a tree: hundreds of times its bytes. Counted on
 * the opening tags alone, before anything is built.
 */
export function boundMarkup(texts: Iterable<string>, { elements, lines }: Limits): void {
	let [all, long] = [0, 0];
	for (const text of texts)
		for (const [, name = ''] of text.matchAll(/<([a-z][\w:.-]*)/giu)) {
			if (lineElements.has(name)) long++;
			if (++all > elements) throw refuse('manyElements', elements);
			if (long > lines) throw refuse('manyLines', lines);
		}
}
