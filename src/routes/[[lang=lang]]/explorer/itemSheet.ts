import type { ListedItem } from '#lib/db/coded/listed.ts';
import type { I18n } from '#lib/i18n/context.ts';
import type { Cell, Sheet, SheetColumn } from '#lib/model/sheet.ts';
import { type ColumnName, columnNames } from '#lib/model/view.ts';
import { byRole } from '#lib/ui/roles.ts';

type Field = [name: string, type: SheetColumn['type'], cell: (item: ListedItem) => Cell];

const joined = (parts: readonly string[]): Cell => (parts.length ? parts.join('; ') : null);

/** The list as rows to take away: the sentence and its exact place always, then the columns that are shown. */
export function itemSheet(
	items: readonly ListedItem[],
	shown: readonly ColumnName[],
	themeName: (id: string) => string,
	doubtOf: (id: string) => string | null,
	i18n: I18n
): Sheet {
	const { explorer: words, vocabulary } = i18n.t;
	const always: Field[] = [
		[words.itemId, 'text', ({ id }) => id],
		[words.kind, 'text', ({ kind }) => vocabulary.itemKind[kind][0]],
		[words.number, 'text', ({ number }) => number],
		[words.text, 'text', ({ text }) => text],
		[words.place, 'text', ({ plan_title }) => plan_title],
		[words.lineStart, 'integer', ({ line_start }) => line_start],
		[words.lineEnd, 'integer', ({ line_end }) => line_end]
	];
	const columns: Record<ColumnName, Field[]> = {
		place: [[words.page, 'integer', ({ page }) => page]],
		section: [[words.section, 'text', ({ path }) => joined(path)]],
		actors: [
			[
				words.actors,
				'text',
				({ actors }) =>
					joined(
						byRole(actors).map(
							({ role, actors: own }) => `${vocabulary.role[role]}: ${own.map(({ as_written, name }) => as_written || name).join(', ')}`
						)
					)
			]
		],
		timing: [[words.timing, 'text', ({ timings }) => joined(timings.map(({ as_written }) => as_written))]],
		themes: [
			[words.themes, 'text', ({ themes }) => joined(themes.map(({ theme_id }) => themeName(theme_id)))],
			[words.doubtfulThemes, 'text', ({ themes }) => joined(themes.flatMap(({ theme_id }) => (doubtOf(theme_id) ? themeName(theme_id) : [])))]
		]
	};
	const fields = [...always, ...columnNames.filter((name) => shown.includes(name)).flatMap((name) => columns[name])];
	return {
		columns: fields.map(([name, type]) => ({ name, type })),
		rows: items.map((item) => fields.map(([, , cell]) => cell(item)))
	};
}
