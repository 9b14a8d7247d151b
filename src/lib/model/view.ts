/** How a list of items is shown: its order and its columns. What is shown never changes which items are counted. */
export const sorts = ['document', 'kind', 'timing'] as const;
export const columnNames = ['place', 'section', 'actors', 'timing', 'themes'] as const;
export type Sort = (typeof sorts)[number];
export type ColumnName = (typeof columnNames)[number];

export interface Order {
	sort: Sort;
	descending: boolean;
}

export interface View extends Order {
	/** besides the sentence itself, in the order of `columnNames`; none is allowed */
	columns: readonly ColumnName[];
}

export const firstView: View = { sort: 'document', descending: false, columns: ['place', 'actors', 'timing', 'themes'] };

/** No column at all, as an address writes it: an absent key means the default ones. */
const none = 'none';

/** Parameters of a view: only what the reader chose. */
export function viewParams({ sort, descending, columns }: View): [key: string, value: string][] {
	const sorted: [string, string][] =
		sort === firstView.sort && descending === firstView.descending ? [] : [['sort', `${descending ? '-' : ''}${sort}`]];
	const chosen = columnNames.filter((name) => columns.includes(name));
	if (chosen.join() === firstView.columns.join()) return sorted;
	return [...sorted, ...(chosen.length ? chosen : [none]).map((name): [string, string] => ['column', name])];
}

/** Inverse of `viewParams`; what is not known is left out. */
export function viewOf(params: URLSearchParams): View {
	const [, minus, name] = /^(-?)(.*)$/su.exec(params.get('sort') ?? '') ?? [];
	const sort = sorts.find((one) => one === name);
	const asked = params.getAll('column');
	const known = columnNames.filter((column) => asked.includes(column));
	return {
		sort: sort ?? firstView.sort,
		descending: sort ? minus === '-' : firstView.descending,
		columns: known.length || asked.includes(none) ? known : firstView.columns
	};
}

/** An address's parameters with this view; the others stay as they are. */
export function withView(current: URLSearchParams, view: View): URLSearchParams {
	const params = new URLSearchParams(current);
	for (const key of ['sort', 'column']) params.delete(key);
	for (const [key, value] of viewParams(view)) params.append(key, value);
	return params;
}
