import type { CellPart, SourceDocument } from '#lib/model/blocks.ts';
import { openArchive } from './archive.ts';
import { DocumentBuilder, collapse, type CellContent, type Part } from './builder.ts';
import { refuse } from './refusals.ts';
import type { Limits } from './limits.ts';
import { splitMarker } from './markers.ts';
import { child, childrenOf, descendants, parseXml, type XmlNode } from './xml.ts';

const MOST_REPEATS = 50;

/** OpenDocument text: headings with their level, lists with their depth, tables with merged cells. */
export function readOdt(bytes: Uint8Array, limits: Limits): SourceDocument {
	const parts = openArchive(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml', limits);
	const manifest = parts['META-INF/manifest.xml'];
	if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
		throw refuse('lockedOdt');
	}
	const content = parts['content.xml'];
	if (!content) throw refuse('damagedOdt');
	const xml = parseXml(content);
	const writer = new OdtWriter(styles(xml));
	const [body] = descendants(xml, 'office:body');
	const text = child(body, 'office:text') ?? child(body, 'office:spreadsheet');
	if (!text) throw refuse('otherOdt');
	writer.blocks(text.children, 0);
	return writer.builder.document();
}

/** What automatic styles say: bold text, numbered lists. */
interface Styles {
	bold: Set<string>;
	numbered: Set<string>;
}

function styles(xml: XmlNode): Styles {
	const bold = new Set<string>();
	for (const style of descendants(xml, 'style:style')) {
		const weight = child(style, 'style:text-properties')?.attributes['fo:font-weight'];
		if (weight === 'bold') bold.add(style.attributes['style:name'] ?? '');
	}
	const numbered = new Set<string>();
	for (const list of descendants(xml, 'text:list-style')) {
		if (child(list, 'text:list-level-style-number')) numbered.add(list.attributes['style:name'] ?? '');
	}
	return { bold, numbered };
}

class OdtWriter {
	readonly builder = new DocumentBuilder('odt');
	readonly #styles: Styles;
	#tables = 0;

	constructor(styles: Styles) {
		this.#styles = styles;
	}

	blocks(nodes: XmlNode[], depth: number): void {
		for (const node of nodes) {
			if (node.name === 'text:h') this.builder.heading(Number(node.attributes['text:outline-level'] ?? 1), lines(node));
			else if (node.name === 'text:p') this.#paragraph(node, depth);
			else if (node.name === 'text:list') this.#list(node, depth, '');
			else if (node.name === 'table:table') this.#table(node);
			else if (node.name.startsWith('text:') || node.name.startsWith('draw:')) this.blocks(node.children, depth);
		}
	}

	#paragraph(node: XmlNode, depth: number): void {
		const words = lines(node);
		const boxes = [...descendants(node, 'draw:text-box')];
		if (this.#bold(node) && words.join(' ').length <= 160 && !words.some((line) => splitMarker(line).marker))
			this.builder.heading(null, words);
		else {
			for (const line of words) {
				const { marker, text } = splitMarker(line);
				if (marker) this.builder.bullet(depth, marker, [text]);
				else this.builder.paragraph([line]);
			}
		}
		for (const box of boxes) this.blocks(box.children, depth);
	}

	#list(list: XmlNode, depth: number, inherited: string): void {
		const style = list.attributes['text:style-name'] ?? inherited;
		let number = 1;
		for (const entry of childrenOf(list, 'text:list-item')) {
			let marker = this.#styles.numbered.has(style) ? `${number++}.` : '•';
			for (const node of entry.children) {
				if (node.name === 'text:list') this.#list(node, depth + 1, style);
				else if (node.name !== 'text:p' && node.name !== 'text:h') this.blocks([node], depth + 1);
				else if (marker) {
					this.builder.bullet(depth, marker, lines(node));
					marker = '';
				} else this.builder.paragraph(lines(node));
			}
		}
	}

	#table(table: XmlNode): void {
		const id = this.#tables++;
		const pending = new Map<number, { left: number; cell: CellPart[] }>();
		for (const row of tableRows(table)) {
			const cells: CellContent[] = [];
			const spans = new Map<number, number>();
			for (const cell of row.children) {
				const column = cells.length;
				const carried = pending.get(column);
				const repeats = Math.min(MOST_REPEATS, Number(cell.attributes['table:number-columns-repeated'] ?? 1));
				if (cell.name === 'table:covered-table-cell' && carried && carried.left > 0) {
					carried.left--;
					cells.push(carried.cell);
					for (let blank = 1; blank < repeats; blank++) cells.push([]);
				} else if (cell.name === 'table:table-cell' || cell.name === 'table:covered-table-cell') {
					const down = Number(cell.attributes['table:number-rows-spanned'] ?? 1);
					if (down > 1) spans.set(column, down - 1);
					for (let copy = 0; copy < repeats; copy++) cells.push(this.#parts(cell, ''));
				}
			}
			const placed = this.builder.row(id, cells);
			for (const [column, left] of spans) pending.set(column, { left, cell: placed[column] ?? [] });
		}
	}

	#parts(node: XmlNode, marker: string): Part[] {
		let pending = marker;
		return node.children.flatMap((one): Part[] => {
			if (one.name === 'text:list') {
				const numbered = this.#styles.numbered.has(one.attributes['text:style-name'] ?? '');
				return childrenOf(one, 'text:list-item').flatMap((entry, index) => this.#parts(entry, numbered ? `${index + 1}.` : '•'));
			}
			if (one.name !== 'text:p' && one.name !== 'text:h') return [];
			return lines(one).map((line) => {
				const own = splitMarker(line);
				const part = { marker: own.marker || pending, text: own.text };
				pending = '';
				return part;
			});
		});
	}

	#bold(node: XmlNode): boolean {
		if (this.#styles.bold.has(node.attributes['text:style-name'] ?? '')) return true;
		const words = node.children.filter((one) => written(one).trim() !== '');
		return (
			words.length > 0 && words.every((one) => one.name === 'text:span' && this.#styles.bold.has(one.attributes['text:style-name'] ?? ''))
		);
	}
}

/** Header rows and row groups nest rows one level down. */
function tableRows(table: XmlNode): XmlNode[] {
	return table.children.flatMap((one) => {
		if (one.name === 'table:table-row') return [one];
		return one.name === 'table:table-header-rows' || one.name === 'table:table-rows' || one.name === 'table:table-row-group'
			? tableRows(one)
			: [];
	});
}

const lines = (node: XmlNode): string[] =>
	written(node)
		.split('\n')
		.map(collapse)
		.filter((line) => line !== '');

/** Words of a paragraph; notes and text boxes are not part of it. */
function written(node: XmlNode): string {
	if (node.name === '#text') return node.text.replace(/\s+/g, ' ');
	if (node.name === 'text:line-break') return '\n';
	if (node.name === 'text:s' || node.name === 'text:tab') return ' ';
	if (node.name === 'text:note' || node.name === 'office:annotation' || node.name.startsWith('draw:')) return '';
	return node.children.map(written).join('');
}
