import type { DuckDBConnection } from '@duckdb/node-api';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the five figures count items by. An item has one kind and one territory, and any number of the others. */
export const columns = ['theme', 'kind', 'actor', 'year', 'territory'] as const;
export type ColumnName = (typeof columns)[number];

/** Past this many rows a page of JSON makes no sense. */
const mostJson = 20_000;

/** Items of the explorer's first view, numbered; then the values of each column, one a row, without repeats. */
const counted = `create or replace temp table counted as
	select i.id, cast(row_number() over (order by i.id) - 1 as integer) as item, i.kind, coalesce(t.region_code, t.code) as territory
	from items i join plans p on p.id = i.plan_id join territories t on t.code = p.territory_code where p.grade <> 'low'`;
const valuesOf: Record<ColumnName, string> = {
	kind: 'select item, kind as value from counted',
	territory: 'select item, territory as value from counted',
	theme: 'select distinct c.item, l.theme_id as value from counted c join item_themes l on l.item_id = c.id',
	actor: 'select distinct c.item, a.actor_id as value from counted c join assignments a on a.item_id = c.id where a.counted',
	year: `select distinct item, unnest(range(year_start, coalesce(year_end, year_start) + 1)) as value
		from counted c join timings t on t.item_id = c.id where year_start is not null`
};

export interface PeerData {
	items: number;
	/** whether there are few enough rows for a page of JSON */
	json: boolean;
	/** values of each column in the order of their codes */
	names: Record<ColumnName, string[]>;
}

/**
 * Writes the same rows as Arrow streams of small whole numbers, a file a column (`item`, and the code of one of its values), all in one flat file
 * with the first value of each (`flat.arrow`), and, while they are few, as JSON.
 */
export async function writePeerData(data: DuckDBConnection, folder: string): Promise<PeerData> {
	await data.run(counted);
	const items = Number((await data.runAndReadAll('select count(*) from counted')).getRows()[0]?.[0]);
	const names = {} as PeerData['names'];
	const flat: Record<string, Int16Array> = {};
	const rows = items <= mostJson ? Array.from({ length: items }, (): Partial<Record<ColumnName, string[]>> => ({})) : null;
	for (const name of columns) {
		const found = (
			await data.runAndReadAll(`select item, cast(value as varchar) from (${valuesOf[name]}) order by item, value`)
		).getColumnsJS();
		const [owners, values] = [found[0] as number[], found[1] as string[]];
		const codes = new Map<string, number>();
		const coded = Int16Array.from(values, (value) => codes.get(value) ?? (codes.set(value, codes.size), codes.size - 1));
		names[name] = [...codes.keys()];
		writeFileSync(join(folder, `${name}.arrow`), tableToIPC(tableFromArrays({ item: Int32Array.from(owners), [name]: coded }), 'stream'));
		const first = new Int16Array(items).fill(-1);
		owners.forEach((item, index) => {
			if (first[item] === -1) first[item] = coded[index] as number;
			if (rows) ((rows[item] as Partial<Record<ColumnName, string[]>>)[name] ??= []).push(values[index] as string);
		});
		flat[name] = first;
	}
	writeFileSync(join(folder, 'flat.arrow'), tableToIPC(tableFromArrays(flat), 'stream'));
	if (rows) writeFileSync(join(folder, 'items.json'), JSON.stringify(rows));
	return { items, json: rows !== null, names };
}
