import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fingerprints } from '../privacy/fingerprints.ts';
import { writeWhole } from '../write/row-file.ts';

/** Beside the data, as the cache is, and never where files are published. */
export const removedFolder = (data: string): string => join(dirname(data), '.etl-removed');

/** What the privacy gate of the built site reads. */
export function keepFingerprints(data: string, fingerprints: Fingerprints): void {
	mkdirSync(removedFolder(data), { recursive: true, mode: 0o700 });
	writeWhole(join(removedFolder(data), 'list.json'), `${JSON.stringify(fingerprints)}\n`);
}
