import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashLength, type PublishedFile } from '#lib/offline/inventory.ts';
import { keepAll } from '#lib/offline/keep.ts';

const scope = 'https://exemple.ca/site/';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, hashLength);
const file = (path: string, text: string): PublishedFile => ({ path, hash: hashOf(text) });

/** What the server gives at an address, by the cache that the browser is asked to use. */
let server: Map<string, { default: string; reload?: string; type?: string }>;
let asked: string[];
let stores: Map<string, Map<string, Response>>;

beforeEach(() => {
	[server, asked, stores] = [new Map(), [], new Map()];
	vi.stubGlobal('caches', {
		open: async (name: string) => {
			const store = stores.get(name) ?? new Map<string, Response>();
			stores.set(name, store);
			return {
				match: async (address: string) => store.get(address)?.clone(),
				put: async (address: string, response: Response) => void store.set(address, response)
			};
		}
	});
	vi.stubGlobal('fetch', async (address: string, { cache }: { cache: 'default' | 'reload' }) => {
		asked.push(`${cache} ${address.slice(scope.length)}`);
		const given = server.get(address.slice(scope.length));
		return new Response((cache === 'reload' && given?.reload) || (given?.default ?? 'not here'), {
			headers: given?.type ? { 'content-type': given.type } : []
		});
	});
});
afterEach(() => vi.unstubAllGlobals());

const files = [file('index.html', 'home'), file('plans/index.html', 'plans'), file('a.bin', 'bytes')];
const keep = (others: string[] = []) => keepAll({ version: '1', files }, scope, 'new', others);
const textOf = async (name: string, path: string) =>
	stores
		.get(name)
		?.get(scope + path)
		?.clone()
		.text();

test('every file is kept under its address, with its type, its length and its hash', async () => {
	server.set('', { default: 'home', type: 'text/html' });
	server.set('plans/', { default: 'plans', type: 'text/html' });
	server.set('a.bin', { default: 'bytes' });
	await keep();
	expect([...(stores.get('new')?.keys() ?? [])].sort()).toEqual([scope, `${scope}a.bin`, `${scope}plans/`]);
	expect(await textOf('new', 'plans/')).toBe('plans');
	const { headers } = stores.get('new')!.get(scope)!;
	expect([headers.get('content-type'), headers.get('content-length'), headers.get('etag')]).toEqual([
		'text/html',
		'4',
		`"${hashOf('home')}"`
	]);
	expect(stores.get('new')!.get(`${scope}a.bin`)!.headers.get('content-type')).not.toBe('text/html');
	expect(asked.sort()).toEqual(['default ', 'default a.bin', 'default plans/']);
	// all is there: nothing is asked again
	asked.length = 0;
	await keep();
	expect(asked).toEqual([]);
});

test('a stale answer is asked again past the browser’s cache; another file is refused, and what came stays for the next try', async () => {
	server.set('', { default: 'old home', reload: 'home' });
	server.set('plans/', { default: 'plans' });
	server.set('a.bin', { default: 'other bytes' });
	await expect(keep()).rejects.toThrow('a.bin');
	// the first file that can't be had is told at once: the others are still on their way
	await vi.waitFor(async () => expect(await textOf('new', '')).toBe('home'), 10_000);
	await vi.waitFor(async () => expect(await textOf('new', 'plans/')).toBe('plans'), 10_000);
	expect(asked).toEqual(expect.arrayContaining(['default ', 'reload ', 'default a.bin', 'reload a.bin']));
	expect(stores.get('new')!.has(`${scope}a.bin`)).toBe(false);
	server.set('a.bin', { default: 'bytes' });
	asked.length = 0;
	await keep();
	expect(asked).toEqual(['default a.bin']);
});

test('a file that an older copy holds is copied from it; one of other bytes is not', async () => {
	server.set('', { default: 'home' });
	server.set('plans/', { default: 'plans' });
	server.set('a.bin', { default: 'bytes' });
	await keep();
	const old = stores.get('new')!;
	old.set(`${scope}a.bin`, new Response('older bytes', { headers: { etag: '"0"' } }));
	stores = new Map([
		['empty', new Map()],
		['old', old]
	]);
	asked.length = 0;
	await keep(['empty', 'old']);
	expect(asked).toEqual(['default a.bin']);
	expect(await textOf('new', 'a.bin')).toBe('bytes');
	expect(await textOf('new', '')).toBe('home');
});
