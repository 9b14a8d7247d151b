/** Bounds that keep a hostile or mistaken file from taking the machine. */
export interface Limits {
	/** bytes of the file given */
	fileBytes: number;
	/** bytes of all the parts read from an archive (DOCX, ODT, XLSX) or of all the streams of a PDF but its pictures, once expanded */
	expandedBytes: number;
	/** expanded bytes for one compressed byte; ordinary XML stays under 60 */
	expansionRatio: number;
	/** bytes of a file of text: page, table, Markdown or plain text */
	textBytes: number;
	/** characters of one line of plain text */
	lineLength: number;
	/** bytes of one stream of a PDF, once expanded: the words and lines of a page, a font */
	streamBytes: number;
	/** elements of a web page inside one another */
	depth: number;
	/** elements of a web page, or of all the parts read from an archive */
	elements: number;
	pages: number;
	/** pieces of text on one page of a PDF: a word, sometimes a letter */
	pieces: number;
	/** lines of a text, Markdown or CSV file; paragraphs and rows of the others */
	lines: number;
	milliseconds: number;
}

export const defaultLimits: Limits = {
	fileBytes: 200_000_000,
	expandedBytes: 300_000_000,
	expansionRatio: 250,
	textBytes: 8_000_000,
	lineLength: 1_000_000,
	streamBytes: 40_000_000,
	depth: 1000,
	elements: 600_000,
	pages: 3000,
	pieces: 60_000,
	lines: 50_000,
	milliseconds: 180_000
};
