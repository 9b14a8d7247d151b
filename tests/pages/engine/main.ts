import { Failure } from '#lib/db/failure.ts';
import type { Query } from '#lib/db/query.ts';
import { createRunner } from '#lib/db/run.ts';
import type { Sheet } from '#lib/model/sheet.ts';

export type Asked = Pick<Query<unknown>, 'name' | 'sql' | 'params' | 'lists'>;
type Outcome = unknown[] | { failure: string };

/** What the tests call from outside: rows before decoding, failures by their code. */
export interface EngineWindow {
	ask(query: Asked): Promise<Outcome>;
	/** name of the error that the question ends with */
	askThenAbort(query: Asked, after: number): Promise<string>;
	askThenStop(query: Asked, after: number): Promise<Outcome>;
	/** bytes of a Parquet file */
	parquet(sheet: Sheet): Promise<number[]>;
}

const runner = createRunner(new URL('data/', location.href).href);
const run = (query: Asked, signal?: AbortSignal): Promise<unknown[]> =>
	runner.run({ ...query, row: (value) => value }, signal ? { signal } : {});

const ask = (query: Asked): Promise<Outcome> =>
	run(query).catch((error: unknown) => {
		if (error instanceof Failure) return { failure: error.code };
		throw error;
	});

const api: EngineWindow = {
	ask,
	async askThenAbort(query, after) {
		const controller = new AbortController();
		setTimeout(() => controller.abort(), after);
		return run(query, controller.signal).then(
			() => 'answered',
			(error: Error) => error.name
		);
	},
	askThenStop(query, after) {
		setTimeout(() => runner.stop(), after);
		return ask(query);
	},
	parquet: async (sheet) => [...(await runner.parquet(sheet))]
};

Object.assign(window, api);
