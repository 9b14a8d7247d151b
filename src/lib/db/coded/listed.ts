import type { ItemRow } from '../queries/items.ts';

/** What the list of the explorer and its exports say of an item. */
export type ListedItem = Pick<
	ItemRow,
	'id' | 'plan_id' | 'plan_short' | 'plan_title' | 'kind' | 'number' | 'path' | 'text' | 'page' | 'line_start' | 'line_end'
> & {
	actors: Pick<ItemRow['actors'][number], 'actor_id' | 'name' | 'role' | 'as_written' | 'counted'>[];
	timings: Pick<ItemRow['timings'][number], 'as_written'>[];
	themes: Pick<ItemRow['themes'][number], 'theme_id'>[];
};

export const listed = (row: ItemRow): ListedItem => ({
	id: row.id,
	plan_id: row.plan_id,
	plan_short: row.plan_short,
	plan_title: row.plan_title,
	kind: row.kind,
	number: row.number,
	path: row.path,
	text: row.text,
	page: row.page,
	line_start: row.line_start,
	line_end: row.line_end,
	actors: row.actors.map(({ actor_id, name, role, as_written, counted }) => ({ actor_id, name, role, as_written, counted })),
	timings: row.timings.map(({ as_written }) => ({ as_written })),
	themes: row.themes.map(({ theme_id }) => ({ theme_id }))
});
