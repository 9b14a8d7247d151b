import type { Fragment, Param } from './sql.ts';

/** A value as SQL writes it. */
export const literal = (value: Param): string => {
	if (typeof value === 'string') {
		if (value.includes('\0')) throw new Error('a value holds a NUL character');
		return `'${value.replaceAll("'", "''")}'`;
	}
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`a value is not a finite number: ${value}`);
	return String(value);
};

/**
 * The statement with its values written in, for the browser: DuckDB-WASM can cancel a statement sent as text, not a prepared one.
 * Placeholders are the `?` outside quotes. In a DuckDB string only the quote is special, and it is doubled.
 */
export function withLiterals({ sql, params }: Fragment): string {
	let next = 0;
	const text = sql.replace(/'(?:[^']|'')*'|\?/g, (found) => {
		if (found !== '?') return found;
		const value = params[next++];
		if (value === undefined) throw new Error('fewer values than placeholders');
		return literal(value);
	});
	if (next !== params.length) throw new Error('more values than placeholders');
	return text;
}
