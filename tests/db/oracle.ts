import type { DuckDBConnection } from '@duckdb/node-api';
import type { Filters } from '#lib/model/filters.ts';
import { stems } from '#lib/text/stem.ts';

type Raw = Record<string, unknown>;

const read = async (connection: DuckDBConnection, table: string): Promise<Raw[]> =>
	(await connection.runAndReadAll(`select * from ${table}`)).getRowObjectsJS() as Raw[];

const holds = (values: readonly unknown[], value: unknown): boolean => values.length === 0 || values.includes(value);

/** The meaning of the filters said a second time, without SQL: ids of the items that they keep. */
export async function openOracle(connection: DuckDBConnection): Promise<(filters: Filters) => string[]> {
	const tables = ['plans', 'items', 'sections', 'territories', 'assignments', 'timings', 'item_themes', 'item_facets'];
	const [plans, items, sections, territories, assignments, timings, labels, facets] = (await Promise.all(
		tables.map((table) => read(connection, table))
	)) as [Raw[], Raw[], Raw[], Raw[], Raw[], Raw[], Raw[], Raw[]];
	const planOf = new Map(plans.map((plan) => [plan.id, plan]));
	const placeOf = new Map(territories.map((place) => [place.code, place.region_code ?? place.code]));
	const parentOf = new Map(sections.map((section) => [section.id, section.parent_id]));
	const ancestry = (section: unknown): unknown[] =>
		section === null ? [] : [section, ...ancestry(parentOf.get(section as string) ?? null)];
	const of = (rows: Raw[], item: Raw): Raw[] => rows.filter((row) => row.item_id === item.id);

	const keeps = (filters: Filters, item: Raw): boolean => {
		const plan = planOf.get(item.plan_id) as Raw;
		const own = of(timings, item);
		const themed = of(labels, item).some(
			(label) =>
				filters.theme.includes(label.theme_id as string) &&
				(filters.via === 'all' || label.via === filters.via) &&
				(filters.rank === 'any' || label.rank === filters.rank)
		);
		const named = (facet: 'modality' | 'public') =>
			filters[facet].length === 0 || of(facets, item).some((row) => row.facet === facet && filters[facet].includes(row.code as string));
		const assigned = of(assignments, item).some(
			(row) => row.counted && holds(filters.actor, row.actor_id) && holds(filters.role, row.role)
		);
		const timed = own.length === 0 ? filters.timing.includes('none') : own.some((row) => filters.timing.includes(row.kind as string));
		const during = own.some((row) => {
			const [start, end] = [row.year_start as number | null, (row.year_end ?? row.year_start) as number | null];
			return start !== null && end !== null && filters.year.some((year) => year >= start && year <= end);
		});
		const words = item.stems as string[];
		return (
			holds(filters.plan, plan.id) &&
			holds(filters.planKind, plan.kind) &&
			holds(filters.level, plan.level) &&
			(filters.grade.length + filters.plan.length + filters.item.length === 0 ? plan.grade !== 'low' : holds(filters.grade, plan.grade)) &&
			holds(filters.territory, placeOf.get(plan.territory_code)) &&
			holds(filters.kind, item.kind) &&
			holds(filters.item, item.id) &&
			(!filters.coded || item.coded === true) &&
			(filters.section.length === 0 || ancestry(item.section_id).some((id) => filters.section.includes(id as string))) &&
			(filters.theme.length === 0 || themed) &&
			named('modality') &&
			named('public') &&
			(filters.actor.length + filters.role.length === 0 || assigned) &&
			(filters.timing.length === 0 || timed) &&
			(filters.year.length === 0 || during) &&
			stems(filters.search).every((stem) => words.some((word) => (stem.length < 3 ? word === stem : word.startsWith(stem))))
		);
	};
	return (filters) => items.filter((item) => keeps(filters, item)).map((item) => item.id as string);
}
