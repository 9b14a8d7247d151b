import { readHeader } from '../layouts/columns.ts';
import { isIntroduction, type Entry } from './entries.ts';
import { pastPurpose } from './words.ts';

/** A heading and what stands under it, up to the next heading. `above` are the headings over it, outermost first. */
export interface DocumentSection {
	heading: Entry | null;
	above: Entry[];
	entries: Entry[];
	line_start: number;
	line_end: number;
}

/** What a stretch holds so far: a document may be one long stretch, so that its entries are not gone through at each line. */
interface Held {
	points: boolean;
	named: boolean;
	header: boolean;
	lastRow: Entry | undefined;
}

const holding = (held: Held, entry: Entry): Held => ({
	points: held.points || isPoint(entry),
	named: held.named || entry.shape === 'recommendation',
	header: held.header || (entry.shape === 'row' && isHeader(entry)),
	lastRow: entry.shape === 'row' ? entry : held.lastRow
});

const isPoint = ({ shape }: Entry): boolean => shape === 'bullet' || shape === 'number' || shape === 'recommendation';

/** A new stretch begins at a heading, at a named point (« Recommandation 1 ») that follows other points, at the header of a table that follows something else, at a list that follows a table, and at a sentence that announces another list. */
function parts({ points, named, header, lastRow }: Held, entry: Entry): boolean {
	if (entry.shape === 'recommendation' && points && !named) return true;
	if (entry.shape === 'prose' && points && !named && (isIntroduction(entry.text) || pastPurpose.test(entry.folded))) return true;
	if (isHeader(entry)) return points || (lastRow !== undefined && !header);
	if (entry.shape === 'row') return (points && !lastRow) || isOtherTable(lastRow, entry);
	return isPoint(entry) && lastRow !== undefined;
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
	const nothing: Held = { points: false, named: false, header: false, lastRow: undefined };
	let held = nothing;
	for (const entry of entries) {
		const { line_start, line_end } = entry.block;
		const last = sections.at(-1);
		if (entry.shape === 'heading' || !last || parts(held, entry)) {
			const heading = entry.shape === 'heading' ? entry : null;
			if (heading) while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop();
			sections.push({ heading, above: [...open], entries: heading ? [] : [entry], line_start, line_end });
			if (heading) open.push(heading);
			held = heading ? nothing : holding(nothing, entry);
		} else {
			last.entries.push(entry);
			last.line_end = Math.max(last.line_end, line_end);
			held = holding(held, entry);
		}
	}
	return sections;
}

/** Columns in use, up to the last that has words; 0 without rows. */
export const widthOf = (entries: Entry[]): number =>
	entries.reduce((widest, { block }) => {
		if (block.type !== 'row') return widest;
		return Math.max(widest, block.cells.findLastIndex((cell) => cell.some((part) => part.text !== '')) + 1);
	}, 0);

/** Entries that carry words of the body: neither blank nor furniture. */
export const written = (section: DocumentSection): Entry[] =>
	section.entries.filter((entry) => entry.shape !== 'blank' && entry.shape !== 'furniture');
