import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../read/bytes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What makes the rows of a plan: the work itself, and the readers of what plans share. */
const starts = ['scripts/etl/do-plan.ts', 'scripts/read/inputs.ts'];
/** Types are gone when the code runs. */
const typesOnly = /\bimport type [^;]*;/g;
const imported = /(?:\bfrom|\bimport)\s*\(?\s*'((?:\.|#lib\/)[^']+)'/g;

const resolved = (from: string, name: string): string =>
	name.startsWith('#lib/') ? `src/lib/${name.slice('#lib/'.length)}` : join(dirname(from), name);

/** Every file of the project that these files import, by whatever way; themselves included. Paths from the root, in order. */
export function codeBehind(files: readonly string[]): string[] {
	const found = new Set(files);
	for (const file of found) {
		const text = readFileSync(join(root, file), 'utf8').replace(typesOnly, '');
		for (const [, name = ''] of text.matchAll(imported)) found.add(resolved(file, name));
	}
	return [...found].sort();
}

/** Of all the code that these files run, and of the versions of packages. */
export const codeHashOf = (files: readonly string[]): string =>
	sha256(['package-lock.json', ...codeBehind(files)].map((file) => `${file} ${sha256(readFileSync(join(root, file)))}\n`).join(''));

/** Any change of it makes every plan new. */
export const codeHash = (): string => codeHashOf(starts);
