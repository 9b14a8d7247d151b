import type { Fragment, Param } from '../sql.ts';

const quoted = String.raw`'(?:[^']|'')*'`;
const tokens = new RegExp(`${quoted}|"[^"]*"|\\?|[a-z_]+\\(|[^'"?]`, 'gi');

const names: Record<string, string> = { 'list_contains(': 'has(', 'array_to_string(': 'arrayStringConcat(' };

/** In a ClickHouse string the backslash is special too. */
function literal(value: Param): string {
	if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`a value is not a finite number: ${value}`);
	return String(value);
}

/** Where the parenthesis opened before `start` closes; strings hold none. */
function closing(sql: string, start: number): number {
	let depth = 1;
	for (let at = start; at < sql.length; at++) {
		if (sql[at] === '(') depth++;
		else if (sql[at] === ')' && --depth === 0) return at;
	}
	throw new Error('a parenthesis is left open');
}

/** Every call of a function, its arguments rewritten; the innermost last. */
function calls(sql: string, name: string, rewrite: (inside: string) => string): string {
	const found = new RegExp(`(?<![\\w.])${name}\\(`, 'i').exec(sql);
	if (!found) return sql;
	const start = found.index + found[0].length;
	const end = closing(sql, start);
	return sql.slice(0, found.index) + rewrite(sql.slice(start, end)) + calls(sql.slice(end + 1), name, rewrite);
}

/** Arguments at the first level. */
function split(inside: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const sign of inside) {
		depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
		if (sign === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += sign;
	}
	return parts.map((part) => part.trim());
}

/** `list(x order by y, z)`: sorted as pairs, of which the last is kept. */
function list(inside: string): string {
	const distinct = /^distinct\s+(.*)$/is.exec(inside);
	if (distinct) return `arraySort(groupUniqArray(${distinct[1]}))`;
	const [value = '', order] = inside.split(/\s+order by\s+/i);
	if (order === undefined) return `groupArray(${value})`;
	if (order === value) return `arraySort(groupArray(${value}))`;
	const keys = split(order);
	return `arrayMap(pair -> pair.${keys.length + 1}, arraySort(groupArray((${[...keys, value].join(', ')}))))`;
}

/** `range` takes no null there: rows without a first year are left out by the statement itself. */
const years = (inside: string): string =>
	calls(
		inside,
		'range',
		(bounds) =>
			`arrayJoin(range(${split(bounds)
				.map((bound) => `assumeNotNull(${bound})`)
				.join(', ')}))`
	);

/** ClickHouse's recursion keeps repeated rows: of a tree, and used as a set, it makes no difference. */
function recursions(sql: string): string {
	const found = /(?<![\w.])(\w+) as \(/i.exec(sql);
	if (!found) return sql;
	const start = found.index + found[0].length;
	const end = closing(sql, start);
	const inside = recursions(sql.slice(start, end));
	const itself = new RegExp(`(?:from|join)\\s+${found[1]}(?!\\w)`, 'i').test(inside);
	const body = itself ? inside.replace(/(?<!\w)union(?!\w|\s+all)/gi, 'union all') : inside;
	return sql.slice(0, start) + body + recursions(sql.slice(end));
}

/** Where the list that `select` opens ends: at its `from`, or at the end. */
function listEnd(sql: string, start: number): number {
	let depth = 0;
	for (let at = start; at < sql.length; at++) {
		if (sql[at] === '(') depth++;
		else if (sql[at] === ')' && --depth < 0) return at;
		else if (depth === 0 && /^\sfrom\s/i.test(sql.slice(at, at + 6))) return at;
	}
	return sql.length;
}

/** `select p.id`: named « id » by its words; ClickHouse names it « p.id » where two tables of a join have such a column. */
function namedColumns(sql: string): string {
	const found = /(?<![\w.])select\s+(?:distinct\s+)?/i.exec(sql);
	if (!found) return sql;
	const start = found.index + found[0].length;
	const end = listEnd(sql, start);
	const columns = split(sql.slice(start, end)).map((column) => {
		const plain = /^\w+\.("?\w+"?)$/.exec(column);
		return plain ? `${column} as ${plain[1]}` : namedColumns(column);
	});
	return sql.slice(0, start) + columns.join(', ') + namedColumns(sql.slice(end));
}

/**
 * A statement of src/lib/db/queries as ClickHouse writes it, its values written in. They are plain SQL but for lists, names of columns
 * and recursion: the functions above are the only differences, and `npm run lake:check` asks every query of both engines.
 */
export function forClickhouse({ sql, params }: Fragment): string {
	const shaped = namedColumns(recursions(calls(calls(sql, 'list', list), 'unnest', years)));
	let next = 0;
	const text = shaped.replace(tokens, (found) => {
		if (found !== '?') return names[found] ?? found;
		const value = params[next++];
		if (value === undefined) throw new Error('fewer values than placeholders');
		return literal(value);
	});
	if (next !== params.length) throw new Error('more values than placeholders');
	return text;
}
