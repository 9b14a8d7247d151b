import { Failure } from './failure.ts';

/** DuckDB-WASM 1.28 puts the text of a statement on its stack, of 64 kB: a longer one ends the engine (« memory access out of bounds »). */
const mostBytes = 40_000;

/** The statement, if the engine can take it. Throws a Failure instead of losing the engine. */
export function sayable(statement: string, otherwise: 'question' | 'parquet' = 'question'): string {
	// at most three bytes a unit of UTF-16
	if (statement.length * 3 <= mostBytes || new TextEncoder().encode(statement).length <= mostBytes) return statement;
	throw new Failure(otherwise, '', new Error(`a statement of more than ${mostBytes} bytes`));
}
