import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './write/samples.ts';

const script = resolve('scripts/serve.ts');
const loader = import.meta.resolve('tsx');
const table = 'items.0123456789ab.parquet';
let folder: string;
let server: ChildProcess;
let address: string;

const start = (cwd: string, port: string): ChildProcess =>
	spawn(process.execPath, ['--import', loader, script], { cwd, env: { ...process.env, PORT: port } });

beforeAll(async () => {
	folder = temporaryFolder();
	const build = join(folder, 'build');
	mkdirSync(join(build, 'data'), { recursive: true });
	writeFileSync(join(build, 'index.html'), '<h1>Accueil</h1>');
	writeFileSync(join(build, '404.html'), '<h1>Page introuvable</h1>');
	writeFileSync(join(build, 'plans.html'), '<h1>Plans</h1>');
	writeFileSync(join(build, 'engine.wasm'), Buffer.alloc(64, 'w'));
	writeFileSync(join(build, 'engine.wasm.gz'), gzipSync(Buffer.alloc(64, 'w')));
	writeFileSync(join(build, 'data', table), '0123456789');
	server = start(folder, '0');
	address = await new Promise((found, failed) => {
		server.stdout?.on('data', (text: Buffer) => found(/http:\S+/.exec(String(text))?.[0] ?? ''));
		server.on('exit', () => failed(new Error('the server stopped')));
	});
});

afterAll(() => void server.kill());

test('pages, with and without their extension, and a 404 page of our own', async () => {
	expect(await (await fetch(address)).text()).toContain('Accueil');
	expect(await (await fetch(`${address}/plans`)).text()).toContain('Plans');
	const lost = await fetch(`${address}/ailleurs`);
	expect([lost.status, await lost.text()]).toEqual([404, '<h1>Page introuvable</h1>']);
});

test('types of what browsers refuse when it is wrong', async () => {
	expect((await fetch(`${address}/engine.wasm`)).headers.get('content-type')).toBe('application/wasm');
	const parquet = await fetch(`${address}/data/${table}`);
	expect(parquet.headers.get('content-type')).toBe('application/vnd.apache.parquet');
	expect(parquet.headers.get('cache-control')).toContain('immutable');
});

test('HEAD gives the size and no body', async () => {
	const head = await fetch(`${address}/data/${table}`, { method: 'HEAD' });
	expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
	expect(head.headers.get('accept-ranges')).toBe('bytes');
});

test.each([
	['bytes=2-4', 206, '234'],
	['bytes=7-', 206, '789'],
	['bytes=-3', 200, '0123456789'],
	['bytes=0-0', 200, '0123456789'],
	['bytes=50-60', 416, '']
])('range %s', async (range, status, body) => {
	const part = await fetch(`${address}/data/${table}`, { headers: { range } });
	expect([part.status, await part.text()]).toEqual([status, body]);
});

test('a range is cut from the file itself, never from its compressed copy', async () => {
	const whole = await fetch(`${address}/engine.wasm`, { headers: { 'accept-encoding': 'gzip' } });
	expect(whole.headers.get('content-encoding')).toBe('gzip');
	const part = await fetch(`${address}/engine.wasm`, { headers: { range: 'bytes=0-3', 'accept-encoding': 'gzip' } });
	expect([part.status, part.headers.get('content-encoding'), await part.text()]).toEqual([206, null, 'wwww']);
});

test('writing is refused', async () => {
	expect((await fetch(address, { method: 'POST' })).status).toBe(405);
});

test('a port that is taken and a site that is not built are said in one sentence', async () => {
	const taken = createServer();
	await new Promise<void>((ready) => taken.listen(0, ready));
	const { port } = taken.address() as { port: number };
	const busy = await new Promise<string>((found) => start(folder, String(port)).stderr?.on('data', (text: Buffer) => found(String(text))));
	taken.close();
	expect(busy).toMatch(new RegExp(`^Le port ${port} est déjà pris.*\n$`));
	const unbuilt = spawnSync(process.execPath, ['--import', loader, script], { cwd: temporaryFolder(), encoding: 'utf8' });
	expect([unbuilt.status, unbuilt.stderr]).toEqual([1, expect.stringMatching(/^Le site n’est pas construit.*\n$/)]);
});
