import { afterEach, expect, test, vi } from 'vitest';
import type { Engine } from '#lib/db/database.ts';
import { openTables } from '#lib/db/load.ts';

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
	await expect(openTables(engine, folder, () => 'a').need(['items'])).rejects.toMatchObject({
		code: 'data',
		message: expect.stringContaining('pas de la même version')
	});
	const missing = { code: 'data', message: 'Le fichier items.parquet manque sur le serveur. Rechargez la page.' };
	await expect(openTables(engine, folder, () => 'b').need(['items'])).rejects.toMatchObject(missing);
	await expect(openTables(engine, folder).need(['items'])).rejects.toMatchObject(missing);
});

test('a file of other bytes and a table that is not published are named', async () => {
	serve({ 'manifest.json': JSON.stringify(published), 'items.parquet': 'PAR1' });
	await expect(openTables(engine, folder).need(['items'])).rejects.toMatchObject({
		code: 'data',
		message: expect.stringContaining('Le fichier items.parquet est abîmé')
	});
	await expect(openTables(engine, folder).need(['plans'])).rejects.toMatchObject({
		message: 'La table plans manque dans les données publiées.'
	});
});
