import { DataType, type StructRow, tableFromIPC, type Vector } from 'apache-arrow';
import type { Cell, CellType, Sheet } from '../model/sheet.ts';

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

const cellType = (type: DataType): CellType =>
	DataType.isInt(type) ? 'integer' : DataType.isFloat(type) ? 'number' : DataType.isBool(type) ? 'boolean' : 'text';

/** A list is its values between semicolons; any other structure is written as JSON. */
const cell = (value: unknown): Cell => {
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) return value.join('; ');
	return value instanceof Date ? value.toISOString() : JSON.stringify(value);
};

/** Wide counts arrive as real numbers: a column of nothing but whole ones is a column of whole numbers. */
const narrowed = (type: CellType, values: readonly Cell[]): CellType =>
	type === 'number' && values.every((value) => value === null || Number.isSafeInteger(value)) ? 'integer' : type;

/** A typed table of an Arrow stream that arrives in pieces; no two columns of it may have the same name. */
export function plainSheet(pieces: readonly Uint8Array[]): Sheet {
	const { fields } = tableFromIPC(joined(pieces)).schema;
	const rows = plainRows(pieces).map((row) => fields.map(({ name }) => cell(row[name])));
	const columns = fields.map(({ name, type }, index) => ({
		name,
		type: narrowed(
			cellType(type),
			rows.map((row) => row[index] ?? null)
		)
	}));
	return { columns, rows };
}
