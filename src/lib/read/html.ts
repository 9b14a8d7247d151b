import { load, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { CellPart, SourceDocument } from '#lib/model/blocks.ts';
import { DocumentBuilder, collapse, type CellContent, type Part } from './builder.ts';
import { refuse } from './refusals.ts';
import { defaultLimits } from './limits.ts';
import { splitMarker } from './markers.ts';
import { boundMarkup } from './markup.ts';
import { nesting } from './nesting.ts';
import { surroundings } from './surroundings.ts';

type Node = Element['children'][number];

const DROPPED = 'script, style, noscript, template, svg, iframe, object, embed, canvas, head, button, select, textarea, input, [hidden]';
const BLOCKS = new Set(
	'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' '
	)
);

/** A web page or fragment. Scripts, styles and forms are dropped before anything is read; nothing is fetched or run. */
export function readHtml(html: string, limits = defaultLimits): SourceDocument {
	const { depth } = limits;
	boundMarkup([html], limits);
	if (nesting(html, depth) > depth) throw refuse('nestedPage', depth);
	return htmlToDocument(html, 'html');
}

/** Also the second half of the DOCX reader, whose first half turns Word into plain HTML. */
export function htmlToDocument(html: string, format: string): SourceDocument {
	const $ = load(html);
	$(DROPPED).remove();
	$('sup').has('a[href^="#footnote"], a[href^="#endnote"]').remove();
	const walker = new HtmlWalker($, new DocumentBuilder(format), format === 'html' ? surroundings($) : new Set());
	walker.children($('body').get(0)?.children ?? []);
	return walker.builder.document();
}

class HtmlWalker {
	readonly builder: DocumentBuilder;
	readonly #$: CheerioAPI;
	readonly #surroundings: ReadonlySet<Element>;
	#tables = 0;
	#quiet = false;

	constructor($: CheerioAPI, builder: DocumentBuilder, around: ReadonlySet<Element>) {
		this.#$ = $;
		this.builder = builder;
		this.#surroundings = around;
	}

	/** Runs of inline nodes between blocks are paragraphs of their own. */
	children(nodes: Node[], depth = 0): void {
		let inline: Node[] = [];
		const flush = (): void => {
			this.#prose(inline, depth);
			inline = [];
		};
		for (const node of nodes) {
			if (isBlock(node) || (isElement(node) && this.#holdsBlocks(node))) {
				flush();
				this.#block(node, depth);
			} else inline.push(node);
		}
		flush();
	}

	#block(node: Element, depth: number): void {
		const tag = node.name;
		if (this.#surroundings.has(node)) return this.#furniture(node);
		if (/^h[1-6]$/.test(tag)) return this.#heading(node);
		if (tag === 'ul' || tag === 'ol') return this.#list(node, depth);
		if (tag === 'table') return this.#table(node, depth);
		if (tag === 'hr') return this.builder.blank();
		this.children(node.children, depth);
	}

	#heading(node: Element): void {
		const lines = this.#lines(node.children);
		if (this.#quiet) this.builder.furniture(lines);
		else this.builder.heading(Number(node.name[1]), lines);
	}

	#furniture(node: Element): void {
		const before = this.#quiet;
		this.#quiet = true;
		this.children(node.children);
		this.#quiet = before;
	}

	/** A short paragraph all in bold is a heading whose depth the document does not say. */
	#prose(nodes: Node[], depth: number): void {
		const lines = this.#lines(nodes);
		if (lines.length === 0) return;
		if (this.#quiet) return this.builder.furniture(lines);
		if (depth === 0 && this.#allBold(nodes) && lines.join(' ').length <= 160 && !lines.some((line) => splitMarker(line).marker)) {
			return this.builder.heading(null, lines);
		}
		for (const line of lines) this.#line(line, depth);
	}

