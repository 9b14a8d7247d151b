/** A table on its way out: what a reader sees, typed. Blank cells are null, never zero and never ''. */
export type CellType = 'text' | 'integer' | 'number' | 'boolean';
export type Cell = string | number | boolean | null;

export interface SheetColumn {
	name: string;
	type: CellType;
}

export interface Sheet {
	columns: readonly SheetColumn[];
	rows: readonly (readonly Cell[])[];
}

/** The same table with one more column of text, at the end. */
export const withColumn = ({ columns, rows }: Sheet, name: string, value: (row: number) => string): Sheet => ({
	columns: [...columns, { name, type: 'text' }],
	rows: rows.map((row, index) => [...row, value(index)])
});
