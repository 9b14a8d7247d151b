import { chosenKeys, filterKeys, type Filters, noFilters } from './filters.ts';

type ListKey = { [Key in keyof Filters]: Filters[Key] extends string[] ? Key : never }[keyof Filters];

const listKeys: ListKey[] = [
	'plan',
	'planKind',
	'level',
	'kind',
	'theme',
	'modality',
	'public',
	'actor',
	'role',
	'timing',
	'territory',
	'section',
	'grade',
	'item'
];
const vias: readonly string[] = ['all', 'explicit', 'heading'];
const ranks: readonly string[] = ['any', 'primary'];

/** Query string of a view: only what the reader chose, one `key=value` per value, in the reader's order. */
export function toParams(filters: Filters): URLSearchParams {
	const params = new URLSearchParams();
	for (const key of chosenKeys(filters)) {
		const value = filters[key];
		for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one));
	}
	return params;
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];

const years = (values: string[]): number[] => values.filter((value) => /^-?\d{1,6}$/.test(value)).map((value) => Number(value) + 0);

const oneOf = <T extends string>(value: string | null, allowed: readonly string[], otherwise: T): T =>
	value !== null && allowed.includes(value) ? (value as T) : otherwise;

/**
 * Inverse of `toParams` for any filters without empty or repeated list values. Anything may be typed in an address:
 * empty values, repeats, unknown keys, impossible years, modes and flags are left out; unknown ids stay, and match nothing.
 */
export function fromParams(params: URLSearchParams): Filters {
	const filters: Filters = { ...noFilters };
	for (const key of listKeys) filters[key] = unique(params.getAll(key).filter((value) => value !== ''));
	filters.year = unique(years(params.getAll('year')));
	filters.via = oneOf(params.get('via'), vias, noFilters.via);
	filters.rank = oneOf(params.get('rank'), ranks, noFilters.rank);
	filters.coded = params.get('coded') === 'true';
	filters.search = params.get('search') ?? '';
	return filters;
}

/** An address's parameters with these filters; parameters that are not filters stay as they are. */
export function mergeParams(current: URLSearchParams, filters: Filters): URLSearchParams {
	const params = new URLSearchParams(current);
	for (const key of filterKeys) params.delete(key);
	for (const [key, value] of toParams(filters)) params.append(key, value);
	return params;
}
