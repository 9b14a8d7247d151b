import { actors } from '#lib/db/queries/actors.ts';
import { charges } from '#lib/db/queries/charges.ts';
import { itemTimings } from '#lib/db/queries/itemTimings.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import type { ActorBook } from '../../actorView.ts';

/** Who is named where, in the rows that the page's choices count again without an engine: actors that nobody names are left out. */
export async function actorBook(): Promise<ActorBook> {
	const rows = await runNative(charges(noFilters));
	const all = await runNative(actors());
	const named = new Set(rows.map(({ actor_id }) => actor_id));
	/** and the bodies above them, which the roll-ups need */
	for (let size = -1; size < named.size;) {
		size = named.size;
		for (const { id, parent_id } of all) if (parent_id && named.has(id)) named.add(parent_id);
	}
	const items = new Set(rows.map(({ item_id }) => item_id));
	return {
		actors: all.filter(({ id }) => named.has(id)),
		charges: rows,
		timings: (await runNative(itemTimings(noFilters))).filter(({ item_id }) => items.has(item_id))
	};
}
