import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { readText } from './bytes.ts';
import { delimiterOf } from './delimiter.ts';
import { explain } from './explain.ts';
import type { Problem } from './problems.ts';

export type CsvRow<T> = T & { line: number };

interface Parsed {
	record: Record<string, string>;
	info: { lines: number };
}

/**
 * Rows of a CSV file with a header (comma, semicolon or tab), each with the line it ends on. The header must have every column of `schema`
 * but those in `optional`, and no other. Problems are added; rows in fault are left out.
 */
export function readCsv<T>(file: string, schema: z.ZodObject & z.ZodType<T>, problems: Problem[], optional: string[] = []): CsvRow<T>[] {
	const text = readText(file, problems);
	if (text === null) return [];
	const columns = Object.keys(schema.shape);
	const required = columns.filter((column) => !optional.includes(column));
	const delimiter = delimiterOf(text, required);
	const header = headerOf(file, text, delimiter, problems);
	if (!header) return [];
	const missing = required.filter((column) => !header.includes(column));
	const unknown = header.filter((column) => !columns.includes(column));
	for (const column of missing) {
		problems.push({ file, line: 1, message: `la colonne « ${column} » manque (trouvées : ${header.join(', ')}). Ajoutez-la à l’en-tête.` });
	}
	for (const column of unknown) {
		problems.push({
			file,
			line: 1,
			message: `colonne inconnue « ${column} ». Corrigez son nom, ou retirez-la; permises : ${columns.join(', ')}.`
		});
	}
	if (missing.length > 0 || unknown.length > 0) return [];
	return rowsOf(file, text, delimiter, problems).flatMap(({ record, info }) => {
		const checked = schema.safeParse(record);
		if (checked.success) return [{ ...checked.data, line: info.lines }];
		for (const issue of checked.error.issues) problems.push({ file, line: info.lines, message: explain(issue, record) });
		return [];
	});
}

function headerOf(file: string, text: string, delimiter: string, problems: Problem[]): string[] | null {
	const header = attempt(file, problems, () => (parse(text, { delimiter, to: 1, skip_empty_lines: true }) as string[][])[0] ?? null);
	if (header === null) return null;
	const repeated = header.find((column, index) => header.indexOf(column) !== index);
	if (repeated === undefined) return header;
	problems.push({ file, line: 1, message: `la colonne « ${repeated} » est écrite deux fois. Gardez-en une seule.` });
	return null;
}

const rowsOf = (file: string, text: string, delimiter: string, problems: Problem[]): Parsed[] =>
	attempt(file, problems, () => parse(text, { delimiter, columns: true, info: true, skip_empty_lines: true }) as unknown as Parsed[]) ?? [];

function attempt<T>(file: string, problems: Problem[], read: () => T): T | null {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error['lines'] === 'number' ? error['lines'] : null;
		const count = error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS' || error.code.startsWith('CSV_RECORD');
		const message = count
			? 'cette ligne n’a pas autant de cases que l’en-tête. Ajoutez ou retirez des séparateurs, ou mettez entre guillemets une case qui en contient.'
			: 'CSV illisible : un guillemet n’est pas fermé ou est mal placé. Doublez les guillemets à l’intérieur d’une case.';
		problems.push({ file, line, message });
		return null;
	}
}
