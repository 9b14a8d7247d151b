import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hashLength, type Inventory } from '#lib/offline/inventory.ts';

const workerName = 'service-worker.js';
const mark = 'self.inventory=';

/** What other sites ask for, and no page of this one: pages of figures alone, and their pictures. */
const elsewhere = /^(?:en\/)?figures\/|^apercus\//;

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex').slice(0, hashLength);

/** Paths of a built site with `/` between folders, in order; compressed copies of other files, and what only hosts read, are left out. */
export const publishedPaths = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/^(\.|_headers$)|\.(gz|br)$/.test(entry.name))
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();

/** Tells the service worker of a built site what it keeps. Written again, it replaces what it said. */
export function writeInventory(folder: string): Inventory {
	const files = publishedPaths(folder)
		.filter((path) => path !== workerName && !elsewhere.test(path))
		.map((path) => ({ path, hash: hashOf(readFileSync(join(folder, path))) }));
	const script = join(folder, workerName);
	const code = readFileSync(script, 'utf8');
	const own = code.startsWith(mark) ? code.slice(code.indexOf('\n') + 1) : code;
	const inventory = { version: hashOf(own + JSON.stringify(files)), files };
	writeFileSync(script, `${mark}${JSON.stringify(inventory)};\n${own}`);
	return inventory;
}
