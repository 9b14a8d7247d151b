/** Bounds that keep a hostile or mistaken file from taking the machine. */
export interface Limits {
	/** bytes of the file given */
	fileBytes: number;
	/** bytes of all the parts read from an archive (DOCX, ODT, XLSX), once expanded */
	expandedBytes: number;
	/** expanded bytes for one compressed byte; ordinary XML stays under 60 */
	expansionRatio: number;
	pages: number;
	/** lines of a text, Markdown or CSV file */
	lines: number;
	milliseconds: number;
}

export const defaultLimits: Limits = {
	fileBytes: 200_000_000,
	expandedBytes: 300_000_000,
	expansionRatio: 250,
	pages: 3000,
	lines: 100_000,
	milliseconds: 180_000
};

const MEGABYTE = 1_000_000;
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} Mo`;
