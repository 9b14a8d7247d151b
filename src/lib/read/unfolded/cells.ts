import { isCommitment } from '#lib/intake/detect/entries.ts';
import { readHeading } from '#lib/intake/layouts/headings.ts';
import { readTiming } from '#lib/intake/timing/readTiming.ts';
import type { ColumnRole } from '#lib/model/plan.ts';

const number = /^(?:n[o°] ?)?[A-Z]?\d{1,3}(?:\.\d{1,2})*\.?$/u;
const LONG = 40;
const LONG_NAME = 110;

/** How ill the words of a cell fit a column: 0 when they are what the column holds. */
export function misfit(words: string, role: ColumnRole): number {
	const isNumber = number.test(words);
	const isDate = !isNumber && isTiming(words);
	if (role === 'timing') return isDate || /^(?:19|20)\d{2}$/.test(words) ? 0 : 3;
	if (role === 'number') return isNumber ? 0 : 5;
	if (isNumber && words.includes('.')) return 4;
	if (isDate) return 2;
	if (role === 'action') return isCommitment(words) ? 0 : words.length > LONG ? 1 : 2;
	if (role === 'objective' || role === 'section')
		return readHeading(words).marker !== null || /^\d/.test(words) ? 0 : isCommitment(words) ? 0.7 : 0.9;
	return (isCommitment(words) ? 1.5 : 0) + (words.length > LONG_NAME ? 1 : 0);
}

const isTiming = (words: string): boolean => words.length <= 50 && readTiming(words, [2000, 2000]).some((one) => one.kind !== 'unread');

/** What it costs a row to have no cell in a column: names of axes and objectives run down, the action is what makes a row. */
export const missing: Partial<Record<ColumnRole, number>> = { section: 0.1, objective: 0.1, action: 6, number: 2 };
export const usual = 1.5;
