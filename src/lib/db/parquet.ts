import type { Cell, CellType, Sheet } from '../model/sheet.ts';
import type { Engine } from './database.ts';
import { literal } from './literal.ts';

const types: Record<CellType, string> = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };

/** Names of columns, each once whatever its case: a second « n » becomes « n 2 ». */
const distinct = (names: readonly string[]): string[] => {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 && name !== '' ? name : `${name} ${times}`.trim();
	});
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A NUL character can't be written in a statement, and says nothing. */
const written = (cell: Cell): string => (cell === null ? 'null' : literal(typeof cell === 'string' ? cell.replaceAll('\0', '') : cell));

/** Rows a statement. */
const batch = 500;

/** Several tables may be asked for at once: each has a file of its own. */
let exported = 0;

/** A table as the bytes of a Parquet file (zstd), written by the engine itself; nothing of it stays behind. */
export async function writeParquet({ db, guard }: Engine, { columns, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	const file = `exported-${++exported}.parquet`;
	const names = distinct(columns.map(({ name }) => name));
	const connection = await guard(() => db.connectInternal());
	const run = (statement: string): Promise<unknown> => guard(() => db.runQuery(connection, statement));
	try {
		await run(
			`create temp table exported (${columns.map(({ type }, index) => `${quoted(names[index] ?? '')} ${types[type]}`).join(', ')})`
		);
		for (let from = 0; from < rows.length; from += batch) {
			const values = rows.slice(from, from + batch).map((row) => `(${row.map(written).join(', ')})`);
			await run(`insert into exported values ${values.join(', ')}`);
		}
		await run(`copy exported to '${file}' (format parquet, codec zstd)`);
		return (await guard(() => db.copyFileToBuffer(file))) as Uint8Array<ArrayBuffer>;
	} finally {
		await guard(() => db.disconnect(connection)).catch(() => null);
		await guard(() => db.dropFile(file)).catch(() => null);
	}
}
