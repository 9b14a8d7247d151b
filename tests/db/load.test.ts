import { afterEach, expect, test, vi } from 'vitest';
import type { Engine } from '#lib/db/database.ts';
import { openTables } from '#lib/db/load.ts';
import { schemaVersion } from '#lib/model/schema.ts';

const folder = 'https://exemple.ca/site/data/';
const engine = {} as Engine;
const published = { data_hash: 'b', tables: { items: { file: 'items.parquet', sha256: '0'.repeat(64) } } };

afterEach(() => vi.unstubAllGlobals());

const serve = (files: Record<string, string>): void => {
	vi.stubGlobal('fetch', async (url: string) => {
		const body = files[url.slice(folder.length)];
		return new Response(body ?? '', { status: body === undefined ? 404 : 200 });
	});
};

test('data of another version than the page are refused, and a page that expects none takes them', async () => {
	serve({ 'manifest.json': JSON.stringify(published) });
	await expect(openTables(engine, folder, () => 'a').need(['items'])).rejects.toMatchObject({ code: 'data', reason: 'other-version' });
	const missing = { code: 'data', reason: 'file-missing', about: 'items.parquet' };
	await expect(openTables(engine, folder, () => 'b').need(['items'])).rejects.toMatchObject(missing);
	await expect(openTables(engine, folder).need(['items'])).rejects.toMatchObject(missing);
});

test('a file of other bytes and a table that is not published are named', async () => {
	serve({ 'manifest.json': JSON.stringify(published), 'items.parquet': 'PAR1' });
	await expect(openTables(engine, folder).need(['items'])).rejects.toMatchObject({
		code: 'data',
		reason: 'file-damaged',
		about: 'items.parquet'
	});
	await expect(openTables(engine, folder).need(['plans'])).rejects.toMatchObject({ reason: 'table-missing', about: 'plans' });
});

test('data of a newer form than this code are refused before any table is fetched', async () => {
	serve({ 'manifest.json': JSON.stringify({ ...published, schema_version: schemaVersion + 1 }) });
	await expect(openTables(engine, folder, () => 'b').need(['items'])).rejects.toMatchObject({ code: 'data', reason: 'newer-schema' });
});
