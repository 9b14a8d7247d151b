import { sniffDelimiter } from '#lib/read/delimiter.ts';

/** The delimiter that makes cells of the first line of all these columns: spreadsheets write commas, semicolons or tabs. Otherwise the one that all lines agree on. */
export function delimiterOf(text: string, columns: readonly string[]): string {
	const [header = ''] = text.trimStart().split('\n', 1);
	const cells = (delimiter: string): string[] =>
		header.split(delimiter).map((cell) =>
			cell
				.trim()
				.replace(/^"(.*)"$/, '$1')
				.trim()
		);
	const right = [',', ';', '\t'].find((delimiter) => columns.every((name) => cells(delimiter).includes(name)));
	return right ?? sniffDelimiter(text) ?? ',';
}
