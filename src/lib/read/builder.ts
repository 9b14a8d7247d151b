import type { Block, CellPart, Passage, Repair, SourceDocument, SourceLine, Span } from '#lib/model/blocks.ts';

/** Words and the bullet or number written before them ('' for none). */
export interface Part {
	marker: string;
	text: string;
}

/** A cell that was merged downwards points to the parts already written on an earlier line. */
export type CellContent = Part[] | CellPart[];

/** Line breaks, tabs and runs of spaces become one space: a reading line never holds a TAB, which separates cells. */
export function collapse(text: string): string {
	return text.replace(/[\s\u00a0\u200b\u00ad\ufeff]+/gu, (blanks) => (/[\s\u00a0]/u.test(blanks) ? ' ' : '')).trim();
}

/**
 * Writes the citable lines and the blocks of a document side by side, so that every passage knows where it stands.
 * Readers say what they see (heading, paragraph, bullet, row); only this file counts lines and offsets.
 */
export class DocumentBuilder {
	readonly #format: string;
	readonly #lines: SourceLine[] = [];
	readonly #blocks: Block[] = [];
	readonly #repairs: Repair[] = [];
	page: number | null = null;

	constructor(format: string) {
		this.#format = format;
	}

	get lineCount(): number {
		return this.#lines.length;
	}

	heading(level: number | null, lines: string[]): void {
		const passage = this.#passage('', lines);
		if (passage) this.#blocks.push({ ...this.#place(passage), type: 'heading', level, passage });
	}

	paragraph(lines: string[]): void {
		const passage = this.#passage('', lines);
		if (passage) this.#blocks.push({ ...this.#place(passage), type: 'paragraph', passage });
	}

	/** `depth` 0 is the outermost list. */
	bullet(depth: number, marker: string, lines: string[]): void {
		const passage = this.#passage(marker, lines);
		if (passage) this.#blocks.push({ ...this.#place(passage), type: 'bullet', depth, marker, passage });
	}

	/** One line of text; headings have no level, bullets no depth. */
	text(kind: 'heading' | 'paragraph' | 'bullet', { marker, text }: Part): void {
		if (kind === 'bullet') this.bullet(0, marker, [text]);
		else if (kind === 'heading') this.heading(null, [text]);
		else this.paragraph([text]);
	}

	furniture(lines: string[]): void {
		const passage = this.#passage('', lines);
		if (passage) this.#blocks.push({ ...this.#place(passage), type: 'furniture', passage });
	}

	blank(): void {
		const last = this.#blocks.at(-1);
		if (last === undefined || last.type === 'blank') return;
		const n = this.#line('');
		this.#blocks.push({ line_start: n, line_end: n, page: this.page, type: 'blank' });
	}

	/** One line, cells separated by TAB. Returns the cells as placed, for rows that a merged cell spans. Empty rows are left out. */
	row(table: number, cells: CellContent[]): CellPart[][] {
		const n = this.#lines.length + 1;
		let raw = '';
		const placed = cells.map((cell, index): CellPart[] => {
			if (index > 0) raw += '\t';
			return cell.flatMap((part, position): CellPart[] => {
				if ('spans' in part) return [part];
				const text = collapse(part.text);
				if (!text) return [];
				if (position > 0 && !raw.endsWith('\t')) raw += ' ';
				if (part.marker) raw += `${part.marker} `;
				const span: Span = { line: n, start: raw.length, end: raw.length + text.length };
				raw += text;
				return [{ marker: part.marker, text, spans: [span] }];
			});
		});
		if (placed.every((cell) => cell.length === 0)) return placed;
		this.#line(raw);
		this.#blocks.push({ line_start: n, line_end: n, page: this.page, type: 'row', table, cells: placed });
		return placed;
	}

	document(): SourceDocument {
		return { format: this.#format, lines: this.#lines, blocks: this.#blocks, repairs: this.#repairs };
	}

	#line(raw: string): number {
		this.#lines.push({ n: this.#lines.length + 1, page: this.page, raw });
		return this.#lines.length;
	}

	/** A trailing soft hyphen is the reader's word that the next line goes on without a space; the hyphen of a compound stays. */
	#passage(marker: string, lines: string[]): Passage | null {
		const spans: Span[] = [];
		let text = '';
		for (const line of lines) {
			const cut = line.endsWith('\u00ad');
			const words = collapse(line);
			if (!words) continue;
			const lead = spans.length === 0 && marker ? `${marker} ` : '';
			const hyphen = cut && !words.endsWith('-') ? '-' : '';
			const n = this.#line(lead + words + hyphen);
			const span: Span = { line: n, start: lead.length, end: lead.length + words.length };
			spans.push(span);
			text += words + (cut ? '' : ' ');
			if (hyphen) this.#joined(span, words);
		}
		return spans.length > 0 ? { text: text.trim(), spans } : null;
	}

	#joined(span: Span, words: string): void {
		const start = words.lastIndexOf(' ') + 1;
		this.#repairs.push({
			line: span.line,
			start: span.start + start,
			end: span.end + 1,
			raw: `${words.slice(start)}-`,
			fixed: words.slice(start),
			method: 'line-break'
		});
	}

	#place(passage: Passage): { line_start: number; line_end: number; page: number | null } {
		const first = passage.spans[0]!.line;
		return { line_start: first, line_end: passage.spans.at(-1)!.line, page: this.#lines[first - 1]!.page };
	}
}
