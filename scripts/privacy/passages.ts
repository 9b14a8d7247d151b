import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import decompress from 'woff2-encoder/decompress';
import { readDocument } from '#lib/read/read.ts';
import { quoted } from '../write/database.ts';

/** A piece of a published file that is read as one: what is said of it, and whether it is prose or a program. */
export interface Passage {
	/** « ligne 12 », « colonne text, rangée 3 » */
	place: string;
	text: string;
	code: boolean;
}

const prose = (place: string, text: string): Passage => ({ place, text, code: false });

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', commat: '@', period: '.' };
const decoded = (html: string): string =>
	html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name) return entities[name] ?? whole;
		const point = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});

/** \u00e9, \xe9 and \u{e9} as the character; \n and the like as a space. */
const unescaped = (code: string): string =>
	code
		.replace(/\\(?:u\{([\da-f]{1,5})\}|u([\da-f]{4})|x([\da-f]{2}))/giu, (_, ...hex: string[]) =>
			String.fromCodePoint(parseInt(hex.slice(0, 3).find(Boolean) ?? '20', 16))
		)
		.replace(/\\[nrt]/gu, ' ');

/** Long minified lines are one passage each: a place inside them helps nobody. */
function* lines(text: string, code: boolean): Generator<Passage> {
	let n = 0;
	for (const line of text.split('\n')) yield { place: `ligne ${++n}`, text: code ? unescaped(line) : line, code };
}

/** Where words on both sides belong together, whatever stands between the tags. */
const inline = /<!--[^]*?-->|<\/?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|tspan|u|wbr)(?:\s[^>]*)?>/giu;
/** Attributes that say where a mark stands, or how it looks, never words. */
const geometry = /^(?:d|points|transform|viewbox|style|class|x\d?|y\d?|[cdr][xy]|r|width|height|sizes|srcset|integrity|nonce)$/iu;

/** Words between tags, values of attributes, then what scripts say. */
function* html(text: string): Generator<Passage> {
	const scripts: string[] = [];
	const body = text.replace(/<(script|style)\b[^>]*>([^]*?)<\/\1>/giu, (_, _name: string, content: string) => {
		scripts.push(content);
		return '\n';
	});
	for (const script of scripts) yield* lines(script, true);
	for (const [, name = '', a, b] of body.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
		if (!geometry.test(name)) yield prose(`attribut ${name}`, decoded(a ?? b ?? ''));
	}
	for (const [comment] of body.matchAll(/<!--[^]*?-->/gu)) yield prose('commentaire', comment.slice(4, -3));
	for (const gap of ['', ' ']) {
		for (const piece of body.replace(inline, gap).split(/<[^>]*>/u)) if (piece.trim() !== '') yield prose('texte', decoded(piece));
	}
}

/** Every string of a value, keys too. */
function* strings(value: unknown, place: string): Generator<Passage> {
	if (typeof value === 'string') yield prose(place, value);
	if (value === null || typeof value !== 'object') return;
	for (const [key, inner] of Object.entries(value)) {
		if (!Array.isArray(value)) yield prose(place, key);
		yield* strings(inner, Array.isArray(value) ? place : key);
	}
}

/** One JSON value, or one a line. */
function json(text: string): Passage[] {
	try {
		return [...strings(JSON.parse(text), 'racine')];
	} catch {
		return [...lines(text, true)];
	}
}

/** Every string of every row, whatever its column's type, and the key-value metadata. */
async function parquet(file: string): Promise<Passage[]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	try {
		const rows = (await connection.runAndReadAll(`SELECT * FROM read_parquet(${quoted(file)})`)).getRowObjectsJson();
		const metadata = await connection.runAndReadAll(
			`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${quoted(file)})`
		);
		return [
			...rows.flatMap((row, n) =>
				Object.entries(row).flatMap(([column, value]) => [...strings(value, `colonne « ${column} », rangée ${n + 1}`)])
			),
			...metadata.getRowObjectsJson().flatMap((pair) => [...strings(pair, 'métadonnées')])
		];
	} finally {
		connection.closeSync();
	}
}

