import { segmentsOf } from '#lib/intake/inline.ts';
import type { Column } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, SourceLine } from '#lib/model/blocks.ts';
import type { Piece } from './pieces.ts';

export type Row = Extract<Block, { type: 'row' }>;

/** A line of a table, its words in their columns. */
export interface Placed {
	line: SourceLine;
	pieces: Piece[];
	/** blank lines stand before it, on the same page */
	gap: boolean;
	header: boolean;
}

const lowerFirst = /^[^\p{L}\p{N}]*\p{Ll}/u;
const opening = /^(?:[•○●◦▪■□➢➤❖✓✔*–—-]\s|o\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-z]\)\s)/u;
const bullet = /^(?:[•○●◦▪■□➢➤❖✓✔*–—-]|o)\s/u;
const linking = /(?:^|\s)(?:de|du|des|d['’]|la|le|les|l['’]|et|en|à|au|aux|pour|par|sur|of|the|and|for|to|in|[-–,&/])$/iu;

const wordsIn = (placed: Placed, column: number): string =>
	placed.pieces
		.filter((piece) => piece.column === column)
		.map((piece) => piece.text)
		.join(' ');
const goesOnLower = (words: string): boolean => lowerFirst.test(words) && !opening.test(words);
const isHeading = ({ role }: Column): boolean => role === 'section' || role === 'objective';

/** Had the first word of a cell's line room on the line before? Then the line was not cut: it begins something. */
const hadRoom = (before: string, words: string, width: number): boolean =>
	!linking.test(before) && before.length + 1 + (/^\S+/.exec(words)?.[0].length ?? 0) <= width;

/** Lines of a table → rows. `roles` are the meanings of its columns, `room` their widths, `main` the one whose cells begin the rows. */
export function rowsOf(lines: Placed[], roles: Column[], room: number[], main: number, table: number): Row[] {
	const widths = roles.map((_, column) => Math.max(room[column] ?? 0, ...lines.map((one) => wordsIn(one, column).length)));
	const groups: Placed[][] = [];
	for (const one of lines) {
		const last = groups.at(-1);
		/** under a header that comes back, a row may go on with the one cut by the end of the page */
		const group = !one.header && last?.[0]!.header && goesOnFrom(one, main) ? groups.findLast((each) => !each[0]!.header) : last;
		if (!group || one.header !== group[0]!.header || (!one.header && beginsRow(group, one, roles, main, widths))) groups.push([one]);
		else group.push(one);
	}
	const rows = groups.map((group): Row => ({
		type: 'row',
		table,
		line_start: group[0]!.line.n,
		line_end: group.at(-1)!.line.n,
		page: group[0]!.line.page,
		cells: roles.map((_, column) => cellParts(group, column, widths[column]!))
	}));
	return withHeadingsWhole(rows, roles);
}

const goesOnFrom = (one: Placed, main: number): boolean =>
	goesOnLower(wordsIn(one, main)) || (wordsIn(one, main) === '' && one.pieces.some((piece) => goesOnLower(piece.text)));

/** A row begins where the action begins: at a number or bullet, or at a capital after words that ended, no other cell going on in lower case. */
function beginsRow(group: Placed[], one: Placed, roles: Column[], main: number, widths: number[]): boolean {
	const columns = roles.flatMap((_, column) => (wordsIn(one, column) ? [column] : []));
	const begins = (column: number): boolean => {
		const words = wordsIn(one, column);
		if (opening.test(words)) return true;
		if (lowerFirst.test(words)) return false;
		const before = group.map((each) => wordsIn(each, column)).findLast((text) => text !== '');
		return before === undefined || one.gap || /[.;!?]$/u.test(before) || hadRoom(before, words, widths[column]!);
	};
	const others = columns.filter((column) => column !== main && !isHeading(roles[column]!));
	if ([main, ...others].some((column) => goesOnLower(wordsIn(one, column)))) return false;
	if (columns.includes(main)) {
		const words = wordsIn(one, main);
		const alone = others.length === 0;
		if (bullet.test(words) && alone && !one.gap) return false;
		return begins(main) && (!alone || one.gap || group.every((each) => wordsIn(each, main) === '' || /[.;!?]$/u.test(wordsIn(each, main))));
	}
	return one.gap && others.length === 0 && columns.length > 0 && columns.every(begins);
}

/** The words of a cell over the lines of its row: an entry at each bullet, and at each line that its own words did not fill. */
function cellParts(group: Placed[], column: number, width: number): CellPart[] {
	const parts: CellPart[] = [];
	let before = '';
	for (const { line, pieces } of group) {
		const own = pieces.filter((piece) => piece.column === column);
		if (own.length === 0) continue;
		for (const segment of segmentsOf(line.raw, line.n, own[0]!.start, own.at(-1)!.end)) {
			const last = parts.at(-1);
			const separate = segment.marker !== '' || (!lowerFirst.test(segment.text) && hadRoom(before, segment.text, width));
			if (!last || separate) parts.push({ marker: segment.marker, text: segment.text, spans: segment.spans });
			else parts[parts.length - 1] = { marker: last.marker, ...joinPassages([last, segment]) };
		}
		before = own.map((piece) => piece.text).join(' ');
	}
	return parts;
}

/** The name of an axis merged over several rows runs down beside them: its words go back to the row where they begin. */
function withHeadingsWhole(rows: Row[], roles: Column[]): Row[] {
	const last = new Map<number, Row>();
	for (const row of rows) {
		roles.forEach((role, column) => {
			const cell = row.cells[column]!;
			const above = last.get(column);
			if (!isHeading(role) || cell.length === 0) return;
			const end = above?.cells[column]?.at(-1);
			if (end && (lowerFirst.test(cell[0]!.text) || linking.test(end.text))) {
				above!.cells[column] = [...above!.cells[column]!.slice(0, -1), { marker: end.marker, ...joinPassages([end, ...cell]) }];
				row.cells[column] = [];
			} else last.set(column, row);
		});
	}
	return rows;
}
