import type { DuckDBConnection } from '@duckdb/node-api';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { grades, itemKinds, levels, planKinds, roles, timingKinds } from '#lib/model/vocabulary.ts';

export interface Sample {
	filters: Filters;
	plan: string;
	actor: string;
}

/** Numbers in [0, 1[ that are the same in every run. */
const generator = (seed: number) => (): number => {
	seed = (seed + 0x6d2b79f5) | 0;
	let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
	mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const column = async (connection: DuckDBConnection, statement: string): Promise<string[]> =>
	(await connection.runAndReadAll(statement)).getRows().map(([value]) => String(value));

const searches = [
	'',
	'',
	'',
	'emploi',
	'personnes réfugiées',
	'l’accueil',
	"d'intégration",
	'œuvre',
	'100 %',
	"o'; drop table items; --",
	'?'
];

/** Filter states drawn from what the data hold, some of one key, some of several, some that match nothing. */
export async function sampleFilters(connection: DuckDBConnection, draws: number, seed: number): Promise<Sample[]> {
	const next = generator(seed);
	const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
	const some = <T>(values: readonly T[], chance: number): T[] => (next() < chance ? [...new Set([one(values), one(values)])] : []);
	const plans = await column(connection, 'select id from plans order by id');
	const actors = await column(connection, 'select distinct actor_id from assignments order by 1');
	const themes = await column(connection, 'select id from themes order by id');
	const sections = await column(connection, 'select id from sections order by id');
	const items = await column(connection, 'select id from items order by id');
	const places = await column(connection, 'select distinct coalesce(region_code, code) from territories order by 1');
	const codes = (facet: string) => column(connection, `select id from facet_codes where facet = '${facet}' order by id`);
	const [modalities, publics] = [await codes('modality'), await codes('public')];
	const draw = (chance: number): Filters => ({
		plan: some(plans, chance),
		planKind: some(planKinds, chance / 2),
		level: some(levels, chance / 2),
		grade: some(grades, chance / 4),
		kind: some(itemKinds, chance),
		theme: some(themes, chance),
		via: one(['all', 'all', 'explicit', 'heading'] as const),
		rank: one(['any', 'any', 'primary'] as const),
		modality: some(modalities, chance / 3),
		public: some(publics, chance / 3),
		coded: next() < chance,
		actor: some(actors, chance),
		role: some(roles, chance),
		timing: some([...timingKinds, 'none'], chance),
		year: some([2014, 2019, 2020, 2021, 2022, 2025], chance),
		territory: some(places, chance / 2),
		section: some(sections, chance / 3),
		item: some(items, chance / 6),
		search: next() < chance ? one(searches) : ''
	});
	const states = Array.from({ length: draws }, (_, index) => draw(index % 3 === 0 ? 0.12 : 0.3));
	const byHand: Partial<Filters>[] = [
		{},
		{ timing: ['none'] },
		{ theme: ['employment'], via: 'heading' },
		{ search: 'réfugiées' },
		{ year: [0] },
		{ plan: ['nothing'] }
	];
	return [...byHand.map((patch) => withFilters(noFilters, patch)), ...states].map((filters) => ({
		filters,
		plan: one(plans),
		actor: one(actors)
	}));
}
