import type { I18n } from '#lib/i18n/context.ts';
import { writtenIn } from '#lib/i18n/typography.ts';
import { schema } from '#lib/model/schema.ts';
import type { Sheet } from '#lib/model/sheet.ts';

/** Every column of every published table, in the order of the schema. */
export function dictionarySheet({ language, t }: I18n): Sheet {
	const words = t.data;
	const names = [words.table, words.column, words.columnType, words.key, words.nullable, words.meaning];
	return {
		columns: names.map((name, index) => ({ name, type: index === 3 || index === 4 ? 'boolean' : 'text' })),
		rows: schema.flatMap((table) =>
			table.columns.map((column) => [
				table.name,
				column.name,
				column.type,
				table.key.includes(column.name),
				column.nullable,
				writtenIn(language)(column[language])
			])
		)
	};
}
