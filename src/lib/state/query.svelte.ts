import { untrack } from 'svelte';
import { Failure } from '../db/failure.ts';
import { type Answer, type Query, queryKey } from '../db/query.ts';
import type { Runner } from '../db/run.ts';
import { publishedRunner } from './runner.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'error';
export type RowOf<Q> = Q extends Query<infer Row> ? Row : never;

/** One question that changes with time, its last good rows, and what became of the latest ask. */
export class QueryState<Q extends Query<unknown>> {
	status = $state<Status>('idle');
	/** kept while the next ones load */
	rows = $state.raw<readonly RowOf<Q>[]>([]);
	/** the question that `rows` answer */
	query = $state.raw<Q | null>(null);
	error = $state.raw<Failure | null>(null);
	readonly #run: Runner['run'];
	readonly #prepared: Answer<RowOf<Q>> | undefined;
	#asked: Q | null = null;
	/** of the latest ask: an answer that comes under another one is dropped */
	#turn: AbortController | null = null;

	constructor(run: Runner['run'], prepared?: Answer<RowOf<Q>>) {
		this.#run = run;
		this.#prepared = prepared;
	}

	/** Settles when the answer is there, has failed, or no longer matters; never throws. */
	async ask(query: Q | null): Promise<void> {
		if (query && this.#asked && queryKey(query) === queryKey(this.#asked) && this.status !== 'error') return;
		this.stop();
		this.#asked = query;
		this.error = null;
		if (query === null) return this.#settle('idle', null, []);
		if (this.#prepared?.key === queryKey(query)) return this.#settle('ready', query, this.#prepared.rows);
		const turn = new AbortController();
		this.#turn = turn;
		this.status = 'loading';
		try {
			const rows = (await this.#run(query, { signal: turn.signal })) as RowOf<Q>[];
			if (this.#turn === turn) this.#settle('ready', query, rows);
		} catch (cause) {
			if (this.#turn !== turn) return;
			this.error = cause instanceof Failure ? cause : new Failure('question', '', cause);
			this.status = 'error';
		}
	}

	retry(): Promise<void> {
		return this.ask(this.#asked);
	}

	stop(): void {
		this.#turn?.abort();
		this.#turn = null;
		this.#asked = null;
	}

	#settle(status: Status, query: Q | null, rows: readonly RowOf<Q>[]): void {
		this.query = query;
		this.rows = rows;
		this.status = status;
	}
}

/**
 * Follows a question while a component lives. `prepared` are rows worked out at build time: while the question is theirs,
 * no engine starts. Return null to ask nothing.
 */
export function useQuery<Q extends Query<unknown>>(question: () => Q | null, prepared?: Answer<RowOf<Q>>): QueryState<Q> {
	const state = new QueryState<Q>((query, options) => publishedRunner().run(query, options), prepared);
	const first = untrack(question);
	if (first && prepared?.key === queryKey(first)) void state.ask(first);
	$effect(() => {
		const query = question();
		untrack(() => void state.ask(query));
	});
	$effect(() => () => state.stop());
	return state;
}
