const delimiters = [';', ',', '\t', '|'];
const enough = 200;
const [quote, newline, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * The delimiter of a delimited file, or null for ordinary text: every record must have the same two columns or more.
 * Prose with commas and texts with some tables fail that test on purpose.
 */
export function sniffDelimiter(text: string): string | null {
	let best: { delimiter: string; columns: number } | null = null;
	for (const delimiter of delimiters) {
		const widths = recordWidths(text, delimiter);
		const columns = Math.max(0, ...widths);
		if (widths.length < 2 || columns < 2 || (delimiter === '|' && isMarkdown(text))) continue;
		const even = widths.filter((width) => width === columns).length / widths.length;
		const sure = columns === 2 ? widths.length >= 3 && even === 1 : even >= 0.95;
		if (sure && columns > (best?.columns ?? 0)) best = { delimiter, columns };
	}
	return best?.delimiter ?? null;
}

/** Bars at the beginning of the text, or a rule of dashes under the names of columns. */
const isMarkdown = (text: string): boolean => /^\|/.test(text) || /^\|[ :|-]*-{3}[ :|-]*$/m.test(text);

/** Number of cells of the first records; quoted cells may hold delimiters and line breaks, empty records are skipped. */
function recordWidths(text: string, delimiter: string): number[] {
	const widths: number[] = [];
	let width = 1;
	let quoted = false;
	let filled = false;
	let atStart = true;
	const separator = delimiter.charCodeAt(0);
	for (let at = 0; at < text.length && widths.length < enough; at++) {
		const code = text.charCodeAt(at);
		if (quoted) {
			if (code === quote) {
				if (text.charCodeAt(at + 1) === quote) at++;
				else quoted = false;
			}
		} else if (code === quote && atStart) {
			quoted = filled = true;
			atStart = false;
		} else if (code === separator) {
			width++;
			atStart = true;
		} else if (code === newline) {
			if (filled) widths.push(width);
			width = 1;
			filled = false;
			atStart = true;
		} else if (code !== carriageReturn) {
			filled ||= text.charAt(at).trim() !== '';
			atStart = false;
		}
	}
	if (filled && widths.length < enough) widths.push(width);
	return widths;
}
