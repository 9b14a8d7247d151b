import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import { isColumnName, readHeader, roleOf } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, Passage, SourceDocument } from '#lib/model/blocks.ts';
import { isColumnEnd, startsLow } from '../rows/words.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Row = Extract<Block, { type: 'row' }>;

const FEWEST = 3;
const LONGEST = 160;
const LONGEST_HEADER = 100;

/**
 * Tables copied from a page with one space between the cells of a line: the names of the columns make one line, and nothing says where
 * a cell ends. Only what is to be done is read, from its verb up to words that begin something else; who and when are left out.
 */
export function withTightTables(document: SourceDocument): SourceDocument {
	const { blocks } = document;
	let table = Math.max(0, ...blocks.map((block) => (block.type === 'row' ? block.table : 0)));
	const rows = new Map<Block, Row[]>();
	const taken = new Set<Block>();
	for (let at = 0; at < blocks.length; at++) {
		const header = headerOf(blocks[at]!);
		if (!header) continue;
		const end = blocks.findIndex((block, index) => index > at && !isInside(block));
		const body = blocks.slice(at + 1, end < 0 ? undefined : end).filter((block) => block.type === 'paragraph');
		const deeds = deedsOf(body);
		if (deeds.length < FEWEST) continue;
		table++;
		const main = readHeader(header)!.findIndex(({ role }) => role === 'action');
		const own = deeds.map((passage) =>
			rowOf(
				header.map((_, column) => (column === main ? [{ marker: '', ...passage }] : [])),
				table
			)
		);
		rows.set(blocks[at]!, [rowOf(header, table), ...own]);
		taken.add(blocks[at]!);
		const used = new Set(deeds.flatMap(({ spans }) => spans.map(({ line }) => line)));
		for (const block of body) if (used.has(block.line_start)) taken.add(block);
		at += body.length;
	}
	if (rows.size === 0) return document;
	return { ...document, blocks: blocks.flatMap((block) => rows.get(block) ?? (taken.has(block) ? [] : [block])) };
}

const isInside = (block: Block): boolean =>
	block.type === 'blank' || block.type === 'furniture' || (block.type === 'paragraph' && block.passage.text.length <= LONGEST);

/** « Échéance Responsable Moyens »: names of columns and nothing else, one of actions and one that says who or when among them. */
function headerOf(block: Block): CellPart[][] | null {
	if (block.type !== 'paragraph' || block.passage.text.length > LONGEST_HEADER || block.passage.spans.length !== 1) return null;
	const { text, spans } = block.passage;
	const words = [...text.matchAll(/\S+/gu)];
	const names: CellPart[][] = [];
	for (let at = 0; at < words.length;) {
		const size = [3, 2, 1].find((count) => at + count <= words.length && isName(words.slice(at, at + count).map(([word]) => word)));
		if (size === undefined) return null;
		const [from, last] = [words[at]!.index, words[at + size - 1]!];
		const to = last.index + last[0].length;
		names.push([
			{ marker: '', text: text.slice(from, to), spans: [{ ...spans[0]!, start: spans[0]!.start + from, end: spans[0]!.start + to }] }
		]);
		at += size;
	}
	const roles = names.length < FEWEST ? [] : (readHeader(names)?.map(({ role }) => role) ?? []);
	return roles.includes('action') && (roles.includes('lead') || roles.includes('timing')) ? names : null;
}

/** « Action », « Key actions ». */
function isName(words: string[]): boolean {
	const [first = '', second] = words;
	if (!/^\p{Lu}/u.test(first) || words.slice(1).some((word) => /^\p{Lu}/u.test(word) && words.length !== 2)) return false;
	if (words.length === 2 && isColumnName(first)) return false;
	return isColumnName(words.join(' ')) || (words.length === 2 && isColumnName(second!) && roleOf(words.join(' ')) !== null);
}

function deedsOf(body: Paragraph[]): Passage[] {
	const deeds: Passage[] = [];
	let open = false;
	for (const { passage } of body) {
		const { text } = passage;
		const from = deedAt(text);
		const last = deeds.at(-1);
		const goesOn = from < 0 && open && startsLow(text);
		if (from < 0 && !goesOn) {
			open = false;
			continue;
		}
		const to = endAfter(text, Math.max(0, from));
		const words = sliced(passage, Math.max(0, from), to);
		if (goesOn) deeds[deeds.length - 1] = joinPassages([last!, words]);
		else deeds.push(words);
		open = to === text.length && !/[.;!?]$/u.test(text);
	}
	return deeds;
}

/** Where something to do begins on a line, be it after a date or a name; -1 where nothing does. */
function deedAt(text: string): number {
	if (opensDeed(text)) return 0;
	const inner = [...text.matchAll(/(?<=[\p{L}\d)] )\p{Lu}\p{Ll}+ (?=[\p{Ll}\d])/gu)];
	return inner.find(({ index }) => opensDeed(text.slice(index)) && !isColumnEnd(text.slice(0, index)))?.index ?? -1;
}

/** Where the words of another cell begin: at a capital or a year that no word before calls for. */
function endAfter(text: string, from: number): number {
	const places = [...text.slice(from).matchAll(/ (?=\p{Lu}|(?:19|20)\d{2}(?!\d))/gu)].map(({ index }) => from + index);
	return places.find((at) => !isColumnEnd(text.slice(from, at))) ?? text.length;
}

const sliced = ({ text, spans }: Passage, from: number, to: number): Passage => ({
	text: text.slice(from, to),
	spans: [{ ...spans[0]!, start: spans[0]!.start + from, end: spans[0]!.start + to }]
});

function rowOf(cells: CellPart[][], table: number): Row {
	const lines = cells.flat().flatMap(({ spans }) => spans.map(({ line }) => line));
	return { type: 'row', table, line_start: Math.min(...lines), line_end: Math.max(...lines), page: null, cells };
}
