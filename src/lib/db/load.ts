import { schemaVersion, tableNamed } from '../model/schema.ts';
import type { Engine } from './database.ts';
import { Failure } from './failure.ts';

interface Part {
	file: string;
	sha256: string;
}

interface Manifest {
	schema_version: number;
	data_hash: string;
	tables: Record<string, Part & { parts?: Part[] }>;
}

export interface Tables {
	/** Loads the tables that are not there yet; throws a Failure, and a later call tries again. */
	need(names: readonly string[]): Promise<void>;
}

const nameOf = (url: string): string => new URL(url).pathname.replace(/^.*\//, '');

/** The rest of an answer, which may still be lost on the way. */
const arrived = <T>(body: Promise<T>): Promise<T> =>
	body.catch((cause: unknown) => {
		throw new Failure('data-unreachable', '', cause);
	});

const request = async (url: string, cache: RequestCache): Promise<Response> => {
	const response = await fetch(url, { cache }).catch((cause: unknown) => {
		throw new Failure('data-unreachable', '', cause);
	});
	if (!response.ok) throw new Failure('file-missing', nameOf(url), `${response.status} ${url}`);
	return response;
};

/** The manifest is asked again at each visit; the files that it names carry their content in their name. `expected`: '' for any data. */
const readManifest = async (folder: string, expected: string): Promise<Manifest> => {
	const response = await request(new URL('manifest.json', folder).href, 'no-cache');
	const text = await arrived(response.text());
	let manifest: Manifest;
	try {
		manifest = JSON.parse(text) as Manifest;
	} catch (cause) {
		throw new Failure('list-unreadable', '', cause);
	}
	if (manifest.schema_version > schemaVersion) throw new Failure('newer-schema', '', manifest.schema_version);
	if (expected !== '' && manifest.data_hash !== expected) throw new Failure('other-version', '', manifest.data_hash);
	return manifest;
};

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
	Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** `crypto.subtle` is only there on https and localhost. */
const check = async (bytes: Uint8Array<ArrayBuffer>, expected: string, file: string): Promise<void> => {
	if (!globalThis.crypto?.subtle || (await sha256(bytes)) === expected) return;
	throw new Failure('file-damaged', file);
};

async function loadTable(engine: Engine, folder: string, manifest: Manifest, name: string): Promise<void> {
	const entry = manifest.tables[tableNamed(name).name];
	if (!entry) throw new Failure('table-missing', name);
	const { db, guard } = engine;
	const parts = entry.parts ?? [entry];
	await Promise.all(
		parts.map(async ({ file, sha256 }) => {
			const response = await request(new URL(file, folder).href, 'default');
			const bytes = new Uint8Array(await arrived(response.arrayBuffer()));
			await check(bytes, sha256, file);
			await guard(() => db.registerFileBuffer(file, bytes));
		})
	);
	const connection = await guard(() => db.connectInternal());
	try {
		const files = parts.map(({ file }) => `'${file}'`).join(', ');
		await guard(() => db.runQuery(connection, `create or replace table ${name} as select * from read_parquet([${files}])`));
	} finally {
		if (!engine.stopped) await guard(() => db.disconnect(connection));
	}
	for (const { file } of parts) await guard(() => db.dropFile(file));
}

/**
 * Tables of the published data (`folder` is an absolute URL that ends with a slash), each fetched once, when a query needs it.
 * `expected` gives the hash of the data that the page was made of: others would contradict it, and are refused.
 */
export function openTables(engine: Engine, folder: string, expected = (): string => ''): Tables {
	const pending = new Map<string, Promise<unknown>>();
	const once = <T>(key: string, work: () => Promise<T>): Promise<T> => {
		const started = pending.get(key) ?? work();
		pending.set(key, started);
		started.catch(() => pending.delete(key));
		return started as Promise<T>;
	};
	const manifest = (): Promise<Manifest> => once('manifest', () => readManifest(folder, expected()));
	const table = (name: string): Promise<void> => once(`table ${name}`, async () => loadTable(engine, folder, await manifest(), name));
	return {
		async need(names) {
			const results = await Promise.allSettled(names.map(table));
			const failed = results.find((result) => result.status === 'rejected');
			if (!failed) return;
			// the list may be the one at fault: it is asked again
			pending.delete('manifest');
			throw failed.reason instanceof Failure ? failed.reason : new Failure('table-unreadable', '', failed.reason);
		}
	};
}
