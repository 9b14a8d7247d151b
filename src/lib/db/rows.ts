import { DataType, type StructRow, tableFromIPC, type Vector } from 'apache-arrow';

/** Plain value of an Arrow value: numbers for whole numbers of any width, arrays for lists, objects for structs, null for nothing. */
const plain = (type: DataType, value: unknown): unknown => {
	if (value === null || value === undefined) return null;
	if (DataType.isList(type)) return Array.from(value as Vector, (one) => plain(type.valueType, one));
	if (DataType.isStruct(type)) {
		const fields = (value as StructRow).toJSON();
		return Object.fromEntries(type.children.map((field) => [field.name, plain(field.type, fields[field.name])]));
	}
	return typeof value === 'bigint' ? Number(value) : value;
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
	const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let offset = 0;
	for (const piece of pieces) {
		whole.set(piece, offset);
		offset += piece.length;
	}
	return whole;
};

/** Plain rows of an Arrow stream that arrives in pieces. */
export function plainRows(pieces: readonly Uint8Array[]): Record<string, unknown>[] {
	const table = tableFromIPC(joined(pieces));
	const { fields } = table.schema;
	return table.toArray().map((row) => {
		const values = row.toJSON();
		return Object.fromEntries(fields.map((field) => [field.name, plain(field.type, values[field.name])]));
	});
}
