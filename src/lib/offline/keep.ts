import { addressOf, hashLength, type Inventory, type PublishedFile } from './inventory.ts';

const digest = async (bytes: ArrayBuffer): Promise<string> => {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
		.join('')
		.slice(0, hashLength);
};

/** The file of this very version: a server in the middle of an update gives another one, and so may the browser's own cache. */
async function download(file: PublishedFile, address: string): Promise<Response> {
	for (const cache of ['default', 'reload'] as const) {
		const response = await fetch(address, { cache });
		const bytes = await response.arrayBuffer();
		if ((await digest(bytes)) !== file.hash) continue;
		const type = response.headers.get('content-type') ?? 'application/octet-stream';
		return new Response(bytes, { headers: { 'content-type': type, 'content-length': String(bytes.byteLength), etag: `"${file.hash}"` } });
	}
	throw new Error(`${file.path}: not the file of this version`);
}

const sameBytes = async (cache: Cache, file: PublishedFile, address: string): Promise<Response | null> => {
	const kept = await cache.match(address);
	return kept?.headers.get('etag') === `"${file.hash}"` ? kept : null;
};

const atOnce = 6;

/**
 * Puts every file of the inventory in `name`, its bytes checked; those that a cache of `others` already holds are copied from it.
 * Rejects as soon as one file can't be had: what is there then serves the next try.
 */
export async function keepAll({ files }: Inventory, scope: string, name: string, others: readonly string[]): Promise<void> {
	const own = await caches.open(name);
	const older = await Promise.all(others.map((other) => caches.open(other)));
	const keep = async (file: PublishedFile): Promise<void> => {
		const address = addressOf(file, scope);
		if (await sameBytes(own, file, address)) return;
		const copies = await Promise.all(older.map((cache) => sameBytes(cache, file, address)));
		await own.put(address, copies.find((copy) => copy !== null) ?? (await download(file, address)));
	};
	const waiting = files.values();
	const worker = async (): Promise<void> => {
		for (const file of waiting) await keep(file);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
