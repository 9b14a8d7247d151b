import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../read/bytes.ts';
import { writeRowFile, writeWhole, type RowFile } from '../write/row-file.ts';
import type { Entry, PlanRecord } from './entry.ts';

/** A plan whose rows are on disk. */
export interface Stored {
	key: string;
	record: PlanRecord;
	rows: Omit<RowFile, 'path'>;
}

interface Card extends Omit<Stored, 'key'> {
	words: string;
}

/**
 * Plans already done, under a key that says all that they depend on. Two files a plan: its rows, and a card that seals them.
 * An entry that is missing, cut short or altered is as if it had never been. Private: the rows have not passed the privacy gate.
 */
export class Cache {
	constructor(readonly folder: string) {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	}

	rowFile({ key, rows }: Pick<Stored, 'key' | 'rows'>): RowFile {
		return { path: this.#rows(key), ...rows };
	}

	/** The entry, checked byte for byte, or null. */
	find(key: string): Stored | null {
		const card = this.#card(key);
		const bytes = card && read(this.#rows(key));
		if (!card || !bytes || sha256(bytes) !== card.rows.sha256) return null;
		return { key, record: card.record, rows: card.rows };
	}

	/** Every folded word of an entry's rows. @throws Error when the entry has gone since it was found */
	words(key: string): string {
		const card = this.#card(key);
		if (!card) throw new Error(`${this.#name(key)}: gone, or altered, while it was in use`);
		return card.words;
	}

	/** The rows first, the card that seals them last. */
	store(key: string, { record, rows, words }: Entry): Stored {
		const { path: _path, ...sealed } = writeRowFile(this.#rows(key), rows);
		const text = JSON.stringify({ record, rows: sealed, words } satisfies Card);
		writeWhole(this.#name(key), `${sha256(text)}\n${text}`);
		return { key, record, rows: sealed };
	}

	/** Only these entries of plans stay. */
	keep(keys: ReadonlySet<string>): void {
		for (const file of readdirSync(this.folder))
			if (!keys.has(file.split('.', 1)[0] ?? '') && !file.startsWith('run.')) rmSync(join(this.folder, file));
	}

	#card(key: string): Card | null {
		const text = read(this.#name(key))?.toString('utf8') ?? '';
		const end = text.indexOf('\n');
		return sha256(text.slice(end + 1)) === text.slice(0, end) ? (JSON.parse(text.slice(end + 1)) as Card) : null;
	}

	#name = (key: string): string => join(this.folder, `${key}.card`);
	#rows = (key: string): string => join(this.folder, `${key}.json.gz`);
}

function read(path: string): Buffer | null {
	try {
		return readFileSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
