import type { I18n } from '#lib/i18n/context.ts';
import type { Sheet } from '#lib/model/sheet.ts';
import { type Column, type NearPair, type SidePlan, withTheme } from './sideBySide.ts';

type Named = SidePlan & { short_title: string };

/** Items of each theme in each document, out of those compared. */
export const themeSheet = (columns: readonly Column<Named>[], themes: readonly { id: string; name: string }[], { t }: I18n): Sheet => ({
	columns: [
		{ name: t.themes.theme, type: 'text' },
		...columns.flatMap(({ plan }) => [
			{ name: plan.short_title, type: 'integer' as const },
			{ name: `${plan.short_title}, n`, type: 'integer' as const }
		])
	],
	rows: themes.map(({ id, name }) => [name, ...columns.flatMap((column) => [withTheme(column, id).length, column.items.length])])
});

/** The nearest pairs of two documents, with both sentences. */
export const pairSheet = (
	pairs: readonly NearPair[],
	[one, two]: readonly [Named, Named],
	themeName: (id: string) => string,
	{ t }: I18n
): Sheet => ({
	columns: [
		{ name: one.short_title, type: 'text' },
		{ name: t.demands.sentence(one.short_title), type: 'text' },
		{ name: two.short_title, type: 'text' },
		{ name: t.demands.sentence(two.short_title), type: 'text' },
		{ name: t.demands.scoreName, type: 'number' },
		{ name: t.explorer.themes, type: 'text' }
	],
	rows: pairs.map(({ from, to, nearness }) => [
		from.id,
		from.text,
		to.id,
		to.text,
		Math.round(nearness.score * 1000) / 1000,
		nearness.themes.map(themeName).join('; ') || null
	])
});
