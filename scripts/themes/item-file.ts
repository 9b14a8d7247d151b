import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decodeText } from '#lib/read/encoding.ts';
import { readBytes } from '../read/bytes.ts';
import { delimiterOf } from '../read/delimiter.ts';
import type { Problem } from '../read/problems.ts';

export interface ItemFile {
	items: ItemRow[];
	/** columns or fields that the command does not read */
	ignored: string[];
}

export interface ItemRow {
	id: string;
	text: string;
	heading?: string;
}

interface Row {
	line: number;
	value: unknown;
}

const columns = ['id', 'text', 'heading'];
const identifier = z.union([z.string(), z.number()]).transform((id) => String(id).trim());
const row = z.object({ id: identifier, text: z.string(), heading: z.string().nullish() });

/**
 * Items of a CSV file (header with id, text and, if any, heading; comma, semicolon or tab) or of an NDJSON file (one object a
 * line, same names). UTF-8, UTF-16 or Windows-1252, with or without a byte order mark. Every fault is added to `problems`, with
 * its line; other columns are left aside and named.
 */
export function readItemFile(file: string, problems: Problem[]): ItemFile {
	const bytes = readBytes(file, problems);
	if (!bytes) return { items: [], ignored: [] };
	const text = decodeText(bytes);
	const rows = text.trimStart().startsWith('{') ? ndjsonRows(file, text, problems) : csvRows(file, text, problems);
	const ignored = new Set<string>();
	for (const { value } of rows) {
		if (typeof value !== 'object' || value === null) continue;
		for (const name of Object.keys(value)) if (name !== '' && !columns.includes(name)) ignored.add(name);
	}
	return { items: checkedRows(file, rows, problems), ignored: [...ignored] };
}

function ndjsonRows(file: string, text: string, problems: Problem[]): Row[] {
	return text.split('\n').flatMap((line, index): Row[] => {
		if (line.trim() === '') return [];
		try {
			return [{ line: index + 1, value: JSON.parse(line) as unknown }];
		} catch {
			problems.push({ file, line: index + 1, message: 'cette ligne n’est pas un objet JSON complet. Écrivez un objet par ligne.' });
			return [];
		}
	});
}

function csvRows(file: string, text: string, problems: Problem[]): Row[] {
	try {
		const delimiter = delimiterOf(text, ['id', 'text']);
		const records = parse(text, { delimiter, info: true, skip_empty_lines: true }) as unknown as {
			record: string[];
			info: { lines: number };
		}[];
		const header = (records[0]?.record ?? []).map((name) => name.trim());
		if (!headerIsRight(file, header, problems)) return [];
		return records
			.slice(1)
			.map(({ record, info }) => ({ line: info.lines, value: Object.fromEntries(header.map((name, at) => [name, record[at]])) }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error['lines'] === 'number' ? error['lines'] : null;
		problems.push({
			file,
			line,
			message: 'CSV illisible : un guillemet mal placé, ou une ligne qui n’a pas autant de cases que l’en-tête.'
		});
		return [];
	}
}

function headerIsRight(file: string, header: string[], problems: Problem[]): boolean {
	const before = problems.length;
	for (const name of ['id', 'text']) {
		if (!header.includes(name))
			problems.push({ file, line: 1, message: `la colonne « ${name} » manque (trouvées : ${header.join(', ')}). Ajoutez-la à l’en-tête.` });
	}
	for (const name of columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column))) {
		problems.push({ file, line: 1, message: `la colonne « ${name} » paraît deux fois. Gardez-en une.` });
	}
	return problems.length === before;
}

function checkedRows(file: string, rows: Row[], problems: Problem[]): ItemRow[] {
	const firstLine = new Map<string, number>();
	const items = rows.flatMap(({ line, value }): ItemRow[] => {
		const problem = (message: string): [] => {
			problems.push({ file, line, message });
			return [];
		};
		const checked = row.safeParse(value);
		if (!checked.success)
			return problem('il faut « id » (texte ou nombre) et « text » (texte); « heading » est facultatif et c’est un texte.');
		const { id, text, heading } = checked.data;
		if (id === '') return problem('l’identifiant est vide. Donnez-en un à chaque élément.');
		if (text.trim() === '') return problem(`l’élément « ${id} » n’a pas de texte. Écrivez-le ou retirez la ligne.`);
		const first = firstLine.get(id);
		if (first !== undefined) return problem(`l’identifiant « ${id} » est déjà employé à la ligne ${first}. Chaque élément a le sien.`);
		firstLine.set(id, line);
		return [heading ? { id, text, heading } : { id, text }];
	});
	if (items.length === 0 && problems.length === 0) problems.push({ file, line: null, message: 'le fichier ne contient aucun élément.' });
	return items;
}
