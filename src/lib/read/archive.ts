import { unzipSync, zipSync } from 'fflate';
import { ReadError } from './errors.ts';
import type { Limits } from './limits.ts';
import { boundMarkup } from './markup.ts';
import { refuse } from './refusals.ts';

export type Archive = Record<string, Uint8Array>;

/** Names and sizes that an archive declares, nothing expanded. */
export function listArchive(bytes: Uint8Array): string[] {
	const names: string[] = [];
	guarded(() =>
		unzipSync(bytes, {
			filter: (file) => {
				names.push(file.name);
				return false;
			}
		})
	);
	return names;
}

/**
 * Expands the wanted parts within bounds. fflate never writes past the size that the directory declares, so checking
 * the declared sizes before expanding bounds memory even when the archive lies. What is expanded has few enough elements to be a tree.
 */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Archive {
	let expanded = 0;
	const archive = guarded(() =>
		unzipSync(bytes, {
			filter: (file) => {
				if (!wanted(file.name)) return false;
				expanded += file.originalSize;
				const ratio = file.originalSize / Math.max(1, file.size);
				if (expanded > limits.expandedBytes || (file.originalSize > 5_000_000 && ratio > limits.expansionRatio)) {
					throw refuse('expandingArchive', expanded);
				}
				return true;
			}
		})
	);
	boundMarkup(texts(archive), limits);
	return archive;
}

function* texts(archive: Archive): Generator<string> {
	// tags are ASCII: one letter a byte is enough to count them
	for (const part of Object.values(archive)) yield new TextDecoder('latin1').decode(part);
}

/** The same parts, uncompressed, for a library that opens archives itself: what it reads has already been bounded. */
export const storeArchive = (archive: Archive): Uint8Array => zipSync(archive, { level: 0 });

function guarded<T>(open: () => T): T {
	try {
		return open();
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw refuse('damagedArchive');
	}
}
