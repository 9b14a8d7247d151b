import type { CellPart, SourceDocument } from '#lib/model/blocks.ts';
import { openArchive, type Archive } from './archive.ts';
import { DocumentBuilder, type CellContent } from './builder.ts';
import { cellParts, textRows, titleRows } from './cells.ts';
import { withPlainLists } from './plainLists.ts';
import { refuse } from './refusals.ts';
import { fontWeights, titleLevels } from './sheetFonts.ts';
import type { Limits } from './limits.ts';
import { child, childrenOf, descendants, parseXml, textOf, type XmlNode } from './xml.ts';

interface Sheet {
	name: string;
	/** rows of cell texts, from column A */
	rows: string[][];
	/** of the font of the first words of each row */
	weights: number[];
	/** merged ranges, 0-based and inclusive */
	merges: { top: number; bottom: number; left: number; right: number }[];
}

const MOST_COLUMNS = 500;

/**
 * A workbook, sheet by sheet: values as stored (a formula gives its last value and is never computed), dates as ISO, merged
 * cells kept. Read straight from the parts of the archive because the usual libraries drop merged ranges, without which an
 * objective or a lead that covers five rows is lost on four of them.
 */
export function readXlsx(bytes: Uint8Array, limits: Limits): SourceDocument {
	const parts = openArchive(
		bytes,
		(name) => /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook\.xml)\.(xml|rels)$/.test(name),
		limits
	);
	const builder = new DocumentBuilder('xlsx');
	const sheets = readSheets(parts).filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell.trim() !== '')));
	sheets.forEach((sheet, index) => {
		if (sheets.length > 1) builder.heading(1, [sheet.name]);
		writeSheet(builder, sheet, index, sheets.length > 1 ? 1 : 0);
	});
	const document = builder.document();
	return { ...document, blocks: withPlainLists(document.blocks) };
}

/** `over`: level of the title over the sheet, 0 without one. */
function writeSheet(builder: DocumentBuilder, sheet: Sheet, table: number, over: number): void {
	const width = Math.max(0, ...sheet.rows.map((row) => row.length));
	const above = new Map<number, CellPart[]>();
	const titles = titleRows(sheet.rows);
	const texts = textRows(sheet.rows);
	const levels = titleLevels([...texts.keys()].map((y) => ({ y, weight: sheet.weights[y] ?? 0, words: wholeRow(sheet.rows[y]!) })));
	const merges = sheet.merges.toSorted((a, b) => a.top - b.top);
	let crossing: Sheet['merges'] = [];
	let next = 0;
	sheet.rows.forEach((row, y) => {
		crossing = crossing.filter(({ bottom }) => y <= bottom);
		// ranges of a sheet are apart from one another: a row crosses as many as it has columns
		for (; (merges[next]?.top ?? Infinity) <= y; next++) if (crossing.length < MOST_COLUMNS) crossing.push(merges[next]!);
		const cells = Array.from({ length: width }, (_, x): CellContent => {
			const merge = crossing.find((one) => one.left <= x && x <= one.right && y <= one.bottom);
			if (merge && x > merge.left) return [];
			if (merge && y > merge.top) return above.get(x) ?? [];
			return cellParts(row[x] ?? '');
		});
		const written = cells.some((cell) => cell.some((part) => !('spans' in part)));
		if (!written) return builder.blank();
		const text = texts.get(y);
		const level = levels.get(y);
		if (level !== undefined) return builder.heading(over + level, [wholeRow(row)]);
		if (text) return builder.text(text.kind, text.part);
		if (titles.has(y))
			return builder.heading(
				null,
				row.filter((cell) => cell.trim() !== '')
			);
		builder.row(table, cells).forEach((cell, x) => above.set(x, cell));
	});
}

const wholeRow = (row: string[]): string => row.filter((cell) => cell.trim() !== '').join(' ');

function readSheets(parts: Archive): Sheet[] {
	const workbook = parts['xl/workbook.xml'];
	if (!workbook) throw refuse('damagedWorkbook');
	const relations = parts['xl/_rels/workbook.xml.rels'];
	const targets = new Map<string, string>();
	if (relations)
		for (const one of descendants(parseXml(relations), 'Relationship'))
			targets.set(one.attributes['Id'] ?? '', one.attributes['Target'] ?? '');
	const strings = sharedStrings(parts['xl/sharedStrings.xml']);
	const dates = dateStyles(parts['xl/styles.xml']);
	const fonts = fontWeights(parts['xl/styles.xml']);
	return [...descendants(parseXml(workbook), 'sheet')].flatMap((sheet): Sheet[] => {
		const target = targets.get(sheet.attributes['r:id'] ?? '')?.replace(/^\/?(xl\/)?/, '');
		const part = target ? parts[`xl/${target}`] : undefined;
		if (!part || (sheet.attributes['state'] ?? 'visible') !== 'visible') return [];
		return [readSheet(sheet.attributes['name'] ?? '', parseXml(part), { strings, dates, fonts })];
	});
}

