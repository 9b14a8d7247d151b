/** The text of a cell of an exported CSV, without the apostrophes that keep a spreadsheet from running it. */
export const bare = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/u, '').replace(/([;\r\n]"*[ \t]*)'(?='*[=+\-@])/gu, '$1');

/** What a spreadsheet would take for cells: the text whole, and what it makes of it when it cuts at semicolons and lines. */
export const runnable = (cell: string): boolean =>
	/^[=+\-@\t\r]/u.test(cell) ||
	cell
		.split(/[;\r\n]/u)
		.slice(1)
		.some((piece) => /^"*[ \t]*[=+\-@]/u.test(piece));
