import type { Cell, CellType, Sheet } from '../model/sheet.ts';
import type { Engine } from './database.ts';
import { literal } from './literal.ts';
import { sayable } from './sayable.ts';

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

/** Values and letters of a statement: well under what the engine takes at once (`sayable`). */
const [mostCells, mostLetters] = [200, 8_000];

/** Rows as SQL writes them, in statements of bounded size; a row alone is never cut. */
function* statements(rows: Sheet['rows']): Generator<string> {
	let held: string[] = [];
	let [cells, letters] = [0, 0];
	for (const row of rows) {
		const values = `(${row.map(written).join(', ')})`;
		if (held.length > 0 && (cells + row.length > mostCells || letters + values.length > mostLetters)) {
			yield `insert into exported values ${held.join(', ')}`;
			held = [];
			[cells, letters] = [0, 0];
		}
		held.push(values);
		cells += row.length;
		letters += values.length;
	}
	if (held.length > 0) yield `insert into exported values ${held.join(', ')}`;
}

/** Several tables may be asked for at once: each has a file of its own. */
let exported = 0;

/** A table as the bytes of a Parquet file (zstd), written by the engine itself; nothing of it stays behind. */
export async function writeParquet({ db, guard }: Engine, { columns, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	const file = `exported-${++exported}.parquet`;
	const names = distinct(columns.map(({ name }) => name));
	const connection = await guard(() => db.connectInternal());
	const run = (statement: string): Promise<unknown> => guard(() => db.runQuery(connection, sayable(statement, 'parquet')));
	try {
		await run(
			`create temp table exported (${columns.map(({ type }, index) => `${quoted(names[index] ?? '')} ${types[type]}`).join(', ')})`
		);
		for (const statement of statements(rows)) await run(statement);
		await run(`copy exported to '${file}' (format parquet, codec zstd)`);
		return (await guard(() => db.copyFileToBuffer(file))) as Uint8Array<ArrayBuffer>;
	} finally {
		await guard(() => db.disconnect(connection)).catch(() => null);
		await guard(() => db.dropFile(file)).catch(() => null);
	}
}
