import { describe, expect, test, vi } from 'vitest';
import { int, record } from '#lib/db/decode.ts';
import { Failure } from '#lib/db/failure.ts';
import { ask, type Query, queryKey } from '#lib/db/query.ts';
import { sql } from '#lib/db/sql.ts';

vi.mock('$app/paths', () => ({ asset: (file: string) => file }));
const { QueryState } = await import('#lib/state/query.svelte.ts');

interface Row {
	n: number;
}
const question = (n: number): Query<Row> => ask('n', sql`select ${n} as n`, record({ n: int }));

/** A runner whose answers come when the test says. */
const slowRunner = () => {
	const calls: { query: Query<unknown>; signal: AbortSignal | undefined; answer: (rows: Row[]) => void; fail: (cause: unknown) => void }[] =
		[];
	const run = (query: Query<unknown>, options?: { signal?: AbortSignal }): Promise<never> =>
		new Promise((resolve, reject) =>
			calls.push({ query, signal: options?.signal, answer: (rows) => resolve(rows as never), fail: reject })
		);
	return { calls, run };
};

describe('QueryState', () => {
	test('goes from idle to loading to ready', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run);
		expect(state.status).toBe('idle');
		const asked = state.ask(question(1));
		expect(state.status).toBe('loading');
		calls[0]?.answer([{ n: 1 }]);
		await asked;
		expect([state.status, state.rows, state.query?.params]).toEqual(['ready', [{ n: 1 }], [1]]);
	});

	test('prepared rows need no engine, and serve again when the question comes back', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run, { key: queryKey(question(1)), rows: [{ n: 1 }] });
		await state.ask(question(1));
		expect([state.status, state.rows, calls.length]).toEqual(['ready', [{ n: 1 }], 0]);
		const other = state.ask(question(2));
		expect(calls.length).toBe(1);
		await state.ask(question(1));
		calls[0]?.answer([{ n: 2 }]);
		await other;
		expect([state.status, state.rows]).toEqual(['ready', [{ n: 1 }]]);
	});

	test('a stale answer is dropped and its query aborted, whichever comes first', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run);
		const both = [state.ask(question(1)), state.ask(question(2))];
		expect([calls[0]?.signal?.aborted, calls[1]?.signal?.aborted]).toEqual([true, false]);
		calls[1]?.answer([{ n: 2 }]);
		calls[0]?.answer([{ n: 1 }]);
		await Promise.all(both);
		expect([state.rows, state.query?.params]).toEqual([[{ n: 2 }], [2]]);
	});

	test('rows stay with their own question while the next one loads or fails', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run);
		const first = state.ask(question(1));
		calls[0]?.answer([{ n: 1 }]);
		await first;
		const second = state.ask(question(2));
		expect([state.status, state.rows, state.query?.params]).toEqual(['loading', [{ n: 1 }], [1]]);
		calls[1]?.fail(new Failure('data-unreachable'));
		await second;
		expect([state.status, state.rows, state.query?.params, state.error?.code]).toEqual(['error', [{ n: 1 }], [1], 'network']);
	});

	test('retry asks the same question again and clears the error', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run);
		const first = state.ask(question(1));
		calls[0]?.fail(new Error('boom'));
		await first;
		expect([state.status, state.error?.code]).toEqual(['error', 'query']);
		const again = state.retry();
		expect([state.status, state.error, calls[1]?.query.params]).toEqual(['loading', null, [1]]);
		calls[1]?.answer([{ n: 1 }]);
		await again;
		expect(state.status).toBe('ready');
	});

	test('the same question is not asked twice', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run);
		void state.ask(question(1));
		void state.ask(question(1));
		expect(calls.length).toBe(1);
	});

	test('no question means idle and no rows; a stopped one never answers', async () => {
		const { calls, run } = slowRunner();
		const state = new QueryState<Query<Row>>(run);
		const first = state.ask(question(1));
		state.stop();
		calls[0]?.answer([{ n: 1 }]);
		await first;
		expect([calls[0]?.signal?.aborted, state.rows]).toEqual([true, []]);
		await state.ask(null);
		expect([state.status, state.query]).toEqual(['idle', null]);
	});
});
