/**
 * What every reader gives to the layouts: the citable lines of a document, and its blocks in reading order.
 * Lines are what a person can be sent to; blocks are what the file format says of their structure.
 */

/** A citable line. `n` is 1-based in the whole document; `page` is null where the format has no pages. */
export interface SourceLine {
	n: number;
	page: number | null;
	/** the line as the document has it, damage included */
	raw: string;
}

/** Half-open range of UTF-16 code units in the `raw` of one source line. */
export interface Span {
	line: number;
	start: number;
	end: number;
}

/** Words for reading (markup off, spaces collapsed, repairs applied) and where each part of them stands in the source. */
export interface Passage {
	text: string;
	spans: Span[];
}

/** A paragraph or list entry inside a table cell. `marker` is the bullet as written, '' for plain text. */
export interface CellPart extends Passage {
	marker: string;
}

interface BlockPlace {
	line_start: number;
	line_end: number;
	page: number | null;
}

export type Block = BlockPlace &
	(
		| { type: 'heading'; level: number | null; passage: Passage }
		| { type: 'paragraph'; passage: Passage }
		| { type: 'bullet'; depth: number; marker: string; passage: Passage }
		| { type: 'row'; table: number; cells: CellPart[][] }
		| { type: 'blank' }
		| { type: 'furniture'; passage: Passage }
	);

/** A change made so that a damaged passage can be read; the raw form stays in the source line. */
export interface Repair extends Span {
	raw: string;
	fixed: string;
	method: 'corpus' | 'dictionary' | 'acronym-list' | 'accent-alone' | 'case' | 'correction' | 'superscript' | 'line-break' | 'markup';
	reason?: string;
}

/** One document, read. */
export interface SourceDocument {
	format: string;
	lines: SourceLine[];
	blocks: Block[];
	repairs: Repair[];
	/** pages that are pictures, with no text to read */
	unreadPages?: number[];
}
