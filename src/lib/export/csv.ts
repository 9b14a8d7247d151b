import type { Cell, Sheet } from '../model/sheet.ts';

/**
 * A spreadsheet runs a text that begins so as a formula; an apostrophe before it makes it text again (OWASP, « CSV injection »). Where lists
 * are separated by semicolons, as in French Canada, a spreadsheet cuts this file at every « ; » and at every line, within quotes too: what
 * follows one is held to the same. A text that has such an apostrophe of its own gets one too, so that one taken off gives the text back.
 */
const begins = /^'*[=+\-@\t\r]/u;
const within = /[;\r\n]"*[ \t]*(?='*[=+\-@])/gu;

const field = (cell: Cell): string => {
	if (cell === null) return '';
	if (typeof cell !== 'string') return String(cell);
	const held = cell.replace(within, "$&'");
	const safe = begins.test(held) ? `'${held}` : held;
	return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180: commas, CRLF, a header; a byte order mark so that spreadsheets read UTF-8. */
export const toCsv = ({ columns, rows }: Sheet): string =>
	`\uFEFF${[columns.map(({ name }) => name), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
