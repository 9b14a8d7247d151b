import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '#lib/model/schema.ts';
import type { Manifest, Source } from '../../scripts/write/manifest.ts';
import { partsOf } from '../../scripts/write/parquet.ts';
import { quoted } from '../../scripts/write/database.ts';

/** Published tables, read back with real DuckDB. */
export class Published {
	private constructor(
		readonly folder: string,
		private readonly connection: DuckDBConnection
	) {}

	static async open(folder: string): Promise<Published> {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const published = new Published(folder, connection);
		for (const [name, table] of Object.entries(published.manifest().tables)) {
			const files = partsOf(table).map(({ file }) => quoted(join(folder, file)));
			await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet([${files.join(', ')}])`);
		}
		return published;
	}

	sources(): Source[] {
		return JSON.parse(readFileSync(join(this.folder, 'sources.json'), 'utf8')) as Source[];
	}

	manifest(): Manifest {
		return JSON.parse(readFileSync(join(this.folder, 'manifest.json'), 'utf8')) as Manifest;
	}

	async rows(sql: string, values: Record<string, string> = {}): Promise<Record<string, unknown>[]> {
		return (await this.connection.runAndReadAll(sql, values)).getRowObjectsJson();
	}

	/** Every text published: each value of each table, and the two JSON files. */
	async *texts(): AsyncGenerator<string> {
		for (const { name } of schema) {
			for (const row of await this.rows(`SELECT * FROM ${name}`)) {
				for (const value of Object.values(row)) {
					if (typeof value === 'string') yield value;
					if (Array.isArray(value)) yield value.join(' ');
				}
			}
		}
		for (const file of ['manifest.json', 'datapackage.json', 'sources.json']) yield readFileSync(join(this.folder, file), 'utf8');
	}
}
