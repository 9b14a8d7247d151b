import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Shelf } from '#lib/db/coded/corpus.ts';

/** Hosts refuse larger files; a browser that can't ask for a part of a file gets one whole. */
const mostBytes = 20_000_000;

/** Writes books one after the other, each compressed apart, in files of a bounded size: `name-0.bin`, `name-1.bin`… */
export class ShelfWriter {
	readonly #path: (file: number) => string;
	readonly #shelf: Shelf = { starts: [[0]] };
	#pieces: Uint8Array[] = [];
	#bytes = 0;

	constructor(path: (file: number) => string) {
		this.#path = path;
	}

	add(book: string | Uint8Array): void {
		const piece = gzipSync(book, { level: 6 });
		if (this.#bytes > 0 && this.#bytes + piece.length > mostBytes) {
			this.#write();
			this.#shelf.starts.push([0]);
		}
		this.#pieces.push(piece);
		this.#bytes += piece.length;
		this.#shelf.starts.at(-1)?.push(this.#bytes);
	}

	/** Where each book stands. Nothing is added afterwards. */
	close(): Shelf {
		this.#write();
		return this.#shelf;
	}

	#write(): void {
		const path = this.#path(this.#shelf.starts.length - 1);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, Buffer.concat(this.#pieces));
		this.#pieces = [];
		this.#bytes = 0;
	}
}
