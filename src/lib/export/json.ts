import type { Sheet } from '../model/sheet.ts';
import type { SourceRecord } from './source.ts';

/** Where the rows come from, then the rows as objects named after the columns. */
export const toJson = ({ columns, rows }: Sheet, source: SourceRecord): string =>
	`${JSON.stringify(
		{
			source,
			columns,
			rows: rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
		},
		null,
		'\t'
	)}\n`;
