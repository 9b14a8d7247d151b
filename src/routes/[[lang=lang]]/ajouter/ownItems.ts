import { groupBy } from '#lib/analysis/groupBy.ts';
import type { ItemActor, ItemRow, ItemTheme } from '#lib/db/queries/items.ts';
import type { Filters } from '#lib/model/filters.ts';
import type { Extracted } from './protocol.ts';

const theme = ({ theme: theme_id, via, rank, cue, start, end, rule, score }: Extracted['labels'][string][number]): ItemTheme => ({
	theme_id,
	via,
	rank,
	source: 'classifier',
	note: null,
	rule,
	cue,
	span_start: start,
	span_end: end,
	score
});

/** The items of the document that is only in this browser, as `items` gives those of the database. */
export function ownItems({ plan, extraction, labels, actors }: Extracted, short_title: string): ItemRow[] {
	const sections = new Map(extraction.sections.map(({ id, label }) => [id, label]));
	const actor = (one: Extracted['extraction']['assignments'][number]): ItemActor => {
		const known = actors[one.actor_id];
		return {
			...one,
			name: known?.name ?? one.as_written,
			acronym: known?.acronym ?? null,
			generic: known?.generic ?? false,
			post: known?.post ?? false
		};
	};
	const assignments = groupBy(extraction.assignments, ({ item_id }) => item_id);
	const timings = groupBy(extraction.timings, ({ item_id }) => item_id);
	return extraction.items.map((item) => ({
		...item,
		plan_title: plan.title,
		plan_short: short_title,
		plan_kind: plan.kind,
		level: plan.level,
		plan_year_start: plan.years[0],
		plan_year_end: plan.years[1],
		section_label: sections.get(item.section_id ?? '') ?? null,
		corrected: false,
		coded: item.id in labels,
		modality: null,
		publics: [],
		contested: null,
		contested_on: null,
		actors: (assignments.get(item.id) ?? []).map(actor),
		timings: timings.get(item.id) ?? [],
		themes: (labels[item.id] ?? []).map(theme)
	}));
}

/** Whether these filters ask for items of that document alone. */
export const asksFor = (plan_id: string, { plan, item }: Filters): boolean =>
	plan.length === 1 ? plan[0] === plan_id : item.length > 0 && item.every((id) => id.startsWith(`${plan_id}/`));

const among = <One>(chosen: readonly One[], one: One): boolean => chosen.length === 0 || chosen.includes(one);

/** What the filters that marks set keep of one document, in the sense of `db/where.ts`. */
export const keptItems = (items: readonly ItemRow[], { item, kind, coded, theme, via, actor, role, year }: Filters): ItemRow[] =>
	items.filter(
		(row) =>
			among(item, row.id) &&
			among(kind, row.kind) &&
			(!coded || row.coded) &&
			(theme.length === 0 || row.themes.some((label) => theme.includes(label.theme_id) && (via === 'all' || label.via === via))) &&
			(actor.length + role.length === 0 ||
				row.actors.some(({ counted, actor_id, role: own }) => counted && among(actor, actor_id) && among(role, own))) &&
			(year.length === 0 ||
				row.timings.some(
					({ year_start, year_end }) => year_start !== null && year.some((one) => one >= year_start && one <= (year_end ?? year_start))
				))
	);
