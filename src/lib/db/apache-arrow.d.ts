/** apache-arrow 13 does not name its types in `exports`; these are the few that rows.ts reads and the comparison with peers writes. */
declare module 'apache-arrow' {
	export interface Field {
		name: string;
		type: DataType;
	}
	export class DataType {
		readonly children: Field[];
		static isList(type: DataType): type is DataType & { valueType: DataType };
		static isStruct(type: DataType): boolean;
		static isInt(type: DataType): boolean;
		static isFloat(type: DataType): boolean;
		static isBool(type: DataType): boolean;
	}
	export interface StructRow {
		toJSON(): Record<string, unknown>;
	}
	export type Vector = Iterable<unknown>;
	export interface Table {
		readonly schema: { fields: Field[] };
		toArray(): StructRow[];
	}
	export function tableFromIPC(bytes: Uint8Array): Table;
	export function tableFromArrays(columns: Record<string, Int16Array | Int32Array>): Table;
	export function tableToIPC(table: Table, kind: 'stream'): Uint8Array;
}
