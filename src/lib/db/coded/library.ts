import { Failure } from '../failure.ts';
import { type CodedCorpus, corpusFrom, type Dictionary, type Headings, type Shelf } from './corpus.ts';
import type { ListedItem } from './listed.ts';
import { type Packed, unpack } from './packed.ts';
import { prefixOf, type WordBook } from './words.ts';

/** Bytes of a file of the corpus, or of a part of it. */
export type Fetch = (name: string, part?: [start: number, end: number]) => Promise<Uint8Array<ArrayBuffer>>;

/** Over HTTP, from a folder (an absolute URL that ends with a slash). A server that knows no parts gives the file whole. */
export const overHttp =
	(folder: string): Fetch =>
	async (name, part) => {
		const response = await fetch(new URL(name, folder), part ? { headers: { range: `bytes=${part[0]}-${part[1] - 1}` } } : {}).catch(
			(cause: unknown) => {
				throw new Failure('data-unreachable', '', cause);
			}
		);
		if (!response.ok) throw new Failure('file-missing', name, response.status);
		const bytes = new Uint8Array(await response.arrayBuffer());
		return part && response.status !== 206 ? bytes.subarray(...part) : bytes;
	};

/** Some hosts expand what is compressed before they hand it over. */
async function expanded(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.slice().buffer;
	return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** What is made of a file; one that was cut or changed (gzip keeps a checksum) is told by its name. */
async function sound<T>(name: string, make: () => T | Promise<T>): Promise<T> {
	try {
		return await make();
	} catch (cause) {
		throw cause instanceof Failure ? cause : new Failure('file-damaged', name, cause);
	}
}

/** The files of a coded corpus, each part read when it is asked for, and kept. */
export class Library {
	readonly corpus: CodedCorpus;
	readonly #names: Dictionary;
	readonly #fetch: Fetch;
	readonly #books = new Map<string, Promise<ArrayBuffer>>();

	private constructor(names: Packed<Dictionary>, fetch: Fetch) {
		this.corpus = corpusFrom(names);
		this.#names = names.rest;
		this.#fetch = fetch;
	}

	static async open(fetch: Fetch): Promise<Library> {
		const bytes = await fetch('columns.bin');
		return sound('columns.bin', async () => new Library(unpack<Dictionary>(await expanded(bytes)), fetch));
	}

	/** A book by its place on its shelf, and those after it in the same file that are asked for too. */
	#book(name: string, shelf: Shelf, number: number): Promise<ArrayBuffer> {
		return this.#kept(`${name} ${number}`, async () => {
			let index = number;
			const file = shelf.starts.findIndex(({ length }) => {
				if (index < length - 1) return true;
				index -= length - 1;
				return false;
			});
			const starts = shelf.starts[file];
			if (!starts) throw new Failure('table-unreadable', `${name} ${number}`);
			const bytes = await this.#fetch(`${name}-${file}.bin`, [starts[index]!, starts[index + 1]!]);
			return sound(`${name}-${file}.bin`, () => expanded(bytes));
		});
	}

	#kept(key: string, read: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
		const reading = this.#books.get(key) ?? read();
		this.#books.set(key, reading);
		reading.catch(() => this.#books.delete(key));
		return reading;
	}

	async #lines(book: number): Promise<ListedItem[]> {
		const text = new TextDecoder().decode(await this.#book('items', this.#names.books, book));
		return sound(`items ${book}`, () => text.split('\n').map((line) => JSON.parse(line) as ListedItem));
	}

	/** Items by their numbers, in the order given. */
	async items(numbers: readonly number[]): Promise<ListedItem[]> {
		const { bookItems } = this.#names;
		const wanted = [...new Set(numbers.map((item) => Math.floor(item / bookItems)))];
		const books = new Map(await Promise.all(wanted.map(async (book) => [book, await this.#lines(book)] as const)));
		return numbers.map((item) => books.get(Math.floor(item / bookItems))![item % bookItems]!);
	}

	/** The number of an item, or null for an id that no item has. */
	async numberOf(id: string): Promise<number | null> {
		const { plans, items } = this.#names;
		const index = plans.findIndex((plan) => id.startsWith(`${plan.id}/`));
		if (index < 0) return null;
		const [first, end] = [plans[index]!.first, plans[index + 1]?.first ?? items];
		const numbers = Array.from({ length: end - first }, (_, at) => first + at);
		const at = (await this.items(numbers)).findIndex((item) => item.id === id);
		return at < 0 ? null : first + at;
	}

	async headings(): Promise<Headings> {
		const bytes = await this.#kept('headings', async () => {
			const read = await this.#fetch('headings.bin');
			return sound('headings.bin', () => expanded(read));
		});
		return sound('headings.bin', () => JSON.parse(new TextDecoder().decode(bytes)) as Headings);
	}

	/** The book of the stems that begin as this one does; null when there is none. */
	async words(stem: string): Promise<Packed<WordBook> | null> {
		const { words } = this.#names;
		const book = words.prefixes.indexOf(prefixOf(stem));
		if (book < 0) return null;
		const bytes = await this.#book('words', words, book);
		return sound(`words ${book}`, () => unpack<WordBook>(bytes));
	}
}
