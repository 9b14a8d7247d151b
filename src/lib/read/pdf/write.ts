import type { CellPart } from '#lib/model/blocks.ts';
import type { CellContent, DocumentBuilder } from '../builder.ts';
import type { TextLine } from './geometry.ts';
import { joined, toParagraphs, type Paragraph, type Piece, type Vocabulary } from './paragraphs.ts';
import { commonColumns, continueTable, onColumns, type PageTable, type Table } from './table.ts';

interface Settings {
	words: Vocabulary;
	bodySize: number;
	lines: TextLine[];
}

/**
 * Writes pages in order. A table is held back until something other than furniture follows it, because it may go on with
 * the next page; the furniture met in between is written after it.
 */
export class PageWriter {
	readonly #builder: DocumentBuilder;
	readonly #settings: Settings;
	readonly #right: number;
	readonly #levels: string[];
	#open: Table | null = null;
	#waiting: { page: number | null; texts: string[] }[] = [];
	#tables = 0;
	#indents: number[] = [];

	constructor(builder: DocumentBuilder, settings: Settings) {
		this.#builder = builder;
		this.#settings = settings;
		const rights = settings.lines.map((line) => line.segments.at(-1)!.x1).toSorted((a, b) => a - b);
		this.#right = rights[Math.floor(rights.length * 0.98)] ?? 0;
		this.#levels = headingStyles(settings);
	}

	furniture(texts: string[]): void {
		if (texts.length === 0) return;
		this.#waiting.push({ page: this.#builder.page, texts });
		if (!this.#open) this.flush();
	}

	table(next: PageTable): void {
		const xs = this.#open && commonColumns(this.#open.xs, next.xs);
		if (this.#open && xs) {
			const open = this.#open;
			if (xs.length === open.xs.length && xs.length === next.xs.length) return continueTable(open, next);
			const rows = open.rows.map((row) => ({ ...row, cells: onColumns([row.cells], open.xs, xs)[0]! }));
			this.#open = { xs, rows };
			return continueTable(this.#open, { ...next, xs, rows: onColumns(next.rows, next.xs, xs) });
		}
		this.flush();
		this.#open = { xs: next.xs, rows: [] };
		continueTable(this.#open, next);
	}

	/** Lines of one column of running text. */
	prose(lines: TextLine[]): void {
		if (lines.length === 0) return;
		this.flush();
		const pieces = lines.map(toPiece);
		const left = Math.min(...pieces.map((piece) => piece.x0));
		const widest = Math.max(...pieces.map((piece) => piece.x1));
		const narrow = widest < this.#right * 0.7 && lines.length > 5;
		const region = { left, right: narrow ? widest : Math.max(widest, this.#right), lenient: true };
		const paragraphs = toParagraphs(pieces, region, this.#settings.words);
		paragraphs.forEach((paragraph, at) =>
			this.#paragraph(paragraph, follows(paragraphs[at - 1], paragraph) || follows(paragraph, paragraphs[at + 1]))
		);
	}

	/** Everything held back, in order. */
	flush(): void {
		const page = this.#builder.page;
		if (this.#open) this.#rows(this.#open);
		this.#open = null;
		for (const { page: own, texts } of this.#waiting) {
			this.#builder.page = own;
			for (const text of texts) this.#builder.furniture([text]);
		}
		this.#waiting = [];
		this.#builder.page = page;
	}

	/** `listed`: one of several numbers in a row, with nothing to head between them. */
	#paragraph(paragraph: Paragraph, listed: boolean): void {
		const level = this.#levels.indexOf(styleOf(paragraph));
		const short = joined(paragraph.lines).length <= 200;
		if (paragraph.marker && (listed || !(level >= 0 && /\d/.test(paragraph.marker)))) {
			this.#builder.bullet(this.#depth(paragraph.x0), paragraph.marker, paragraph.lines);
			return;
		}
		this.#indents = [];
		if (level >= 0 && short) {
			const [first, ...others] = paragraph.lines;
			this.#builder.heading(level + 1, [paragraph.marker ? `${paragraph.marker} ${first}` : first!, ...others]);
		} else this.#builder.paragraph(paragraph.lines);
	}

	#depth(x: number): number {
		while (this.#indents.length > 0 && this.#indents.at(-1)! > x + 4) this.#indents.pop();
		if (this.#indents.length === 0 || this.#indents.at(-1)! < x - 4) this.#indents.push(x);
		return this.#indents.length - 1;
	}

	/** Cells merged downwards repeat on the rows that they cover, pointing to the line where they are written. */
	#rows(table: Table): void {
		const id = this.#tables++;
		const columns = table.xs.length - 1;
		const pending = new Map<number, { left: number; cell: CellPart[] }>();
		for (const row of table.rows) {
			this.#builder.page = row.page;
			if (row.repeated) {
				this.#builder.furniture([row.cells.map((cell) => cell.parts.map((part) => part.text).join(' ')).join(' ')]);
				continue;
			}
			const cells = Array.from({ length: columns }, (_, column): CellContent => {
				const own = row.cells.find((cell) => cell.column === column);
				if (own) return own.parts;
				const carried = pending.get(column);
				if (!carried || carried.left <= 0) return [];
				carried.left--;
				return carried.cell;
			});
			const placed = this.#builder.row(id, cells);
			for (const cell of row.cells) if (cell.rows > 1) pending.set(cell.column, { left: cell.rows - 1, cell: placed[cell.column] ?? [] });
		}
	}
}

function toPiece(line: TextLine): Piece {
	const first = line.segments[0]!;
	const text = line.segments.map((one, index) => (index > 0 && one.marker ? `${one.marker} ${one.text}` : one.text)).join(' ');
	return { ...first, text, y: line.y, size: line.size, x1: line.segments.at(-1)!.x1, bold: line.segments.every((one) => one.bold) };
}

/** « 2. » right after « 1. », set alike. */
function follows(before: Paragraph | undefined, here: Paragraph | undefined): boolean {
	const rank = (one: Paragraph | undefined): number => Number.parseInt(one?.marker ?? '', 10);
	return before !== undefined && here !== undefined && rank(here) === rank(before) + 1 && styleOf(before) === styleOf(here);
}

const styleOf = (one: { size: number; bold: boolean }): string =>
	`${(Math.round(one.size * 2) / 2).toFixed(1).padStart(5, '0')} ${one.bold ? 'b' : ''}`;

/** Styles that stand out from the body (larger, or bold where the body is not), most prominent first. */
function headingStyles({ lines, bodySize }: Settings): string[] {
	const boldLetters = lines.filter((line) => toPiece(line).bold).reduce((sum, line) => sum + toPiece(line).text.length, 0);
	const letters = lines.reduce((sum, line) => sum + toPiece(line).text.length, 0);
	const boldBody = boldLetters > letters * 0.5;
	const styles = lines.flatMap((line) => {
		const piece = toPiece(line);
		const larger = piece.size > bodySize * 1.12;
		return larger || (piece.bold && !boldBody && piece.size > bodySize * 0.95) ? [styleOf(piece)] : [];
	});
	return [...new Set(styles)].toSorted((a, b) => (a < b ? 1 : -1));
}
