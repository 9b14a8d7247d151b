import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withActor } from '#lib/bundle/yaml.ts';
import type { Actor } from '#lib/intake/registry.ts';

/** Adds an entry at the end of the actors, leaving every other line as it is. */
export function appendActor(data: string, actor: Actor): void {
	const file = join(data, 'reference', 'actors.yaml');
	writeFileSync(`${file}.tmp`, withActor(readFileSync(file, 'utf8'), actor));
	renameSync(`${file}.tmp`, file);
}
