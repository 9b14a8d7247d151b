import type { Block, Passage } from '#lib/model/blocks.ts';
import type { ColumnRole } from '#lib/model/plan.ts';
import { fold } from '#lib/text/fold.ts';
import { IntakeError } from '../errors.ts';
import { firstLine, joinPassages } from '../passage.ts';
import { aside } from './aside.ts';
import { readAttributes, SectionAttributes } from './attributes.ts';
import { sortedByLabels } from './cellLabels.ts';
import { actionEntries, isBlankCell, stepEntries, wordsIn } from './cells.ts';
import { type Column, readHeader } from './columns.ts';
import { addHeading, addItem, type HeadingNode, type ItemNode, type Layout, type LayoutInput, note, wordsOf } from './draft.ts';
import { comesBack, settleColumns, standInOf } from './header.ts';
import { type HeadingStack, looksUpper, rankOf, readHeading, stackHeading, top } from './headings.ts';
import { takeNumber } from './numbering.ts';
import { isSentence, startsLower } from './prose.ts';
import { cellsOf, extraCells, type Row, rowCells } from './row.ts';
import { withSameAsAbove } from './sameAsAbove.ts';

/** What is carried from row to row: columns, open headings, the headings written in cells, the last items. */
interface State {
	input: LayoutInput;
	columns: Column[] | null;
	/** columns of the last header: a table cut by a heading need not repeat it */
	known: Column[] | null;
	headerLine: number;
	stack: HeadingStack;
	carried: Map<number, HeadingNode>;
	last: ItemNode[];
	lastMarked: boolean;
	/** the row before, for « idem » */
	above: Row | null;
	said: SectionAttributes;
}

const headingRoles: ColumnRole[] = ['section', 'objective'];
/** Headings written in cells, carried down while the cells under them are blank; a new one closes those on its right. */
function carryHeadings(state: State, row: Row, columns: Column[]): void {
	const order = columns
		.flatMap((column, i) => (headingRoles.includes(column.role) ? [i] : []))
		.sort((a, b) => headingRoles.indexOf(columns[a]?.role ?? 'ignore') - headingRoles.indexOf(columns[b]?.role ?? 'ignore') || a - b);
	order.forEach((column, rank) => {
		const cell = row.cells[column] ?? [];
		if (isBlankCell(cell)) return;
		const words = wordsIn(cell);
		const current = state.carried.get(column);
		if (current && fold(current.passage.text) === fold(words.text)) return;
		const above =
			order
				.slice(0, rank)
				.flatMap((each) => state.carried.get(each) ?? [])
				.at(-1) ?? top(state.stack);
		const { title, number } = readHeading(words.text);
		const mark = takeNumber(words, cell[0]?.marker ?? '', state.input.tracer);
		state.carried.set(column, addHeading(state.input, words, above, mark.number ? mark.passage.text : title, number ?? mark.number));
		for (const later of order.slice(rank + 1)) state.carried.delete(later);
	});
}

const nearest = (state: State, columns: Column[]): ItemNode['up'] => {
	const carried = columns.flatMap((column, i) => (headingRoles.includes(column.role) ? [[column.role, i] as const] : []));
	const deepest = headingRoles.toReversed().flatMap((role) => carried.filter(([each]) => each === role).toReversed());
	for (const [, i] of deepest) {
		const node = state.carried.get(i);
		if (node) return node;
	}
	return top(state.stack);
};

/** The row goes on with the one before: its action is not the beginning of one, and nothing else is written beside it. */
function continuesAction(state: State, row: Row, columns: Column[]): boolean {
	const action = cellsOf(row, columns, 'action');
	const alone = columns.every((column, i) => column.role === 'action' || isBlankCell(row.cells[i]));
	const opens = action[0]?.marker !== '' || (!state.lastMarked && !startsLower(action[0].text));
	return state.last.length > 0 && action.length > 0 && alone && !opens;
}

/** Without the parts of cells merged downwards: they are written on an earlier row, and were read there. */
const ownParts = (row: Row, roles: ColumnRole[] | null, columns: Column[]): Row => ({
	...row,
	cells: row.cells.map((cell, i) => {
		const role = columns[i]?.role;
		return roles === null || (role && roles.includes(role))
			? cell.filter((part) => (part.spans[0]?.line ?? row.line_start) >= row.line_start)
			: cell;
	})
});

/** Steps of an action whose own cell is blank here (« Mesure | Moyens ») are its next steps. */
function addSteps(state: State, row: Row, columns: Column[], owner: ItemNode): void {
	const cells = rowCells(row, columns);
	for (const step of stepEntries(cellsOf(row, columns, 'steps'), state.input.tracer))
		addItem(state.input, step, owner.up, { stepOf: owner, cells });
}

function continueRow(state: State, merged: Row, columns: Column[]): void {
	const item = state.last.at(-1);
	if (!item) return;
	addSteps(state, merged, columns, item);
	const row = ownParts(merged, null, columns);
	item.passage = joinPassages([item.passage, wordsIn(cellsOf(row, columns, 'action'))]);
	for (const each of state.last) each.lines.push(row.line_start, row.line_end);
	const more = rowCells(row, columns);
	for (const each of state.last) {
		each.cells?.lead.push(...more.lead);
		each.cells?.collaborators.push(...more.collaborators);
		each.cells?.mixed.push(...more.mixed);
		each.cells?.timing.push(...more.timing);
	}
}

