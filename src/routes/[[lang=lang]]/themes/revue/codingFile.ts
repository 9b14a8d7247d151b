import { ranks, vias, type Rank, type Via } from '#lib/model/vocabulary.ts';
import type { CodingUnit, UnitLabel } from '../../../codingUnits.ts';
import type { Decision } from './draft.ts';

/** The theme of a unit read and found without any, as the ETL reads it. */
const noTheme = 'none';
const columns = ['item_id', 'theme', 'via', 'rank', 'note'];

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** `data/codings/<coder>.csv`: confirmed units in the order of the documents, their first theme first; the note once a unit. */
export function writeCodings(units: readonly CodingUnit[], decisions: Readonly<Record<string, Decision>>): string {
	const rows = units.flatMap(({ id }) => {
		const decision = decisions[id];
		if (!decision?.done) return [];
		const none: UnitLabel = { theme: noTheme, via: 'explicit', rank: 'primary' };
		const labels = decision.labels.length ? decision.labels : [none];
		return labels.map(({ theme, via, rank }, index) => [id, theme, via, rank, index === 0 ? decision.note.trim() : '']);
	});
	return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

export interface CodingFault {
	/** line of the file, from 1 */
	line: number;
	why: 'header' | 'cells' | 'unit' | 'theme' | 'via' | 'rank' | 'twice' | 'both';
	/** what the line says */
	what: string;
}

export interface ReadCodings {
	decisions: Record<string, Decision>;
	/** lines that were left out, each with why */
	faults: CodingFault[];
}

/** Cells of each line that is not blank; a cell between quotes may hold separators, quotes and line breaks. */
function records(text: string, separator: string): { line: number; cells: string[] }[] {
	const rows: { line: number; cells: string[] }[] = [];
	let row = { line: 1, cells: [''] };
	let [line, quoted] = [1, false];
	const put = (sign: string): void => {
		row.cells[row.cells.length - 1] += sign;
	};
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (sign === '\n') line++;
		if (sign === '"' && quoted && text[at + 1] === '"') put(text[++at] ?? '');
		else if (sign === '"') quoted = !quoted;
		else if (sign === separator && !quoted) row.cells.push('');
		else if (sign === '\n' && !quoted) {
			rows.push(row);
			row = { line, cells: [''] };
		} else if (sign !== '\r' || quoted) put(sign);
	}
	return [...rows, row].filter(({ cells }) => cells.some((written) => written.trim() !== ''));
}

/** The decisions of a file of codings, this page's or any other; commas or semicolons. Lines in fault are told, not guessed. */
export function readCodings(text: string, units: readonly CodingUnit[], themes: readonly string[]): ReadCodings {
	const [first = ''] = text.split('\n', 1);
	const [header, ...rows] = records(text.replace(/^\uFEFF/, ''), first.includes(';') && !first.includes(',') ? ';' : ',');
	const names = (header?.cells ?? []).map((name) => name.trim());
	if (!['item_id', 'theme', 'via', 'rank'].every((name) => names.includes(name)))
		return { decisions: {}, faults: [{ line: 1, why: 'header', what: names.join(', ') }] };
	const known = new Set(units.map(({ id }) => id));
	const faults: CodingFault[] = [];
	const labels = new Map<string, { given: UnitLabel[]; none: boolean; note: string }>();
	for (const { line, cells } of rows) {
		const value = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
		const [id, theme, via, rank] = [value('item_id'), value('theme'), value('via'), value('rank')];
		const unit = labels.get(id) ?? { given: [], none: false, note: '' };
		const fault = (why: CodingFault['why'], what: string): unknown => faults.push({ line, why, what });
		if (cells.length !== names.length) fault('cells', cells.join(', '));
		else if (!known.has(id)) fault('unit', id);
		else if (theme !== noTheme && !themes.includes(theme)) fault('theme', theme);
		else if (!(vias as readonly string[]).includes(via)) fault('via', via);
		else if (!(ranks as readonly string[]).includes(rank)) fault('rank', rank);
		else if (unit.given.some((label) => label.theme === theme) || (unit.none && theme === noTheme)) fault('twice', `${id}, ${theme}`);
		else if (unit.none || (theme === noTheme && unit.given.length > 0)) fault('both', id);
		else {
			unit.none = theme === noTheme;
			if (!unit.none) unit.given.push({ theme, via: via as Via, rank: rank as Rank });
			unit.note ||= value('note');
			labels.set(id, unit);
		}
	}
	const decisions = Object.fromEntries(
		[...labels].map(([id, { given, note }]): [string, Decision] => [id, { labels: given, note, done: true, blind: null }])
	);
	return { decisions, faults };
}
