import { readHeader } from '../layouts/columns.ts';
import { isIntroduction, type Entry } from './entries.ts';

/** A heading and what stands under it, up to the next heading. `above` are the headings over it, outermost first. */
export interface DocumentSection {
	heading: Entry | null;
	above: Entry[];
	entries: Entry[];
	line_start: number;
	line_end: number;
}

/** A new stretch begins at a heading, at a named point (« Recommandation 1 ») that follows other points, at the header of a table that follows something else, at a list that follows a table, and at a sentence that announces another list. */
function parts(last: DocumentSection, entry: Entry): boolean {
	const points = last.entries.some((one) => one.shape === 'bullet' || one.shape === 'number' || one.shape === 'recommendation');
	const named = last.entries.some((one) => one.shape === 'recommendation');
	const rows = last.entries.filter((one) => one.shape === 'row');
	if (entry.shape === 'recommendation' && points && !named) return true;
	if (entry.shape === 'prose' && points && !named && isIntroduction(entry.text)) return true;
	if (isHeader(entry)) return points || (rows.length > 0 && !rows.some(isHeader));
	if (entry.shape === 'row') return (points && rows.length === 0) || isOtherTable(rows.at(-1), entry);
	return (entry.shape === 'bullet' || entry.shape === 'number' || entry.shape === 'recommendation') && rows.length > 0;
}

/** Another table with as many columns may go on with this one; with more or fewer it is about something else. */
const isOtherTable = (last: Entry | undefined, entry: Entry): boolean =>
	last?.block.type === 'row' &&
	entry.block.type === 'row' &&
	last.block.table !== entry.block.table &&
	widthOf([last]) !== widthOf([entry]);

const isHeader = (entry: Entry): boolean => entry.block.type === 'row' && readHeader(entry.block.cells) !== null;

export function toSections(entries: Entry[]): DocumentSection[] {
	const sections: DocumentSection[] = [];
	const open: Entry[] = [];
	for (const entry of entries) {
		const { line_start, line_end } = entry.block;
		const last = sections.at(-1);
		if (entry.shape === 'heading' || !last || parts(last, entry)) {
			const heading = entry.shape === 'heading' ? entry : null;
			if (heading) while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop();
			sections.push({ heading, above: [...open], entries: heading ? [] : [entry], line_start, line_end });
			if (heading) open.push(heading);
		} else {
			last.entries.push(entry);
			last.line_end = Math.max(last.line_end, line_end);
		}
	}
	return sections;
}

/** Columns in use, up to the last that has words; 0 without rows. */
export const widthOf = (entries: Entry[]): number =>
	Math.max(
		0,
		...entries.map(({ block }) =>
			block.type === 'row' ? block.cells.findLastIndex((cell) => cell.some((part) => part.text !== '')) + 1 : 0
		)
	);

/** Entries that carry words of the body: neither blank nor furniture. */
export const written = (section: DocumentSection): Entry[] =>
	section.entries.filter((entry) => entry.shape !== 'blank' && entry.shape !== 'furniture');
