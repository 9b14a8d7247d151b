import type { Filters } from '../../model/filters.ts';
import { type Grade, itemFacets } from '../../model/vocabulary.ts';
import { stems } from '../../text/stem.ts';
import type { ItemActor, ItemTheme, ItemTiming } from '../queries/items.ts';
import type { Entry } from './corpus.ts';

/** The conditions of where.ts, asked of rows in memory. tests/db/memory holds both to the same items under any filters. */
export type Match = (entry: Entry) => boolean;

const low: Grade = 'low';

const among = (values: readonly string[], value: string): boolean => values.length === 0 || values.includes(value);

export const assignmentMatches =
	({ actor, role }: Filters) =>
	(assignment: ItemActor): boolean =>
		assignment.counted && among(actor, assignment.actor_id) && among(role, assignment.role);

export const labelMatches =
	({ theme, via, rank }: Filters) =>
	(label: ItemTheme): boolean =>
		among(theme, label.theme_id) && (via === 'all' || label.via === via) && (rank === 'any' || label.rank === rank);

/** Years that a timing covers, first and last; null for a timing without a year. */
export const covered = ({ year_start, year_end }: ItemTiming): [first: number, last: number] | null =>
	year_start === null ? null : [year_start, year_end ?? year_start];

const timed =
	({ timing }: Filters): Match =>
	({ row }) =>
		row.timings.length === 0 ? timing.includes('none') : row.timings.some(({ kind }) => timing.includes(kind));

const during =
	({ year }: Filters): Match =>
	({ row }) =>
		row.timings.some((timing) => {
			const span = covered(timing);
			return span !== null && year.some((one) => span[0] <= one && one <= span[1]);
		});

const found = ({ search }: Filters): Match[] =>
	[...new Set(stems(search))].map((stem) =>
		stem.length < 3 ? (entry) => entry.stems.has(stem) : ({ searched }) => searched.includes(` ${stem}`)
	);

/** Documents read with low confidence are left out, unless a grade, a document or an item is chosen by name. */
const graded = ({ grade, plan, item }: Filters): Match[] => {
	if (grade.length + plan.length + item.length === 0) return [(entry) => entry.grade !== low];
	return grade.length ? [(entry) => grade.includes(entry.grade)] : [];
};

/** Whether the filters select an item. */
export function matching(filters: Filters): Match {
	const { plan, planKind, level, kind, theme, actor, role, timing, year, territory, section, item } = filters;
	const conditions: Match[] = [
		...graded(filters),
		...(plan.length ? [({ row }: Entry) => plan.includes(row.plan_id)] : []),
		...(planKind.length ? [({ row }: Entry) => planKind.includes(row.plan_kind)] : []),
		...(level.length ? [({ row }: Entry) => level.includes(row.level)] : []),
		...(territory.length ? [(entry: Entry) => territory.includes(entry.territory)] : []),
		...(item.length ? [({ row }: Entry) => item.includes(row.id)] : []),
		...(kind.length ? [({ row }: Entry) => kind.includes(row.kind)] : []),
		...(filters.coded ? [({ row }: Entry) => row.coded] : []),
		...(section.length ? [({ sections }: Entry) => section.some((one) => sections.has(one))] : []),
		...(theme.length ? [({ row }: Entry) => row.themes.some(labelMatches(filters))] : []),
		...itemFacets
			.filter((facet) => filters[facet].length)
			.map((facet) => (entry: Entry) => filters[facet].some((code) => entry[facet].has(code))),
		...(actor.length + role.length ? [({ row }: Entry) => row.actors.some(assignmentMatches(filters))] : []),
		...(timing.length ? [timed(filters)] : []),
		...(year.length ? [during(filters)] : []),
		...found(filters)
	];
	return (entry) => conditions.every((condition) => condition(entry));
}
