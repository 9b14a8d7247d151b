import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { publishedPaths } from './inventory.ts';

const text = /\.(html|js|json|css|svg|txt|webmanifest)$/;
const binary = /\.(wasm|parquet)$/;

interface Coding {
	ending: '.gz' | '.br';
	encode(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Pages are many and change with the data: a middling quality. The engine changes never, and its copies are kept: the best one. */
const codings = (path: string): Coding[] => {
	const quality = path.endsWith('.wasm') ? 11 : 6;
	const window = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22 };
	return [
		{ ending: '.gz', encode: (bytes) => promisify(gzip)(bytes, { level: quality === 11 ? 9 : 6 }) },
		{ ending: '.br', encode: (bytes) => promisify(brotliCompress)(bytes, { params: window }) }
	];
};

/** What was compressed at an earlier build, found by content; `kept` may be deleted at any time. */
async function compressOnce(bytes: Uint8Array, { ending, encode }: Coding, kept: string): Promise<Uint8Array> {
	const file = join(kept, createHash('sha256').update(bytes).digest('hex') + ending);
	if (existsSync(file)) return readFileSync(file);
	const copy = await encode(bytes);
	mkdirSync(kept, { recursive: true });
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, copy);
	renameSync(draft, file);
	return copy;
}

const worthIt = (copy: Uint8Array, bytes: Uint8Array): boolean => copy.length < bytes.length * 0.95;

async function compressFile(folder: string, path: string, kept: string): Promise<number> {
	const bytes = readFileSync(join(folder, path));
	const large = path.endsWith('.wasm');
	const sizes = await Promise.all(
		codings(path).map(async (coding) => {
			const copy = large ? await compressOnce(bytes, coding, kept) : await coding.encode(bytes);
			const file = join(folder, path + coding.ending);
			if (worthIt(copy, bytes)) writeFileSync(file, copy);
			else rmSync(file, { force: true });
			return copy.length;
		})
	);
	return Math.min(bytes.length, ...sizes);
}

/** Compresses ahead what takes long, while something else is done; `precompress` finds it ready. */
export const compressEngine = async (folder: string, kept: string): Promise<void> =>
	void (await Promise.all(
		publishedPaths(folder)
			.filter((path) => path.endsWith('.wasm'))
			.map((path) => compressFile(folder, path, kept))
	));

/**
 * Writes a .gz and a .br beside each file of a built site that gains by it, for hosts that serve them; `kept` is a folder for the
 * engine's copies, which take long. Returns the bytes of the site, plain and at the best of both.
 */
export async function precompress(folder: string, kept: string): Promise<{ plain: number; compressed: number }> {
	const total = { plain: 0, compressed: 0 };
	const waiting = publishedPaths(folder).values();
	const work = async (): Promise<void> => {
		for (const path of waiting) {
			const plain = readFileSync(join(folder, path)).length;
			const gains = plain > 1000 && (text.test(path) || binary.test(path));
			const sent = gains ? await compressFile(folder, path, kept) : plain;
			total.plain += plain;
			total.compressed += sent;
		}
	};
	await Promise.all([work(), work()]);
	return total;
}
