/** A line of a table whose cells are told by their columns alone: its height on the page, in lines, and the words of each column. */
export interface GridLine {
	y: number;
	/** '' where a column has no words on this line */
	words: string[];
	/** a blank line, or more space than usual, stands before it */
	gap: boolean;
	/** first of its page */
	opensPage: boolean;
	/** a title over the whole width, or the names of the columns, stand before it: a row begins here */
	opensRow: boolean;
}

export interface Shape {
	/** the column whose cells begin the rows */
	main: number;
	/** columns with a cell a row; names of axes and objectives, which run down beside several rows, are left out */
	body: number[];
	numbers: number[];
	/** the first lines, under the names of columns or not, may be the end of a row begun on the page before */
	goesOn: boolean;
	/** whether the first word of a line would clearly have fitted at the end of the line before it, in a column */
	hadRoom: (column: number, before: number, line: number) => boolean;
}

/** Where the cells of a row stand in it. */
export type Alignment = 'top' | 'middle';