/** Every string that the project's own reader finds in a document, then its bytes: what it says of itself is not among its words. */
async function document(file: string): Promise<Passage[]> {
	const bytes = readFileSync(file);
	const { blocks } = await readDocument(new Uint8Array(bytes), basename(file));
	return [...strings(blocks, 'document'), ...lines(bytes.toString('latin1'), true)];
}

const programs = ['.js', '.mjs', '.cjs', '.ts', '.css', '.map', '.wasm', '.svelte'];
const texts = ['.txt', '.md', '.csv', '.tsv', '.ndjson', '.yaml', '.yml', '.xml', '.log', '.patch', '.diff', '.webmanifest', ''];
/** What an image says of itself: its parts but those that hold colours and places (PNG, 11.3: texts and dates are chunks of their own). */
function* png(bytes: Buffer): Generator<Passage> {
	const drawn = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|pHYs|tIME)$/u;
	for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
		const name = bytes.toString('latin1', at + 4, at + 8);
		if (drawn.test(name)) continue;
		const said = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
		for (const text of [said, ...inflated(said)]) yield* both(text, `partie ${name}`);
	}
}

/** A compressed text begins after the zeros that end its name, its language and its method. */
function inflated(bytes: Buffer): Buffer[] {
	return [...bytes.keys()]
		.filter((at) => bytes[at] === 0x78 && at > 0 && at < 200)
		.flatMap((at) => {
			try {
				return [inflateSync(bytes.subarray(at))];
			} catch {
				return [];
			}
		});
}

/** Letters of one byte or of several, or of two as in the names of a font. */
function* both(bytes: Buffer, place: string): Generator<Passage> {
	yield prose(place, bytes.toString('utf8'));
	yield prose(place, bytes.toString('latin1').replace(/\0/gu, ''));
}

/** Names, licence and credits of a font; its drawings say nothing. */
async function font(bytes: Buffer): Promise<Passage[]> {
	const table = Buffer.from(await decompress(bytes));
	const entries = Array.from({ length: table.readUInt16BE(4) }, (_, n) => 12 + n * 16);
	const names = entries.find((at) => table.toString('latin1', at, at + 4) === 'name');
	if (names === undefined) return [];
	const start = table.readUInt32BE(names + 8);
	return [...both(table.subarray(start, start + table.readUInt32BE(names + 12)), 'noms de la police')];
}

/** A compressed copy says what the file beside it says, as long as it gives that very file back. */
function isCopy(file: string): boolean {
	const plain = file.replace(/\.(gz|br)$/, '');
	if (!existsSync(plain)) return false;
	const bytes = readFileSync(file);
	return (file.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes)).equals(readFileSync(plain));
}

/** What a file says, by passages; null when the gate does not know how to read such a file. */
export async function passagesOf(file: string): Promise<Iterable<Passage> | null> {
	const kind = extname(file).toLowerCase();
	if (kind === '.parquet') return parquet(file);
	if (kind === '.png') return [...png(readFileSync(file))];
	if (kind === '.woff2') return font(readFileSync(file));
	// columns and books of the explorer, compressed one by one
	if (kind === '.bin') return lines(gunzipSync(readFileSync(file)).toString('utf8'), true);
	if (kind === '.pdf') return document(file);
	if (kind === '.gz' || kind === '.br') return isCopy(file) ? [] : null;
	// any byte as a character: a program's strings stay readable, no byte is lost
	if (kind === '.wasm') return lines(readFileSync(file, 'latin1'), true);
	const text = (): string => readFileSync(file, 'utf8');
	if (['.html', '.svg'].includes(kind)) return html(text());
	if (['.json', '.geojson'].includes(kind)) return json(text());
	if (programs.includes(kind)) return lines(text(), true);
	return texts.includes(kind) ? lines(text(), false) : null;
}
