import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forClickhouse } from '#lib/db/clickhouse/dialect.ts';
import { withLiterals } from '#lib/db/literal.ts';
import type { Query } from '#lib/db/query.ts';
import { noFilters } from '#lib/model/filters.ts';
import { schema, type Table } from '#lib/model/schema.ts';
import { openNative } from '../native.ts';
import { rowsOf } from '../write/database.ts';
import type { Manifest } from '../write/manifest.ts';
import { partsOf, planColumn } from '../write/parquet.ts';
import { clickhouseDdl, duckdbDdl } from './ddl.ts';
import { everyQuery } from './everyQuery.ts';

interface Copy {
	from: string;
	to: string;
}

/** A table whose rows belong to documents is partitioned as it is published: `plan_bucket=<n>`; the others are one folder. */
function copiesOf({ name }: Table, manifest: Manifest, bucketed: boolean): Copy[] {
	const table = manifest.tables[name];
	if (!table) throw new Error(`table ${name}: not in the manifest`);
	return partsOf(table).map(({ file, bucket = 0 }) => ({ from: file, to: join(name, bucketed ? `plan_bucket=${bucket}` : '', file) }));
}

/** In a corpus of one bucket every table of documents is in it; in a larger one, small tables stay whole. */
function bucketedTables(manifest: Manifest): ReadonlySet<string> {
	const owned = schema.filter((table) => planColumn(table) !== null).map(({ name }) => name);
	const parted = owned.filter((name) => partsOf(manifest.tables[name]!).some(({ bucket }) => bucket !== undefined));
	return new Set(parted.length > 0 ? parted : owned);
}

/** `<name>.sql`; a question asked in several ways is numbered. Lists that go within rows are statements of their own. */
function* statements(queries: readonly Query<unknown>[], write: typeof withLiterals): Generator<[file: string, text: string]> {
	const seen = new Map<string, number>();
	for (const query of queries) {
		const times = (seen.get(query.name) ?? 0) + 1;
		seen.set(query.name, times);
		const name = times === 1 ? query.name : `${query.name}-${times}`;
		yield [`${name}.sql`, tidy(write(query))];
		for (const { field, of } of query.lists ?? []) yield [`${name}.${field}.sql`, tidy(write(of))];
	}
}

const tidy = (sql: string): string => `${sql.replace(/^\n?\t+/gm, '').trim()};\n`;

/** Someone to ask about: the actor and the document that come first. */
async function subject(folder: string): Promise<{ actor: string; plan: string }> {
	const connection = await openNative(folder);
	const first = async (sql: string): Promise<string> => String((await rowsOf(connection, sql))[0]?.['id'] ?? '');
	const found = { actor: await first('SELECT min(actor_id) AS id FROM assignments'), plan: await first('SELECT min(id) AS id FROM plans') };
	connection.closeSync();
	return found;
}

/** The data package with the paths of the lake. */
function packageOf(from: string, copies: readonly Copy[]): object {
	const described = JSON.parse(readFileSync(join(from, 'datapackage.json'), 'utf8')) as { resources: { path: string | string[] }[] };
	const place = new Map(copies.map((copy) => [copy.from, copy.to]));
	const resources = described.resources.flatMap((resource) => {
		const paths = [resource.path].flat().map((path) => place.get(path));
		if (paths.includes(undefined)) return [];
		return [{ ...resource, path: paths.length === 1 ? paths[0] : paths }];
	});
	return { ...described, resources };
}

/** Writes the lake from published tables; a lake that was there is replaced, any other folder refused. @throws Error */
export async function writeLake(from: string, out: string): Promise<{ files: number; bytes: number }> {
	const manifest = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as Manifest;
	if (existsSync(out) && !existsSync(join(out, 'clickhouse.sql')))
		throw new Error(`${out} : ce dossier existe et n’est pas un lac de données. Choisissez-en un autre.`);
	rmSync(out, { recursive: true, force: true });
	const bucketed = bucketedTables(manifest);
	const copies = schema.flatMap((table) => copiesOf(table, manifest, bucketed.has(table.name)));
	for (const copy of copies) {
		mkdirSync(join(out, dirname(copy.to)), { recursive: true });
		copyFileSync(join(from, copy.from), join(out, copy.to));
	}
	const write = (file: string, text: string): void => {
		mkdirSync(join(out, dirname(file)), { recursive: true });
		writeFileSync(join(out, file), text);
	};
	write('duckdb.sql', duckdbDdl(bucketed));
	write('clickhouse.sql', clickhouseDdl(bucketed, manifest.data_hash));
	const queries = everyQuery(noFilters, await subject(from));
	for (const [file, text] of statements(queries, withLiterals)) write(join('queries', 'duckdb', file), text);
	for (const [file, text] of statements(queries, forClickhouse)) write(join('queries', 'clickhouse', file), text);
	if (existsSync(join(from, 'datapackage.json'))) write('datapackage.json', `${JSON.stringify(packageOf(from, copies), null, '\t')}\n`);
	const bytes = Object.values(manifest.tables).reduce((sum, table) => sum + table.bytes, 0);
	return { files: copies.length, bytes };
}
