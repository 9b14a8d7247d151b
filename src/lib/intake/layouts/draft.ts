import type { Block, CellPart, Passage, Repair } from '#lib/model/blocks.ts';
import type { Warning } from '#lib/model/extraction.ts';
import type { Part, Reading } from '#lib/model/plan.ts';
import type { Disposition, ItemKind } from '#lib/model/vocabulary.ts';
import type { Tracer } from '../passage.ts';
import { firstLine, lastLine } from '../passage.ts';
import type { StandIn } from './columns.ts';

/** A heading of the document, or an entry that heads others. `up` is what it stands under. */
export interface HeadingNode {
	type: 'heading';
	passage: Passage;
	title: string;
	/** printed number (« ENJEU - 1 »), where it has one */
	number: string | null;
	up: Node | null;
	part: Part;
}

/** What the cells of a row say of its items; `others` is the role of whoever follows the first name. */
export interface RowCells {
	lead: CellPart[];
	collaborators: CellPart[];
	mixed: CellPart[];
	others: 'collaborator' | 'potential';
	/** role of `collaborators` when a person has named them: what it was */
	as?: 'collaborator' | 'potential';
	timing: CellPart[];
}

/** A column of objectives or steps in a table without actions, and the line of its header. */
export interface StandInColumn {
	role: StandIn;
	header: string;
	line: number;
}

export interface ItemNode {
	type: 'item';
	passage: Passage;
	number: string | null;
	up: Node | null;
	/** the item of which this one is a step; for other sub-points the parent is found in `up` */
	stepOf: ItemNode | null;
	/** lines that belong to the item besides its words: its number alone on a line, the continuation of its row */
	lines: number[];
	cells: RowCells | null;
	/** read in a column that is not one of actions: the description must say what it is */
	standIn: StandInColumn | null;
	part: Part;
	/** what a person decided while reading: the kind, and that the cells say all there is of actors or of timing */
	decided?: { kind?: ItemKind; actors?: boolean; timing?: boolean };
}

export type Node = HeadingNode | ItemNode;

/** « Responsable : … », « Élaboration : … » on a line of its own or at the end of an entry. */
export interface Attribute {
	kind: 'lead' | 'collaborators' | 'timing';
	/** « Élaboration », '' */
	phase: string;
	value: Passage;
}

/** Written once for everything under a heading, or, under none, for the whole part. */
export interface SectionAttribute extends Attribute {
	under: Node | null;
	part: Part;
}

export interface LineNote {
	line: number;
	disposition: Disposition;
	reason: string;
}

/** What the layouts find; ids, actors and dates come later. */
export interface Draft {
	headings: HeadingNode[];
	items: ItemNode[];
	attributes: SectionAttribute[];
	notes: LineNote[];
	repairs: Repair[];
	warnings: Warning[];
}

/** What a layout reads. */
export interface LayoutInput {
	part: Part;
	blocks: Block[];
	readings: Map<number, Reading>;
	/** folded titles of the table of contents */
	contents: string[];
	tracer: Tracer;
	draft: Draft;
}

export type Layout = (input: LayoutInput) => void;

export const emptyDraft = (): Draft => ({ headings: [], items: [], attributes: [], notes: [], repairs: [], warnings: [] });

export function addHeading(
	input: LayoutInput,
	passage: Passage,
	up: Node | null,
	title = passage.text,
	number: string | null = null
): HeadingNode {
	const node: HeadingNode = { type: 'heading', passage, title, number, up, part: input.part };
	input.draft.headings.push(node);
	return node;
}

export function addItem(input: LayoutInput, passage: Passage, up: Node | null, more: Partial<ItemNode> = {}): ItemNode {
	const node: ItemNode = {
		type: 'item',
		passage,
		number: null,
		up,
		stepOf: null,
		lines: [],
		cells: null,
		standIn: null,
		part: input.part,
		...more
	};
	input.draft.items.push(node);
	return node;
}

export function note(input: LayoutInput, block: { line_start: number; line_end: number }, disposition: Disposition, reason: string): void {
	for (let line = block.line_start; line <= block.line_end; line++) input.draft.notes.push({ line, disposition, reason });
}

export const linesOf = (node: Node): [number, number] => {
	const lines = node.type === 'item' ? node.lines : [];
	return [Math.min(firstLine(node.passage), ...lines), Math.max(lastLine(node.passage), ...lines)];
};

/** What a node stands under, outermost first. */
export function ancestors(node: Node): Node[] {
	const found: Node[] = [];
	for (let up = node.up; up; up = up.up) found.unshift(up);
	return found;
}

export const titleOf = (node: Node): string => (node.type === 'heading' ? node.title : node.passage.text);

/** Titles of the headings, and words of the items, that a node stands under. */
export const pathOf = (node: Node): string[] => ancestors(node).map(titleOf);

/** The words of a block that is neither blank nor a row. */
export const wordsOf = (block: Block): Passage | null => (block.type === 'blank' || block.type === 'row' ? null : block.passage);
