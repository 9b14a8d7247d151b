import { spaced } from '#lib/i18n/typography.ts';
import type { Row } from './rows.ts';

const french = /_fr$/u;

/** A row whose French columns, and those named, are set as in Québec. Never for words of a document, which stay as written. */
export const typeset = (row: Row, ...named: string[]): Row =>
	Object.fromEntries(
		Object.entries(row).map(([column, value]) => [
			column,
			typeof value === 'string' && (french.test(column) || named.includes(column)) ? spaced(value) : value
		])
	);
