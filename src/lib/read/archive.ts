import { unzipSync, zipSync } from 'fflate';
import { ReadError } from './errors.ts';
import { refuse } from './refusals.ts';
import type { Limits } from './limits.ts';

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
 * the declared sizes before expanding bounds memory even when the archive lies.
 */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Archive {
	let expanded = 0;
	return guarded(() =>
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
