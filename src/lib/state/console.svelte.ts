import { asset } from '$app/paths';
import { createConsole, type Outcome, type SqlConsole } from '../db/console.ts';
import { Failure } from '../db/failure.ts';
import { publishedData } from './runner.ts';

/** Rows read at most, and seconds waited at most. */
export const bounds = { rows: 5_000, seconds: 20 };

let engine: SqlConsole | undefined;

/** One question at a time, and what became of the last one. */
class ConsoleState {
	running = $state(false);
	cancelled = $state(false);
	outcome = $state.raw<Outcome | null>(null);
	failure = $state.raw<Failure | null>(null);
	#turn: AbortController | null = null;

	async ask(text: string): Promise<void> {
		this.#turn?.abort();
		const turn = new AbortController();
		this.#turn = turn;
		[this.running, this.cancelled, this.failure] = [true, false, null];
		engine ??= createConsole(new URL('.', new URL(asset('/data/manifest.json'), location.href)).href, publishedData);
		try {
			const outcome = await engine.ask(text, { limit: bounds.rows, seconds: bounds.seconds, signal: turn.signal });
			if (this.#turn === turn) this.outcome = outcome;
		} catch (error) {
			if (this.#turn !== turn) return;
			this.cancelled = turn.signal.aborted;
			if (!turn.signal.aborted) this.failure = error instanceof Failure ? error : new Failure('question', '', error);
			this.outcome = null;
		} finally {
			if (this.#turn === turn) this.running = false;
		}
	}

	cancel(): void {
		this.#turn?.abort();
	}
}

const state = new ConsoleState();
export const useConsole = (): ConsoleState => state;

import.meta.hot?.dispose(() => engine?.stop());
