import type { DuckDBConnection } from '@duckdb/node-api';

/** Items after which a new bucket of documents begins: what a page fetches to show some of them stays under 1 MB a table. */
export const bucketItems = 25_000;

const plans = `
	SELECT plan, id, (dense_rank() OVER (ORDER BY stretch))::INTEGER - 1 AS bucket FROM (
		SELECT (row_number() OVER listed)::INTEGER - 1 AS plan, p.id,
			coalesce(sum(n) OVER (ORDER BY year_start, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) // $items AS stretch
		FROM plans p LEFT JOIN (SELECT plan_id, count(*) AS n FROM items GROUP BY plan_id) ON plan_id = p.id
		WINDOW listed AS (ORDER BY year_start, id)
	) ORDER BY plan`;

/** Lists of codes: the values of a column, in the order that says the least of their code. */
const lists: [list: string, values: string][] = [
	['actor', 'SELECT id FROM organisations'],
	['kind', 'SELECT DISTINCT kind AS id FROM items'],
	['modality', `SELECT id FROM facet_codes WHERE facet = 'modality'`],
	['public', `SELECT id FROM facet_codes WHERE facet = 'public'`],
	['role', 'SELECT DISTINCT role AS id FROM assignments'],
	['theme', 'SELECT id FROM themes'],
	['timing', 'SELECT DISTINCT kind AS id FROM timings']
];
const codes = lists
	.map(([list, values]) => `SELECT '${list}' AS list, (row_number() OVER (ORDER BY id))::INTEGER - 1 AS code, id FROM (${values})`)
	.join(' UNION ALL ');

const code = (list: string, value: string): string => `JOIN codes ${list}s ON ${list}s.list = '${list}' AND ${list}s.id = ${value}`;

/** Every item with its number: the order of lists. */
const numbers = `
	SELECT i.id, (row_number() OVER (ORDER BY p.plan, i.ordinal, i.id))::INTEGER - 1 AS item, p.plan, i.kind, i.coded
	FROM items i JOIN coded_plans p ON p.id = i.plan_id`;

const facet = (name: string): string => `
	SELECT n.item, ${name}s.code AS ${name} FROM item_facets f JOIN item_numbers n ON n.id = f.item_id ${code(name, 'f.code')} WHERE f.facet = '${name}'`;

const made: [table: string, select: string][] = [
	['codes', codes],
	['item_numbers', numbers],
	['coded_items', `SELECT item, plan, kinds.code AS kind, coded::INTEGER AS coded FROM item_numbers n ${code('kind', 'n.kind')}`],
	[
		'coded_themes',
		`SELECT n.item, themes.code AS theme, (l.via = 'heading')::INTEGER AS heading, (l.rank = 'secondary')::INTEGER AS secondary
			FROM item_themes l JOIN item_numbers n ON n.id = l.item_id ${code('theme', 'l.theme_id')}`
	],
	[
		'coded_actors',
		`SELECT DISTINCT n.item, actors.code AS actor, roles.code AS role
			FROM assignments a JOIN item_numbers n ON n.id = a.item_id ${code('actor', 'a.actor_id')} ${code('role', 'a.role')} WHERE a.counted`
	],
	[
		'coded_timings',
		`SELECT n.item, t.ordinal, timings.code AS timing, t.year_start, t.year_end
			FROM timings t JOIN item_numbers n ON n.id = t.item_id ${code('timing', 't.kind')}`
	],
	['coded_modalities', facet('modality')],
	['coded_publics', facet('public')]
];

/** Makes the tables of model/coded.ts from the loaded ones, in the same database. */
export async function makeCoded(connection: DuckDBConnection, items = bucketItems): Promise<void> {
	await connection.run(`CREATE TABLE coded_plans AS ${plans.replace('$items', String(items))}`);
	for (const [table, select] of made) await connection.run(`CREATE TABLE ${table} AS ${select}`);
	await connection.run('DROP TABLE item_numbers');
}
