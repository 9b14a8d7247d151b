import type { Block } from '#lib/model/blocks.ts';
import type { ColumnRole } from '#lib/model/plan.ts';
import { fold } from '#lib/text/fold.ts';
import { isBlankCell } from '../layouts/cells.ts';
import { readTiming } from '../timing/readTiming.ts';
import { isCommitment } from './entries.ts';

type Row = Extract<Block, { type: 'row' }>;

const FEWEST_ROWS = 3;
const MOST = 0.6;
const LONG_NAME = 60;

const bodies =
	/(?<!\p{L})(?:ville|villes|mrc|municipalites?|ministere|mifi|cegep|universite|centre|chambre|commission|table|comite|societe|services?|reseau|maison|organismes?|association|carrefour|conseil|federation|direction|bureau|institut|college|ecoles?|syndicat|cooperative|fondation|partenaires?|coordination|coordonnat(?:eur|rice)|agente?|city|town|council|board|department|partnership|library|college|university|agency|committee)(?!\p{L})/u;
const acronym = /^\p{Lu}[\p{Lu}\d-]{1,9}$/u;

/**
 * Columns of a table that has no header, from what most cells of each say: something to do, a date, a body or an acronym, a number.
 * Only a table with a column of things to do and another of dates or bodies is one of actions; null for any other.
 */
export function inferColumns(rows: Row[]): { columns: ColumnRole[]; certain: boolean } | null {
	const width = Math.max(0, ...rows.map((row) => row.cells.length));
	if (rows.length < FEWEST_ROWS || width < 2) return null;
	const texts = Array.from({ length: width }, (_, column) =>
		rows.flatMap((row) => (isBlankCell(row.cells[column]) ? [] : [(row.cells[column] ?? []).map((part) => part.text).join(' ')]))
	);
	const share = (cells: string[], is: (text: string) => boolean): number =>
		cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
	/** « À venir » on every row is a state, whatever its verb */
	const varied = (cells: string[]): boolean => new Set(cells).size > cells.length / 2;
	const deeds = texts.map((cells) => (cells.length >= rows.length * MOST && varied(cells) ? share(cells, isCommitment) : 0));
	const main = deeds.reduce((best, value, column) => (value > MOST && value >= (deeds[best] ?? 0) ? column : best), -1);
	if (main < 0) return null;
	let leads = 0;
	const columns = texts.map((cells, column): ColumnRole => {
		if (column === main) return 'action';
		if (cells.length === 0) return 'ignore';
		if (share(cells, isDate) > MOST) return 'timing';
		if (share(cells, (text) => /^[A-Z]?\d{1,3}(?:\.\d{1,3})*\.?$/.test(text)) > MOST) return 'number';
		if (share(cells, isBody) > MOST) return leads++ === 0 ? 'lead' : 'collaborators';
		return column < main ? 'section' : 'ignore';
	});
	const known = columns.filter((role) => role === 'timing' || role === 'lead').length;
	if (known === 0) return null;
	return { columns, certain: known === 2 };
}

const isDate = (text: string): boolean => text.length <= 50 && readTiming(text, [2000, 2000]).some((one) => one.kind !== 'unread');

const isBody = (text: string): boolean =>
	text.length <= LONG_NAME * 3 &&
	!isCommitment(text) &&
	text.split(/[,;/]|\set\s/u).some((name) => name.length <= LONG_NAME && (acronym.test(name.trim()) || bodies.test(fold(name))));
