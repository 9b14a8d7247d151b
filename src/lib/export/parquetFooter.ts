/** Thrift compact protocol: an unsigned number, seven bits a byte, least first. */
const varint = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(Math.floor(value / 0x80))]);
/** A text: its length in bytes, then its bytes (UTF-8). */
const text = (value: string): number[] => {
	const bytes = [...new TextEncoder().encode(value)];
	return [...varint(bytes.length), ...bytes];
};

const [LIST, STRUCT, BINARY] = [9, 12, 8];
const STOP = 0;
/** Field 5 of FileMetaData is key_value_metadata; in the long form its number follows, zigzag. */
const KEY_VALUE_METADATA = 5;

const pair = (key: string, value: string): number[] => [(1 << 4) | BINARY, ...text(key), (1 << 4) | BINARY, ...text(value), STOP];

const magic = (bytes: Uint8Array, at: number): boolean => String.fromCharCode(...bytes.subarray(at, at + 4)) === 'PAR1';

/**
 * The same Parquet file with keys and values in its footer (`key_value_metadata`), where readers of Parquet look for what a file says of
 * itself: `parquet_kv_metadata()` in DuckDB, `pyarrow.parquet.read_metadata`. DuckDB 0.9, which the browser has, can't write them.
 * Thrift reads the fields of a struct in any order: the list goes before the stop that ends the footer, nothing else moves.
 * Source: Apache Parquet, FileMetaData; Apache Thrift, compact protocol.
 */
export function withKeyValues(file: Uint8Array, entries: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
	const end = file.length - 8;
	const size = end < 0 ? 0 : new DataView(file.buffer, file.byteOffset).getUint32(end, true);
	if (end < 0 || !magic(file, 0) || !magic(file, end + 4) || size > end || file[end - 1] !== STOP) throw new Error('not a Parquet file');
	const pairs = Object.entries(entries).map(([key, value]) => pair(key, value));
	const header = pairs.length < 15 ? [(pairs.length << 4) | STRUCT] : [0xf0 | STRUCT, ...varint(pairs.length)];
	const list = [LIST, ...varint(KEY_VALUE_METADATA * 2), ...header, ...pairs.flat(), STOP];
	const whole = new Uint8Array(end - 1 + list.length + 8);
	whole.set(file.subarray(0, end - 1));
	whole.set(list, end - 1);
	const tail = new DataView(whole.buffer, whole.length - 8);
	tail.setUint32(0, size - 1 + list.length, true);
	whole.set(file.subarray(end + 4), whole.length - 4);
	return whole;
}
