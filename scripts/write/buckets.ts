import type { DuckDBConnection } from '@duckdb/node-api';

/** Items after which a new bucket of documents begins: what a page fetches to show some of them stays under 1 MB a table. */
export const bucketItems = 25_000;

/**
 * `plan_buckets` (id, bucket) in the database of the loaded tables: documents in the order of lists (first year, then id), cut in buckets of some
 * `items` items, from 0. A working table, never published: the manifest names the bucket of each file.
 */
export async function makeBuckets(connection: DuckDBConnection, items = bucketItems): Promise<void> {
	await connection.run(`CREATE TABLE plan_buckets AS
		SELECT id, (dense_rank() OVER (ORDER BY stretch))::INTEGER - 1 AS bucket FROM (
			SELECT p.id, coalesce(sum(n) OVER (ORDER BY year_start, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) // ${items} AS stretch
			FROM plans p LEFT JOIN (SELECT plan_id, count(*) AS n FROM items GROUP BY plan_id) ON plan_id = p.id
		)`);
}
