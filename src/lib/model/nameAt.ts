export interface DatedName {
	name: string;
	nature: string;
	/** AAAA, AAAA-MM or AAAA-MM-JJ; null: no limit is known */
	valid_from: string | null;
	valid_to: string | null;
}

const yearOf = (date: string | null, otherwise: number): number => (date === null ? otherwise : Number(date.slice(0, 4)));

/**
 * Official name of an organisation in a year: null when none is known to hold. A year of change belongs to both names, and the one that ends is
 * kept: the document may be older than the change.
 */
export function nameAt(names: readonly DatedName[], year: number): string | null {
	const holding = names
		.filter(({ nature, valid_from, valid_to }) => nature === 'official' && (valid_from !== null || valid_to !== null))
		.filter(({ valid_from, valid_to }) => yearOf(valid_from, -Infinity) <= year && year <= yearOf(valid_to, Infinity))
		.toSorted((a, b) => yearOf(a.valid_to, Infinity) - yearOf(b.valid_to, Infinity));
	return holding[0]?.name ?? null;
}
