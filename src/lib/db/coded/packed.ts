/** Columns of whole numbers in one file: a header in JSON, then the columns one after the other, each starting at a multiple of 4 bytes. */
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i16: Int16Array, i32: Int32Array } as const;
type Kind = keyof typeof kinds;
export type Column = InstanceType<(typeof kinds)[Kind]>;

interface Place {
	kind: Kind;
	length: number;
}

interface Header<Rest> {
	columns: Record<string, Place>;
	rest: Rest;
}

export interface Packed<Rest> {
	columns: Record<string, Column>;
	rest: Rest;
}

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** The narrowest column that holds these numbers. @throws RangeError on one that none holds */
export function narrow(values: readonly number[] | Column): Column {
	let [low, high] = [0, 0];
	for (const value of values) {
		if (value < low) low = value;
		if (value > high) high = value;
	}
	const fits: [Kind, number, number][] = [
		['u8', 0, 0xff],
		['i16', -0x8000, 0x7fff],
		['u16', 0, 0xffff],
		['i32', -0x80000000, 0x7fffffff],
		['u32', 0, 0xffffffff]
	];
	const found = fits.find(([, least, most]) => least <= low && high <= most);
	if (!found) throw new RangeError(`numbers from ${low} to ${high}: no column holds them`);
	return kinds[found[0]].from(values);
}

const kindOf = (column: Column): Kind => (Object.keys(kinds) as Kind[]).find((kind) => column instanceof kinds[kind]) as Kind;

export function pack<Rest>({ columns, rest }: Packed<Rest>): Uint8Array<ArrayBuffer> {
	const places = Object.fromEntries(
		Object.entries(columns).map(([name, column]) => [name, { kind: kindOf(column), length: column.length }])
	);
	const header = new TextEncoder().encode(JSON.stringify({ columns: places, rest } satisfies Header<Rest>));
	const bytes = Object.values(columns).reduce((sum, { byteLength }) => sum + aligned(byteLength), 4 + aligned(header.length));
	const file = new Uint8Array(bytes);
	new DataView(file.buffer).setUint32(0, header.length, true);
	file.set(header, 4);
	let at = 4 + aligned(header.length);
	for (const column of Object.values(columns)) {
		file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
		at += aligned(column.byteLength);
	}
	return file;
}

/** Inverse of `pack`; the columns are views of `file`. Machines that browsers run on are little-endian, as the file is. */
export function unpack<Rest>(file: ArrayBuffer): Packed<Rest> {
	const length = new DataView(file).getUint32(0, true);
	const { columns: places, rest } = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length))) as Header<Rest>;
	let at = 4 + aligned(length);
	const columns: Record<string, Column> = {};
	for (const [name, { kind, length }] of Object.entries(places)) {
		const column = new kinds[kind](file, at, length);
		columns[name] = column;
		at += aligned(column.byteLength);
	}
	return { columns, rest };
}