/** What the cells of every sheet point to. */
interface Shared {
	strings: string[];
	dates: Set<number>;
	fonts: number[];
}

function readSheet(name: string, xml: XmlNode, { strings, dates, fonts }: Shared): Sheet {
	const rows: string[][] = [];
	const weights: number[] = [];
	for (const row of descendants(xml, 'row')) {
		if (row.attributes['hidden'] === '1') continue;
		const cells: string[] = [];
		for (const cell of childrenOf(row, 'c')) {
			const column = position(cell.attributes['r'])?.x ?? cells.length;
			if (column < MOST_COLUMNS) cells[column] = cellText(cell, strings, dates);
		}
		const y = Number(row.attributes['r'] ?? rows.length + 1) - 1;
		rows[y] = Array.from(cells, (cell) => cell ?? '');
		weights[y] = fonts[Number(childrenOf(row, 'c').find((cell) => cell.children.length > 0)?.attributes['s'] ?? 0)] ?? 0;
	}
	/** the file leaves blank rows out: one stands for each gap */
	const kept = Object.keys(rows)
		.map(Number)
		.flatMap((y, index, all) => (index > 0 && y > all[index - 1]! + 1 ? [y - 1, y] : [y]));
	const dense = kept.map((y) => rows[y] ?? []);
	const merges = [...descendants(xml, 'mergeCell')].flatMap((one) => {
		const [from, to] = (one.attributes['ref'] ?? '').split(':').map(position);
		if (!from || !to) return [];
		const top = placeFrom(kept, from.y);
		const bottom = placeFrom(kept, to.y + 1) - 1;
		return top <= bottom ? [{ top, bottom, left: from.x, right: to.x }] : [];
	});
	return { name, rows: dense, weights: kept.map((y) => weights[y] ?? 0), merges };
}

/** Place of the first number of a sorted list that is not under a value. */
function placeFrom(sorted: readonly number[], least: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

function cellText(cell: XmlNode, strings: string[], dates: Set<number>): string {
	const type = cell.attributes['t'] ?? 'n';
	if (type === 'inlineStr') return richText(child(cell, 'is'));
	const value = child(cell, 'v');
	if (!value) return '';
	const raw = textOf(value);
	if (type === 's') return strings[Number(raw)] ?? '';
	if (type === 'b') return raw === '1' ? 'oui' : 'non';
	if (type === 'e') return '';
	if (type === 'n' && dates.has(Number(cell.attributes['s'] ?? -1))) return isoDate(Number(raw));
	return type === 'n' ? String(Number(raw)) : raw;
}

/** Days since 1899-12-30 → YYYY-MM-DD. */
const isoDate = (serial: number): string => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

const richText = (node: XmlNode | undefined): string => (node ? [...descendants(node, 't')].map(textOf).join('') : '');

function sharedStrings(part: Uint8Array | undefined): string[] {
	if (!part) return [];
	return [...descendants(parseXml(part), 'si')].map((one) =>
		child(one, 't') ? textOf(child(one, 't')!) : childrenOf(one, 'r').map(richText).join('')
	);
}

/** Cell styles whose number format shows a day, a month or a year. */
function dateStyles(part: Uint8Array | undefined): Set<number> {
	if (!part) return new Set();
	const xml = parseXml(part);
	const custom = new Set<number>();
	for (const format of descendants(xml, 'numFmt')) {
		const code = (format.attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
		if (/[ymdaj]/i.test(code) && !/[#0@]|general|standard/i.test(code)) custom.add(Number(format.attributes['numFmtId']));
	}
	const formats = [...descendants(xml, 'cellXfs')]
		.flatMap((one) => childrenOf(one, 'xf'))
		.map((one) => Number(one.attributes['numFmtId'] ?? 0));
	return new Set(formats.flatMap((id, style) => ((id >= 14 && id <= 17) || id === 22 || custom.has(id) ? [style] : [])));
}

/** « B12 » → { x: 1, y: 11 }. */
function position(reference: string | undefined): { x: number; y: number } | null {
	const found = /^([A-Z]+)(\d+)$/.exec(reference ?? '');
	if (!found) return null;
	const x = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return { x, y: Number(found[2]) - 1 };
}
