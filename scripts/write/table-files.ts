import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { schema, tableNamed, type Table } from '#lib/model/schema.ts';
import type { Row, TableRows } from './rows.ts';

/** One growing NDJSON file per table of the schema: plans go through one at a time and memory stays bounded. */
export class TableFiles {
	readonly counts = new Map<string, number>(schema.map(({ name }) => [name, 0]));
	readonly #files = new Map<string, number>();
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
		for (const { name } of schema) this.#files.set(name, openSync(this.path(name), 'w'));
	}

	path(table: string): string {
		return join(this.#folder, `${table}.ndjson`);
	}

	/** @throws Error when a row does not have exactly the columns of its table: a fault of the code, not of the data */
	append(rows: TableRows): void {
		for (const [name, tableRows] of Object.entries(rows)) {
			const file = this.#files.get(name);
			if (file === undefined) throw new Error(`table ${name}: not in the schema`);
			if (tableRows.length === 0) continue;
			const table = tableNamed(name);
			writeSync(file, tableRows.map((row) => `${serialise(table, row)}\n`).join(''));
			this.counts.set(name, (this.counts.get(name) ?? 0) + tableRows.length);
		}
	}

	close(): void {
		for (const file of this.#files.values()) closeSync(file);
		this.#files.clear();
	}
}

/** One line of JSON; the two Unicode line separators, legal inside JSON, are escaped: some line readers stop at them. */
function serialise(table: Table, row: Row): string {
	const columns = table.columns.map(({ name }) => name);
	const extra = Object.keys(row).filter((key) => !columns.includes(key));
	const missing = columns.filter((column) => row[column] === undefined);
	if (extra.length > 0 || missing.length > 0) {
		throw new Error(`table ${table.name}: columns missing [${missing.join(', ')}], not in the schema [${extra.join(', ')}]`);
	}
	const json = JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])));
	return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
