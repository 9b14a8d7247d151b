import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Item, LedgerLine, Warning } from '#lib/model/extraction.ts';
import type { Reading } from '#lib/model/plan.ts';
import type { Disposition } from '#lib/model/vocabulary.ts';
import type { Draft, LineNote } from './layouts/draft.ts';
import type { MaskedLine } from './people/mask.ts';
import { warning } from './said/warnings.ts';

/** Where a line serves twice, the first of these tells best what became of it. */
const order: Disposition[] = ['personal', 'item', 'section', 'metadata', 'furniture'];

/** Lines of the headings: sections where items stand under them, otherwise only context. */
function headingNotes(draft: Draft, used: ReadonlySet<unknown>): LineNote[] {
	return draft.headings.flatMap((node) =>
		node.passage.spans.map(({ line }): LineNote =>
			used.has(node) ? { line, disposition: 'section', reason: 'titre' } : { line, disposition: 'metadata', reason: 'titre sans élément' }
		)
	);
}

function itemNotes(items: Item[], aside: ReadonlySet<number>): LineNote[] {
	return items.flatMap(({ id, line_start, line_end }) =>
		Array.from({ length: line_end - line_start + 1 }, (_, i): LineNote => ({
			line: line_start + i,
			disposition: 'item',
			reason: id
		})).filter(({ line }) => !aside.has(line))
	);
}

/** One disposition a line, with its reason. A line that nothing accounts for is a warning that the ETL turns into a failure. */
export function makeLedger(
	plan_id: string,
	document: SourceDocument,
	found: { draft: Draft; items: Item[]; usedHeadings: ReadonlySet<unknown>; readings: Reading[]; masked: MaskedLine[] }
): { ledger: LedgerLine[]; warnings: Warning[] } {
	const blank = new Set(document.lines.filter(({ raw }) => raw.trim() === '').map(({ n }) => n));
	/** a page may end inside an item: its header and footer are no words of it */
	const aside = new Set([...blank, ...document.blocks.flatMap((block) => (block.type === 'furniture' ? [block.line_start] : []))]);
	const byLine = new Map<number, LineNote[]>();
	const stated: LineNote[] = found.masked
		.filter(({ removed }) => removed.length > 0)
		.map(({ line }) => ({ line, disposition: 'personal', reason: 'donnée personnelle retirée' }));
	for (const each of [
		...stated,
		...itemNotes(found.items, aside),
		...headingNotes(found.draft, found.usedHeadings),
		...found.draft.notes
	]) {
		byLine.set(each.line, [...(byLine.get(each.line) ?? []), each]);
	}
	const warnings: Warning[] = [];
	const ledger = document.lines.map(({ n, page }): LedgerLine => {
		const notes = (byLine.get(n) ?? []).toSorted((a, b) => order.indexOf(a.disposition) - order.indexOf(b.disposition));
		const best = blank.has(n) ? { disposition: 'furniture' as const, reason: 'ligne vide' } : notes[0];
		if (!best) {
			warnings.push(warning('unaccounted-line', n));
		}
		return {
			plan_id,
			line: n,
			page,
			text: found.masked[n - 1]?.text ?? '',
			disposition: best?.disposition ?? 'metadata',
			reason: best?.reason ?? 'non lue'
		};
	});
	return { ledger, warnings };
}
