import { parse } from 'csv-parse/browser/esm/sync';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { DocumentBuilder, collapse } from './builder.ts';
import { cellParts, textRows, titleRows } from './cells.ts';
import { sniffDelimiter } from './delimiter.ts';
import { refuse } from './refusals.ts';

/** A delimited file is one table; a record is a row, even when a quoted cell runs over several lines. */
export function readCsv(text: string): SourceDocument {
	const builder = new DocumentBuilder('csv');
	const rows = records(text);
	const titles = titleRows(rows);
	const texts = textRows(rows);
	rows.forEach((record, index) => {
		const filled = record.filter((cell) => collapse(cell) !== '');
		const text = texts.get(index);
		if (filled.length === 0) builder.blank();
		else if (text) builder.text(text.kind, text.part);
		else if (titles.has(index)) builder.heading(null, filled);
		else builder.row(0, record.map(cellParts));
	});
	return builder.document();
}

function records(text: string): string[][] {
	try {
		return parse(text, {
			delimiter: sniffDelimiter(text) ?? ',',
			relax_column_count: true,
			relax_quotes: true,
			bom: true,
			skip_empty_lines: false
		});
	} catch {
		throw refuse('openQuote');
	}
}
