import type { DuckDBConnection } from '@duckdb/node-api';
import { schema, type Table } from '#lib/model/schema.ts';
import { rowsOf } from './database.ts';

const shownValues = 5;

/** What breaks the contract of schema.ts in the loaded tables: empty cells, repeated keys, references to nothing. French sentences. */
export async function contractFaults(connection: DuckDBConnection, tables: Table[] = schema): Promise<string[]> {
	const faults: string[] = [];
	for (const table of tables) {
		faults.push(
			...(await emptyCells(connection, table)),
			...(await repeatedKeys(connection, table)),
			...(await brokenReferences(connection, table))
		);
	}
	return faults;
}

async function emptyCells(connection: DuckDBConnection, table: Table): Promise<string[]> {
	const required = table.columns.filter(({ nullable }) => !nullable);
	const counts = required.map(({ name }) => `count(*) FILTER ("${name}" IS NULL)::INTEGER AS "${name}"`).join(', ');
	const [found = {}] = await rowsOf(connection, `SELECT ${counts} FROM ${table.name}`);
	return Object.entries(found)
		.filter(([, count]) => count !== 0)
		.map(([name, count]) => `table ${table.name} : ${count} ligne(s) sans valeur dans « ${name} ». Complétez la source.`);
}

async function repeatedKeys(connection: DuckDBConnection, table: Table): Promise<string[]> {
	const key = table.key.map((name) => `"${name}"`).join(', ');
	const found = await rowsOf(
		connection,
		`SELECT ${key} FROM ${table.name} GROUP BY ${key} HAVING count(*) > 1 ORDER BY ${key} LIMIT ${shownValues}`
	);
	return found.map(
		(row) =>
			`table ${table.name} : « ${Object.values(row).join(' · ')} » est en double (${table.key.join(', ')}). Un identifiant ne sert qu’une fois.`
	);
}

async function brokenReferences(connection: DuckDBConnection, table: Table): Promise<string[]> {
	const faults: string[] = [];
	for (const [column, target, targetColumn] of table.references) {
		const sql = `SELECT DISTINCT "${column}" AS value FROM ${table.name}
			WHERE "${column}" IS NOT NULL AND "${column}" NOT IN (SELECT "${targetColumn}" FROM ${target}) ORDER BY 1 LIMIT ${shownValues}`;
		const found = await rowsOf(connection, sql);
		faults.push(
			...found.map(
				({ value }) =>
					`table ${table.name} : « ${value} » (${column}) n’existe pas dans ${target}. Corrigez l’identifiant, ou ajoutez ce qu’il désigne.`
			)
		);
	}
	return faults;
}