	#line(line: string, depth: number): void {
		const { marker, text } = splitMarker(line);
		if (marker) this.builder.bullet(depth, marker, [text]);
		else this.builder.paragraph([line]);
	}

	#list(list: Element, depth: number): void {
		let number = Number(list.attribs['start'] ?? 1);
		for (const child of list.children) {
			if (!isElement(child)) continue;
			if (child.name === 'ul' || child.name === 'ol') this.#list(child, depth + 1);
			else if (child.name !== 'li') this.#block(child, depth);
			else if (child.attribs['id']?.match(/^(foot|end)note/)) this.children(child.children, depth);
			else this.#entry(child, depth, list.name === 'ol' ? `${number++}.` : '•');
		}
	}

	/** The entry's own words (up to the end of its first paragraph), then whatever it nests. */
	#entry(entry: Element, depth: number, marker: string): void {
		const first = entry.children.findIndex((node) => isElement(node) && node.name === 'p' && this.#lines([node]).length > 0);
		const nested = entry.children.findIndex(
			(node, index) =>
				isElement(node) &&
				(isNested(node) || this.#$(node).find('ul, ol, table').length > 0 || (first >= 0 && index > first && node.name === 'p'))
		);
		const own = nested < 0 ? entry.children : entry.children.slice(0, nested);
		const lines = this.#lines(own);
		if (this.#quiet) this.builder.furniture(lines);
		else if (lines.length > 0) this.builder.bullet(depth, marker, lines);
		if (nested >= 0) this.children(entry.children.slice(nested), depth + 1);
	}

	/** A table of one cell is a frame, and a table that nests tables is page layout: both are read as running text. */
	#table(table: Element, depth: number): void {
		const rows = this.#$(table).find('tr').toArray();
		const frame = rows.every((row) => this.#$(row).children('td, th').length <= 1);
		if (frame || this.#$(table).find('table').length > 0) {
			const cells = this.#$(table).find('td, th').not(this.#$(table).find('table td, table th')).toArray();
			for (const cell of cells) this.children(cell.children, depth);
			return;
		}
		const caption = this.#$(table).children('caption').get(0);
		if (caption) this.#prose(caption.children, depth);
		this.#rows(rows, this.#tables++);
	}

	/** Cells merged across leave blank cells; cells merged down repeat, pointing to the line where they are written. */
	#rows(rows: Element[], table: number): void {
		const pending = new Map<number, { left: number; cell: CellPart[] }>();
		for (const row of rows) {
			const cells: CellContent[] = [];
			const spans = new Map<number, number>();
			const skip = (): void => {
				for (let carried = pending.get(cells.length); carried && carried.left > 0; carried = pending.get(cells.length)) {
					carried.left--;
					cells.push(carried.cell);
				}
			};
			for (const cell of this.#$(row).children('td, th').toArray()) {
				skip();
				const across = clampSpan(cell.attribs['colspan']);
				const down = clampSpan(cell.attribs['rowspan']);
				if (down > 1) spans.set(cells.length, down - 1);
				cells.push(this.#parts(cell.children));
				for (let blank = 1; blank < across; blank++) {
					if (down > 1) pending.set(cells.length, { left: down - 1, cell: [] });
					cells.push([]);
				}
			}
			skip();
			if (this.#quiet) this.builder.furniture(cells.map((cell) => cell.map((part) => part.text).join(' ')));
			else {
				const placed = this.builder.row(table, cells);
				for (const [column, left] of spans) pending.set(column, { left, cell: placed[column] ?? [] });
			}
		}
	}

	#parts(nodes: Node[], marker = ''): Part[] {
		const parts: Part[] = [];
		let pending = marker;
		let inline: Node[] = [];
		const flush = (): void => {
			for (const line of this.#lines(inline)) {
				const own = splitMarker(line);
				parts.push({ marker: own.marker || pending, text: own.text });
				pending = '';
			}
			inline = [];
		};
		for (const node of nodes) {
			if (!isBlock(node) && !(isElement(node) && this.#holdsBlocks(node))) {
				inline.push(node);
				continue;
			}
			flush();
			const ordered = node.name === 'ol';
			let number = Number(node.attribs['start'] ?? 1);
			if (ordered || node.name === 'ul') {
				for (const entry of node.children) {
					if (isElement(entry)) parts.push(...this.#parts(entry.name === 'li' ? entry.children : [entry], ordered ? `${number++}.` : '•'));
				}
			} else {
				parts.push(...this.#parts(node.children, pending));
				pending = '';
			}
		}
		flush();
		return parts;
	}

	/** The words of some nodes, one string a line: `<br>` and blocks break lines, other markup does not. */
	#lines(nodes: Node[]): string[] {
		const write = (node: Node): string => {
			if (node.type === 'text') return node.data.replace(/[\s\u00a0]+/gu, ' ');
			if (!isElement(node)) return '';
			if (node.name === 'br') return '\n';
			const inner = node.children.map(write).join('');
			return BLOCKS.has(node.name) ? `\n${inner}\n` : inner;
		};
		return nodes
			.map(write)
			.join('')
			.split('\n')
			.map(collapse)
			.filter((line) => line !== '');
	}

	#allBold(nodes: Node[]): boolean {
		const bold = (node: Node): boolean => {
			if (node.type === 'text') return node.data.trim() === '';
			if (!isElement(node)) return true;
			if (node.name === 'strong' || node.name === 'b') return true;
			return node.children.every(bold);
		};
		return nodes.every(bold);
	}

	#holdsBlocks(node: Element): boolean {
		return this.#$(node).find('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6').length > 0;
	}
}

const isElement = (node: Node): node is Element => node.type === 'tag';
const isBlock = (node: Node): node is Element => isElement(node) && BLOCKS.has(node.name);
const isNested = (node: Element): boolean => node.name === 'ul' || node.name === 'ol' || node.name === 'table';
const clampSpan = (value: string | undefined): number => Math.min(200, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
