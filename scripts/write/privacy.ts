import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { schema } from '#lib/model/schema.ts';
import { foldKey } from '#lib/text/fold.ts';
import type { Row, Value } from './rows.ts';
import type { TableFiles } from './table-files.ts';

/** Kept apart from the patterns of the intake on purpose: what one misses, the other may see. */
const email = /[\p{L}\p{N}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const phone = /(?<![\p{L}\p{N}/=-])(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{0,3}[2-9]\d{2}[\s.-]?\d{4}(?![\p{L}\p{N}])/u;

/** Strings that were removed from documents, ready to be looked for in any text. */
export interface RemovedNames {
	phrases: ReadonlySet<string>;
	longest: number;
}

export function removedNames(removed: Iterable<string>): RemovedNames {
	const phrases = new Set([...removed].map(foldKey).filter((phrase) => phrase !== ''));
	return { phrases, longest: Math.max(0, ...[...phrases].map((phrase) => phrase.split(' ').length)) };
}

/** What a text leaks, in French, or null. Names are compared folded and as whole words. */
export function leakIn(text: string, names: RemovedNames): string | null {
	if (email.test(text)) return 'une adresse de courriel';
	if (phone.test(text)) return 'un numéro de téléphone';
	const words = names.phrases.size > 0 ? foldKey(text).split(' ') : [];
	for (let start = 0; start < words.length; start++) {
		let phrase = '';
		for (let length = 1; length <= names.longest && start + length <= words.length; length++) {
			phrase = length === 1 ? words[start]! : `${phrase} ${words[start + length - 1]}`;
			if (names.phrases.has(phrase)) return 'un nom retiré d’un document';
		}
	}
	return null;
}

/** Every column about to be published that holds personal data: the table and the column are named, never the value. */
export async function privacyFaults(files: TableFiles, names: RemovedNames): Promise<string[]> {
	const faults = new Map<string, number>();
	for (const { name } of schema) {
		for await (const row of rowsIn(files.path(name))) {
			for (const [column, value] of Object.entries(row)) {
				const leak = leaks(value, names);
				if (leak) count(faults, `table ${name}, colonne « ${column} » : ${leak}`);
			}
		}
	}
	return [...faults].map(
		([place, times]) =>
			`${place} (${times} fois). Rien n’est publié : déclarez la ligne comme personnelle (readings, as: personal), ou complétez la règle.`
	);
}

function leaks(value: Value, names: RemovedNames): string | null {
	if (typeof value === 'string') return leakIn(value, names);
	return Array.isArray(value) ? leakIn(value.join(' '), names) : null;
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

async function* rowsIn(file: string): AsyncGenerator<Row> {
	for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
		if (line !== '') yield JSON.parse(line) as Row;
	}
}
