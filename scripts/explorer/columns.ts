import type { DuckDBConnection } from '@duckdb/node-api';
import { type Dictionary, type Headings, noYear, rankCodes, viaCodes } from '#lib/db/coded/corpus.ts';
import { type Column, narrow } from '#lib/db/coded/packed.ts';

/** One column of whole numbers of a statement, read chunk by chunk. */
async function numbers(data: DuckDBConnection, statement: string): Promise<Column[]> {
	const result = await data.stream(statement);
	const parts: Int32Array[][] = Array.from({ length: result.columnCount }, () => []);
	for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
		for (const [index, column] of parts.entries()) column.push(Int32Array.from(chunk.getColumnValues(index), Number));
	return parts.map((column) => narrow(together(column)));
}

function together(parts: readonly Int32Array[]): Int32Array<ArrayBuffer> {
	const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

const rows = async (data: DuckDBConnection, statement: string): Promise<(string | number | null)[][]> =>
	(await data.runAndReadAll(statement)).getRowsJson() as (string | number | null)[][];

const texts = async (data: DuckDBConnection, statement: string): Promise<string[]> =>
	(await rows(data, statement)).map(([value]) => String(value));

/** Values of a column in the order of their codes, and a table `name` that gives the code of each. */
async function codes(data: DuckDBConnection, name: string, values: string): Promise<string[]> {
	await data.run(
		`create or replace temp table ${name} as select value, cast(row_number() over (order by value) - 1 as integer) as code from (${values}) as given(value)`
	);
	return texts(data, `select value from ${name} order by code`);
}

const spelled = (column: string, values: readonly string[]): string =>
	`case ${column} ${values.map((value, code) => `when '${value}' then ${code}`).join(' ')} end`;

/** A list an item: how many entries each item has, then the entries, in the order of the items. */
async function listOf(data: DuckDBConnection, list: string, entries: string, fields: readonly string[]): Promise<Record<string, Column>> {
	await data.run(`create or replace temp table entries as ${entries}`);
	const [count] = await numbers(
		data,
		`select coalesce(n, 0) from numbered left join (select item, count(*) as n from entries group by item) using (item) order by item`
	);
	const columns = await numbers(data, `select ${fields.join(', ')} from entries order by item, ${fields.join(', ')}`);
	return Object.fromEntries([
		[`${list}.count`, count],
		...fields.map((field, index) => [`${list}.${field.replaceAll('"', '')}`, columns[index]])
	]) as Record<string, Column>;
}

/** Numbers the items in the order of the documents: a temporary table that the other steps hang on. */
export const numberItems = async (data: DuckDBConnection): Promise<void> =>
	void (await data.run(`create or replace temp table numbered as
		select i.id, i.plan_id, cast(row_number() over (order by p.year_start, p.id, i.ordinal) - 1 as integer) as item
		from items i join plans p on p.id = i.plan_id`));

type Names = Omit<Dictionary, 'bookItems' | 'books' | 'words'>;

/** Everything that counting needs, as columns of codes. `numberItems` comes before. */
export async function codedColumns(data: DuckDBConnection): Promise<{ columns: Record<string, Column>; names: Names; headings: Headings }> {
	const kinds = await codes(data, 'kind_codes', 'select distinct kind from items');
	const themes = await codes(data, 'theme_codes', 'select distinct theme_id from item_themes');
	const modalities = await codes(data, 'modality_codes', `select distinct code from item_facets where facet = 'modality'`);
	const publics = await codes(data, 'public_codes', `select distinct code from item_facets where facet = 'public'`);
	const actorIds = await codes(data, 'actor_codes', 'select distinct actor_id from assignments where counted');
	const roles = await codes(data, 'role_codes', 'select distinct role from assignments where counted');
	const timings = await codes(data, 'timing_codes', 'select distinct kind from timings');
	const ids = await codes(data, 'section_codes', 'select id from sections');

	const plans = await rows(
		data,
		`select p.id, p.short_title, p.kind, p.level, coalesce(t.region_code, t.code), p.grade, min(n.item)
			from plans p join territories t on t.code = p.territory_code join numbered n on n.plan_id = p.id
			group by all order by min(n.item)`
	);
	const actors = new Map((await rows(data, 'select id, name, acronym from organisations')).map(([id, ...rest]) => [String(id), rest]));
	const [kind, section, coded, firstYear] = await numbers(
		data,
		`select k.code, coalesce(s.code + 1, 0), cast(i.coded as integer), coalesce(y.first, ${noYear})
			from numbered n join items i on i.id = n.id join kind_codes k on k.value = i.kind
				left join section_codes s on s.value = i.section_id
				left join (select item_id, min(year_start) as first from timings group by item_id) y on y.item_id = i.id
			order by n.item`
	);
	const above = await numbers(
		data,
		`select coalesce(a.code, -1) from section_codes c join sections s on s.id = c.value left join section_codes a on a.value = s.parent_id order by c.code`
	);
	const facet = (name: string, table: string) =>
		`select n.item, c.code from item_facets f join numbered n on n.id = f.item_id join ${table} c on c.value = f.code where f.facet = '${name}'`;
	return {
		names: {
			items: (kind as Column).length,
			plans: plans.map(([id, short, kind, level, territory, grade, first]) => ({
				id: String(id),
				short: String(short),
				kind: String(kind),
				level: String(level),
				territory: String(territory),
				grade: String(grade),
				first: Number(first)
			})),
			kinds,
			themes,
			modalities,
			publics,
			actors: actorIds.map((id) => {
				const [name, acronym] = actors.get(id) ?? [id, null];
				return { id, name: String(name), acronym: acronym === null ? null : String(acronym) };
			}),
			roles,
			timings
		},
		headings: { ids, above: Array.from(above[0] as Column) },
		columns: {
			kind: kind as Column,
			section: section as Column,
			coded: coded as Column,
			firstYear: firstYear as Column,
			...(await listOf(
				data,
				'labels',
				`select n.item, c.code as theme, ${spelled('l.via', viaCodes)} as via, ${spelled('l.rank', rankCodes)} as rank
					from item_themes l join numbered n on n.id = l.item_id join theme_codes c on c.value = l.theme_id`,
				['theme', 'via', 'rank']
			)),
			...(await listOf(data, 'modality', facet('modality', 'modality_codes'), ['code'])),
			...(await listOf(data, 'publics', facet('public', 'public_codes'), ['code'])),
			...(await listOf(
				data,
				'assignments',
				`select n.item, c.code as actor, r.code as role
					from assignments a join numbered n on n.id = a.item_id join actor_codes c on c.value = a.actor_id join role_codes r on r.value = a.role
					where a.counted`,
				['actor', 'role']
			)),
			...(await listOf(
				data,
				'timings',
				`select n.item, c.code as kind, coalesce(t.year_start, ${noYear}) as "from", coalesce(t.year_end, t.year_start, ${noYear}) as "to"
					from timings t join numbered n on n.id = t.item_id join timing_codes c on c.value = t.kind`,
				['kind', '"from"', '"to"']
			))
		}
	};
}
