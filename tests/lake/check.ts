import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServerRunner } from '#lib/db/clickhouse/http.ts';
import { everyQuery } from '../../scripts/lake/everyQuery.ts';
import { writeLake } from '../../scripts/lake/lake.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { sampleFilters } from '../db/sampleFilters.ts';
import { loadLake, serveChdb } from './chdb.ts';

/**
 * `npm run lake:check [-- FOLDER [DRAWS]]`: writes the lake of the published tables, loads it by its own statements into ClickHouse's
 * embedded engine, and asks every query, under sampled filters, of DuckDB and of ClickHouse through the HTTP backend: equal rows, or a failure.
 */
const from = resolve(process.argv[2] ?? 'static/data');
const draws = Number(process.argv[3] ?? 20);
const only = process.env['ONLY'];

const folder = mkdtempSync(join(tmpdir(), 'lake-'));
const lake = join(folder, 'lake');
try {
	await writeLake(from, lake);
	const session = loadLake(lake, folder);
	const { url, close } = await serveChdb(session);
	const { data_hash } = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as { data_hash: string };
	const local = { parquet: () => Promise.reject(new Error('not here')), stop: () => {} };
	const clickhouse = createServerRunner({ url, database: 'plans' }, local, () => data_hash);
	const duckdb = await openNative(from);
	const samples = await sampleFilters(duckdb, draws, 20);
	const names = new Set<string>();
	const faults = new Map<string, string>();
	let asked = 0;
	let rows = 0;
	for (const { filters, plan, actor } of samples) {
		for (const query of everyQuery(filters, { plan, actor })) {
			if (only && query.name !== only) continue;
			names.add(query.name);
			asked++;
			const expected = await runOn(duckdb, query);
			rows += expected.length;
			try {
				assert.deepEqual(await clickhouse.run(query), expected);
			} catch (error) {
				const { message, cause } = error as Error & { cause?: unknown };
				if (!faults.has(query.name)) faults.set(query.name, `${message}\n${String(cause ?? '')}\n${JSON.stringify(filters)}`);
			}
		}
	}
	close();
	for (const [name, message] of faults) console.error(`\n${name}: ${message}`);
	process.stdout.write(
		`${names.size} queries, asked ${asked} times under ${samples.length} sets of filters, ${rows} rows: ${faults.size === 0 ? 'the same rows from DuckDB and ClickHouse' : `${faults.size} differ`}\n`
	);
	if (faults.size > 0) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
process.exit();
