import { tableNamed } from '#lib/model/schema.ts';

/** Rows of tables, by table name and column name, before they become Parquet. */
export type Value = string | number | boolean | null | string[];
export type Row = Record<string, Value>;
export type TableRows = Record<string, Row[]>;

/** @throws Error when a row does not have exactly the columns of its table: a fault of the code, not of the data */
export function requireSchema(rows: TableRows): void {
	for (const [name, tableRows] of Object.entries(rows)) {
		const columns = tableNamed(name).columns.map((column) => column.name);
		for (const row of tableRows) {
			const names = Object.keys(row);
			if (names.length === columns.length && columns.every((column) => row[column] !== undefined)) continue;
			const missing = columns.filter((column) => row[column] === undefined);
			const extra = names.filter((key) => !columns.includes(key));
			throw new Error(`table ${name}: columns missing [${missing.join(', ')}], not in the schema [${extra.join(', ')}]`);
		}
	}
}

/** Every text of every row, lists as one text, with where it stands. */
export function* textsOf(rows: TableRows): Generator<{ table: string; column: string; text: string }> {
	for (const [table, tableRows] of Object.entries(rows)) {
		for (const row of tableRows) {
			for (const [column, value] of Object.entries(row)) {
				if (typeof value === 'string') yield { table, column, text: value };
				else if (Array.isArray(value)) yield { table, column, text: value.join(' ') };
			}
		}
	}
}
