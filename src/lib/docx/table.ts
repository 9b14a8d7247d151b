import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Piece } from '../brief/piece.ts';

const cell = (text: string, { header = false, right = false, keepNext = false } = {}) =>
	new TableCell({
		margins: { top: 50, bottom: 50, left: 90, right: 90 },
		children: [
			new Paragraph({
				alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
				keepNext,
				spacing: { after: 0 },
				children: [new TextRun({ text, bold: header })]
			})
		]
	});

/** Widths of columns, in twentieths of a point: each by the longest text it holds, within bounds. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
	const widest = (rows[0] ?? []).map((_, at) => Math.min(34, Math.max(12, ...rows.map((cells) => (cells[at] ?? '').length + 2))));
	const whole = widest.reduce((sum, one) => sum + one, 0);
	return widest.map((one) => Math.round((one / whole) * width));
}

/** Rows that stay on one page; a longer table is cut between rows, under its header again. */
const tallest = 16;
const rule = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table that can be edited, its header repeated on each page, over `width` twentieths of a point. */
export function tableOf({ header, rows, numeric }: Extract<Piece, { type: 'table' }>, width: number): Table {
	const whole = rows.length < tallest;
	const columnOf = (at: number) => ({ right: numeric[at] ?? false });
	return new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: columnWidths([header, ...rows], width),
		borders: { top: rule, bottom: rule, insideHorizontal: rule, left: none, right: none, insideVertical: none },
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: header.map((text, at) => cell(text, { ...columnOf(at), header: true, keepNext: true }))
			}),
			...rows.map(
				(cells, row) =>
					new TableRow({
						cantSplit: true,
						children: cells.map((text, at) => cell(text, { ...columnOf(at), keepNext: whole && row < rows.length - 1 }))
					})
			)
		]
	});
}
