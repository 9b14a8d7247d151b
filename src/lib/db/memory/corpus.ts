import { stems } from '../../text/stem.ts';
import type { ItemFacetRow } from '../queries/itemFacets.ts';
import type { ItemRow } from '../queries/items.ts';

/** All the items of a corpus small enough to be held by a page, and what filters need beside them. */
export interface Corpus {
	/** in the order of the documents */
	items: readonly ItemRow[];
	sections: readonly { id: string; parent_id: string | null }[];
	/** modality and publics */
	facets: readonly Pick<ItemFacetRow, 'item_id' | 'facet' | 'code'>[];
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
	modality: ReadonlySet<string>;
	public: ReadonlySet<string>;
	stems: ReadonlySet<string>;
	/** its stems between spaces, to search by their beginning */
	searched: string;
}

const none: ReadonlySet<string> = new Set();

/** Codes of one facet, by item. */
function codesOf(facets: Corpus['facets'], asked: ItemFacetRow['facet']): Map<string, Set<string>> {
	const codes = new Map<string, Set<string>>();
	for (const { item_id, facet, code } of facets) if (facet === asked) codes.set(item_id, (codes.get(item_id) ?? new Set()).add(code));
	return codes;
}

export function indexed({ items, sections, facets, plans }: Corpus): Entry[] {
	const parents = new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
	const above = (id: string | null | undefined, found = new Set<string>()): Set<string> =>
		id === null || id === undefined || found.has(id) ? found : above(parents.get(id), found.add(id));
	const [modalities, publics] = [codesOf(facets, 'modality'), codesOf(facets, 'public')];
	return items.map((row) => {
		const own = stems(row.text);
		return {
			row,
			territory: plans[row.plan_id]?.territory ?? '',
			grade: plans[row.plan_id]?.grade ?? '',
			sections: above(row.section_id),
			modality: modalities.get(row.id) ?? none,
			public: publics.get(row.id) ?? none,
			stems: new Set(own),
			searched: ` ${own.join(' ')}`
		};
	});
}
