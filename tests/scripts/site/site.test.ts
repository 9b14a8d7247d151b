import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Inventory } from '#lib/offline/inventory.ts';
import { namedBy, overspent, weigh } from '../../../scripts/site/budgets.ts';
import { writeInventory } from '../../../scripts/site/inventory.ts';
import { precompress } from '../../../scripts/site/precompress.ts';
import { temporaryFolder } from '../write/samples.ts';

const head =
	'<link href="../style.css" rel="stylesheet"><link rel="modulepreload" href="../a.js"><link href="../a.js" rel="modulepreload">';

const site = (files: Record<string, string | Uint8Array>): string => {
	const folder = temporaryFolder();
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
};
const small = { 'index.html': 'accueil', 'service-worker.js': 'work();' };

test('the service worker is told every file, and another byte is another version', () => {
	const folder = site({ ...small, 'plans/index.html': 'plans', 'plans/index.html.gz': '' });
	const told = (): Inventory => {
		const [first = '', ...rest] = readFileSync(join(folder, 'service-worker.js'), 'utf8').split('\n');
		expect(rest).toEqual(['work();']);
		return JSON.parse(first.replace(/^self\.inventory=|;$/g, '')) as Inventory;
	};
	const first = writeInventory(folder);
	expect(told()).toEqual(first);
	expect(first.files.map(({ path }) => path)).toEqual(['index.html', 'plans/index.html']);
	expect(writeInventory(folder)).toEqual(first);
	writeFileSync(join(folder, 'plans/index.html'), 'plans.');
	const second = writeInventory(folder);
	expect(told()).toEqual(second);
	expect(second.version).not.toBe(first.version);
});

test('compressed copies give the file back; none where it gains nothing', async () => {
	const noise = Uint8Array.from({ length: 5000 }, (_, n) => Math.imul(n + 1, 2654435761) >>> 13);
	const page = 'éléments '.repeat(500);
	const engine = new Uint8Array(4000);
	const folder = site({ 'index.html': page, 'small.json': '{}', 'image.png': noise, 'engine.wasm': engine });
	const kept = temporaryFolder();
	const { plain, compressed } = await precompress(folder, kept);
	expect(plain).toBe(Buffer.byteLength(page) + 2 + 5000 + 4000);
	expect(compressed).toBeGreaterThan(5002);
	expect(compressed).toBeLessThan(5400);
	for (const path of ['index.html', 'engine.wasm']) {
		const bytes = readFileSync(join(folder, path));
		expect(gunzipSync(readFileSync(join(folder, `${path}.gz`))).equals(bytes), path).toBe(true);
		expect(brotliDecompressSync(readFileSync(join(folder, `${path}.br`))).equals(bytes), path).toBe(true);
	}
	expect(['small.json.gz', 'image.png.gz'].filter((path) => existsSync(join(folder, path)))).toEqual([]);
	expect(await precompress(folder, kept)).toEqual({ plain, compressed });
});

test('a page is weighed with what it names, each file once', () => {
	expect(namedBy(head, 'en/index.html')).toEqual({ styles: ['style.css'], scripts: ['a.js'], others: [] });
	const folder = site({ 'index.html': '<p>', 'en/index.html': head, 'style.css': 'p{}', 'a.js': 'a'.repeat(3000) });
	const measures = weigh(folder);
	expect(measures.requests).toEqual({ value: 3, culprit: 'en/index.html' });
	expect(measures.scripts.culprit).toBe('en/index.html');
	expect(measures.file).toEqual({ value: 3000, culprit: 'a.js' });
	const roomy = { firstChart: 1000, scripts: 1000, requests: 3, file: 3000, site: 10_000 };
	expect(overspent(measures, roomy)).toEqual([]);
	expect(overspent(measures, { ...roomy, requests: 2, file: 2999 })).toEqual(['requests', 'file']);
});

test('a page that names a file which is not there is refused by name', () => {
	expect(() => weigh(site({ 'en/index.html': head }))).toThrow('en/index.html names style.css');
});
