import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { items } from '#lib/db/queries/items.ts';
import { codedTables } from '#lib/model/coded.ts';
import { everyGrade } from '#lib/model/filters.ts';
import { openNative, runOn } from '../../../scripts/native.ts';
import { quoted, rowsOf } from '../../../scripts/write/database.ts';
import type { Manifest } from '../../../scripts/write/manifest.ts';
import { partsOf } from '../../../scripts/write/parquet.ts';

const folder = join(process.cwd(), 'static', 'data');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
let connection: DuckDBConnection;

beforeAll(async () => {
	connection = await openNative(folder);
	for (const { name } of codedTables) {
		const files = partsOf(manifest.coded[name]!).map(({ file }) => quoted(join(folder, file)));
		await connection.run(`create table ${name} as select * from read_parquet([${files.join(', ')}])`);
	}
});

/** Rows of both statements, each sorted, as text. */
const both = async (coded: string, plain: string): Promise<[string[], string[]]> => {
	const texts = async (sql: string): Promise<string[]> => (await rowsOf(connection, sql)).map((row) => JSON.stringify(row)).sort();
	return [await texts(coded), await texts(plain)];
};
const named = (list: string, column: string): string => `join codes ${list}_c on ${list}_c.list = '${list}' and ${list}_c.code = ${column}`;
const asId = `(select n.item, i.id from coded_items n join (select i.id, (row_number() over (order by p.year_start, p.id, i.ordinal))::int - 1 as item
	from items i join plans p on p.id = i.plan_id) i on i.item = n.item) n`;

test('items are numbered in the order of the lists', async () => {
	const listed = await runOn(connection, items(everyGrade));
	const numbered = await rowsOf(
		connection,
		`select c.item, p.id as plan_id, k.id as kind, c.coded from coded_items c join coded_plans p on p.plan = c.plan join codes k on k.list = 'kind' and k.code = c.kind order by c.item`
	);
	expect(numbered).toEqual(listed.map(({ plan_id, kind, coded }, item) => ({ item, plan_id, kind, coded: Number(coded) })));
});

test.each([
	[
		'themes',
		`select n.id, theme_c.id as theme, c.heading = 1 as heading, c.secondary = 1 as secondary from coded_themes c join ${asId} on n.item = c.item ${named('theme', 'c.theme')}`,
		`select item_id as id, theme_id as theme, via = 'heading' as heading, rank = 'secondary' as secondary from item_themes`
	],
	[
		'actors',
		`select n.id, actor_c.id as actor, role_c.id as role from coded_actors c join ${asId} on n.item = c.item ${named('actor', 'c.actor')} ${named('role', 'c.role')}`,
		`select distinct item_id as id, actor_id as actor, role from assignments where counted`
	],
	[
		'timings',
		`select n.id, c.ordinal, timing_c.id as kind, c.year_start, c.year_end from coded_timings c join ${asId} on n.item = c.item ${named('timing', 'c.timing')}`,
		`select item_id as id, ordinal, kind, year_start, year_end from timings`
	],
	[
		'modalities and publics',
		`select n.id, 'modality' as facet, modality_c.id as code from coded_modalities c join ${asId} on n.item = c.item ${named('modality', 'c.modality')}
			union all select n.id, 'public' as facet, public_c.id as code from coded_publics c join ${asId} on n.item = c.item ${named('public', 'c.public')}`,
		`select item_id as id, facet, code from item_facets`
	]
])('coded %s say what the tables say, no row more or less', async (_, coded, plain) => {
	const [found, expected] = await both(coded, plain);
	expect(found.length).toBeGreaterThan(100);
	expect(found).toEqual(expected);
});

test('the engine of the browser reads the coded files as the native one does', async () => {
	const require = createRequire(import.meta.url);
	const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
	const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	const build = (name: string): object => ({
		mainModule: join(dist, `duckdb-${name}.wasm`),
		mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`)
	});
	const db = await duckdb.createDuckDB({ mvp: build('mvp'), eh: build('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await db.instantiate(() => {});
	const wasm = db.connect();
	for (const { name, columns, key } of codedTables) {
		const { file } = manifest.coded[name]!;
		db.registerFileBuffer(file, new Uint8Array(readFileSync(join(folder, file))));
		const order = key.map((column) => `"${column}"`).join(', ');
		const list = columns.map((column) => `"${column.name}"`).join(', ');
		const rows = wasm.query(`select ${list} from '${file}' order by ${order}`).toArray() as { toJSON: () => object }[];
		expect(
			rows.map((row) => row.toJSON()),
			name
		).toEqual(await rowsOf(connection, `select ${list} from ${name} order by ${order}`));
	}
}, 60_000);
