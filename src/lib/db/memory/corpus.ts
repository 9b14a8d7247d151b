import { stems } from '../../text/stem.ts';
import type { ItemRow } from '../queries/items.ts';

/** All the items of a corpus small enough to be held by a page, and what filters need beside them. */
export interface Corpus {
	/** in the order of the documents */
	items: readonly ItemRow[];
	sections: readonly { id: string; parent_id: string | null }[];
	/** of each plan: its region, or its own territory above regions, and the grade of its extraction */
	plans: Readonly<Record<string, { territory: string; grade: string }>>;
}

/** An item with what is asked of it often, worked out once. */
export interface Entry {
	row: ItemRow;
	territory: string;
	grade: string;
	/** its section and those above */
	sections: ReadonlySet<string>;
	stems: ReadonlySet<string>;
	/** its stems between spaces, to search by their beginning */
	searched: string;
}

export function indexed({ items, sections, plans }: Corpus): Entry[] {
	const parents = new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
	const above = (id: string | null | undefined, found = new Set<string>()): Set<string> =>
		id === null || id === undefined || found.has(id) ? found : above(parents.get(id), found.add(id));
	return items.map((row) => {
		const own = stems(row.text);
		return {
			row,
			territory: plans[row.plan_id]?.territory ?? '',
			grade: plans[row.plan_id]?.grade ?? '',
			sections: above(row.section_id),
			stems: new Set(own),
			searched: ` ${own.join(' ')}`
		};
	});
}
