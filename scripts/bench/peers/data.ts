import type { DuckDBConnection } from '@duckdb/node-api';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the peers draw: one value of each an item, where the explorer counts all of an item's themes, actors and years. */
export const columns = ['theme', 'kind', 'actor', 'year', 'territory'] as const;

/** Past this many rows a page of JSON makes no sense. */
const mostJson = 20_000;

/** Writes the same rows as an Arrow stream of small whole numbers and, while they are few, as JSON. Gives how many there are. */
export async function writePeerData(data: DuckDBConnection, folder: string): Promise<{ items: number; json: boolean }> {
	const result = await data.runAndReadAll(
		`select coalesce(l.theme, 'aucun') as theme, i.kind, coalesce(a.actor, 'aucun') as actor, coalesce(t.year, 0) as year,
				coalesce(r.region_code, r.code) as territory
			from items i join plans p on p.id = i.plan_id join territories r on r.code = p.territory_code
				left join (select item_id, min(theme_id) as theme from item_themes group by item_id) l on l.item_id = i.id
				left join (select item_id, min(actor_id) as actor from assignments where counted group by item_id) a on a.item_id = i.id
				left join (select item_id, min(year_start) as year from timings group by item_id) t on t.item_id = i.id`
	);
	const values = result.getColumnsJS();
	const items = values[0]?.length ?? 0;
	const coded = columns.map((name, index) => {
		const codes = new Map<unknown, number>();
		const column = Int16Array.from(values[index] ?? [], (value) => codes.get(value) ?? (codes.set(value, codes.size), codes.size - 1));
		return [name, column] as const;
	});
	writeFileSync(join(folder, 'items.arrow'), tableToIPC(tableFromArrays(Object.fromEntries(coded)), 'stream'));
	const json = items <= mostJson;
	if (json) {
		const rows = Array.from({ length: items }, (_, row) => Object.fromEntries(columns.map((name, index) => [name, values[index]?.[row]])));
		writeFileSync(join(folder, 'items.json'), JSON.stringify(rows));
	}
	return { items, json };
}