function addRow(state: State, row: Row, columns: Column[]): void {
	const { input } = state;
	carryHeadings(state, row, columns);
	const cells = rowCells(row, columns);
	const up = nearest(state, columns);
	const action = cellsOf(row, columns, 'action');
	const printed = wordsIn(cellsOf(row, columns, 'number')).text || null;
	state.lastMarked = (action[0]?.marker ?? '') !== '';
	state.last = actionEntries(action).map(({ marker, passage }) => {
		const taken = takeNumber(passage, marker, input.tracer);
		return addItem(input, taken.passage, up, {
			number: printed ?? taken.number,
			lines: row.line_end > row.line_start ? [row.line_start, row.line_end] : [],
			standIn: standInOf(columns, state.headerLine),
			cells: {
				...cells,
				lead: [...cells.lead],
				collaborators: [...cells.collaborators],
				mixed: [...cells.mixed],
				timing: [...cells.timing]
			}
		});
	});
	const owner = state.last.at(-1);
	if (owner) addSteps(state, row, columns, owner);
}

/** A row with words in one cell only, which is not an action: a heading that spans the table. */
function spanningHeading(state: State, row: Row, columns: Column[]): Passage | null {
	const written = row.cells.flatMap((cell, i) => (isBlankCell(cell) ? [] : [i]));
	const [only] = written;
	if (written.length !== 1 || only === undefined) return null;
	const words = wordsIn(row.cells[only] ?? []);
	const role = columns[only]?.role;
	const marked = readHeading(words.text).marker !== null;
	if (marked || (looksUpper(words.text) && role !== 'objective')) return words;
	return null;
}

function readRow(state: State, written: Row): void {
	const { input } = state;
	const row = withSameAsAbove(state.columns ? ownParts(written, ['action', 'number', 'steps'], state.columns) : written, state);
	if (state.columns) state.above = row;
	const header = readHeader(row.cells, state.columns !== null);
	if (header && state.columns && comesBack(header, state.columns)) return note(input, row, 'furniture', 'en-tête répété');
	if (header) {
		state.known = state.columns = settleColumns(header, input.part.columns, row.line_start);
		state.headerLine = row.line_start;
		return note(input, row, 'furniture', 'en-tête de tableau');
	}
	if (row.cells.every((cell) => isBlankCell(cell))) return note(input, row, 'furniture', 'rangée vide');
	const columns =
		state.columns ??
		(state.known?.length === row.cells.length ? state.known : null) ??
		input.part.columns?.map((role) => ({ role, header: '' })) ??
		null;
	if (!columns) {
		const cells = row.cells.map((cell) => wordsIn(cell).text).join(' | ');
		throw new IntakeError({ code: 'header-unknown', values: [row.line_start, cells.slice(0, 80)] }, row.line_start);
	}
	state.columns = columns;
	input.draft.warnings.push(...extraCells(row, columns));
	const spanning = spanningHeading(state, row, columns);
	if (spanning) {
		state.carried.clear();
		stackHeading(input, state.stack, spanning, readHeading(spanning.text).marker ?? 'spanning');
	} else if (continuesAction(state, row, columns)) continueRow(state, row, columns);
	else if (cellsOf(row, columns, 'action').length > 0) addRow(state, row, columns);
	else if (columns.some((column, i) => headingRoles.includes(column.role) && !isBlankCell(row.cells[i])))
		continueHeading(state, row, columns);
	else continueRow(state, row, columns);
}

/** No action in the row: the words of its heading cells go on with the headings above, or are headings for the rows that follow. */
function continueHeading(state: State, row: Row, columns: Column[]): void {
	columns.forEach((column, i) => {
		const node = state.carried.get(i);
		const cell = row.cells[i];
		if (!cell || isBlankCell(cell) || !headingRoles.includes(column.role) || !node || !startsLower(wordsIn(cell).text)) return;
		node.passage = joinPassages([node.passage, wordsIn(cell)]);
		node.title = `${node.title} ${wordsIn(cell).text}`;
		row.cells[i] = [];
	});
	carryHeadings(state, row, columns);
}

function readText(state: State, block: Block): void {
	const { input } = state;
	const words = wordsOf(block);
	if (!words || block.type === 'furniture')
		return note(input, block, 'furniture', block.type === 'blank' ? 'ligne vide' : 'filet ou répétition');
	const attributes = readAttributes(words, input);
	if (attributes.length > 0) {
		state.said.add(attributes, top(state.stack), state.last.length > 0);
		return note(input, block, 'metadata', 'attribut de la section');
	}
	if (block.type === 'bullet' || (readHeading(words.text).marker === null && isSentence(words.text)))
		return note(input, block, 'metadata', aside.aroundTable);
	state.carried.clear();
	state.last = [];
	state.columns = null;
	stackHeading(input, state.stack, words, block.type === 'heading' && block.level !== null ? `level ${block.level}` : rankOf(words.text));
}

/**
 * Tables of actions. Columns are known by their header words; blank heading cells are carried down; a row without the start
 * of an action continues the one before (page break); headings may stand between tables.
 */
export const tableLayout: Layout = (input) => {
	const stack: HeadingStack = { open: [] };
	if (input.part.section) {
		const first = input.blocks.find((block) => block.type !== 'blank');
		if (first) stack.open.push({ rank: 'part', node: addHeading(input, { text: input.part.section, spans: [] }, null) });
	}
	const state: State = {
		input,
		columns: null,
		known: null,
		headerLine: 0,
		stack,
		carried: new Map(),
		last: [],
		lastMarked: false,
		above: null,
		said: new SectionAttributes()
	};
	for (const block of input.blocks) {
		if (block.type === 'row') readRow(state, { ...block, cells: [...block.cells] });
		else readText(state, block);
	}
	state.said.write(input);
	for (const item of input.draft.items)
		if (item.part === input.part && item.cells) item.cells = sortedByLabels(item.cells, input.tracer);
	const empty = input.draft.items.find((item) => item.part === input.part && item.passage.text === '');
	if (empty) throw new IntakeError({ code: 'empty-action', values: [firstLine(empty.passage)] });
};
