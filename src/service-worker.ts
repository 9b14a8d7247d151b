import { answer } from '#lib/offline/answer.ts';
import { addressOf, type Inventory, pathInside, placeOf, type PublishedFile } from '#lib/offline/inventory.ts';
import { keepAll } from '#lib/offline/keep.ts';

const worker = self as unknown as ServiceWorkerGlobalScope & { inventory?: Inventory };

/** Written at the head of this file once the site is built (scripts/site/inventory.ts): a new version is a new worker. */
const inventory: Inventory = worker.inventory ?? { version: '', files: [] };
const files = new Map(inventory.files.map((file) => [file.path, file]));
const { scope } = worker.registration;

/** One cache a version; sites of one host under several paths do not see each other's. */
const family = `plans-croises ${scope} `;
const cacheName = family + inventory.version;
const others = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);

/** A page left open at the last update still asks for the files of its own version: the latest other version stays. */
const forget = async (): Promise<void> => {
	const old = (await others()).slice(0, -1);
	await Promise.all(old.map((name) => caches.delete(name)));
	await worker.clients.claim();
};

const fromCache = async (request: Request, file: PublishedFile): Promise<Response> => {
	const kept = await caches.open(cacheName).then((cache) => cache.match(addressOf(file, scope)));
	return kept ? answer(request, kept) : fetch(request);
};

const fromElsewhere = async (request: Request): Promise<Response> => {
	for (const name of await others()) {
		const kept = await caches.open(name).then((cache) => cache.match(request.url, { ignoreSearch: true }));
		if (kept) return answer(request, kept);
	}
	try {
		return await fetch(request);
	} catch (cause) {
		const lost = files.get('404.html');
		if (request.mode !== 'navigate' || !lost) throw cause;
		const page = await fromCache(request, lost);
		return new Response(page.body, { status: 404, headers: page.headers });
	}
};

worker.addEventListener('install', (event) => event.waitUntil(others().then((names) => keepAll(inventory, scope, cacheName, names))));
worker.addEventListener('activate', (event) => event.waitUntil(forget()));
// only a reader's click ends the version that is open
worker.addEventListener('message', (event) => {
	if (event.data === 'activate') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const path = pathInside(request.url, scope);
	if (path === null || (request.method !== 'GET' && request.method !== 'HEAD')) return;
	const place = placeOf(path, files);
	if (place.kind === 'file') event.respondWith(fromCache(request, place.file));
	else if (place.kind === 'folder') event.respondWith(Response.redirect(request.url.replace(/(?=[?#]|$)/, '/'), 301));
	else event.respondWith(fromElsewhere(request));
});
