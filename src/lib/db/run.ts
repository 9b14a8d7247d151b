import { startEngine, type Engine } from './database.ts';
import { Failure, questionFailure } from './failure.ts';
import { withLiterals } from './literal.ts';
import { openTables, type Tables } from './load.ts';
import type { Sheet } from '../model/sheet.ts';
import { decodeRows, plainRowsOf, type Query } from './query.ts';
import { send } from './send.ts';
import { tablesIn, type Fragment } from './sql.ts';

export interface Runner {
	/**
	 * Typed rows of a query. The engine starts with the first call, and starts again once by itself when a trap ends it.
	 * Throws a Failure, or the signal's reason once aborted.
	 */
	run<Row>(query: Query<Row>, options?: { signal?: AbortSignal }): Promise<Row[]>;
	/** Starts the engine before the first question; no table is loaded. Throws a Failure, and a later call tries again. */
	warm(): Promise<void>;
	/** A table as a Parquet file; starts the engine when it is not there yet. Throws a Failure. */
	parquet(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>>;
	/** Ends the worker; queries under way are rejected, the next one starts another. */
	stop(): void;
}

interface Session {
	engine: Engine;
	tables: Tables;
}

/** DuckDB says what a statement did wrong as « Binder Error: … »; anything else comes from a trap, which leaves the engine unusable. */
const isTrap = (error: unknown): boolean =>
	!(error instanceof Failure) && !(error instanceof Error && /^[A-Z][A-Za-z ]* Error: /.test(error.message));

const stopped = (cause: unknown): Failure => new Failure('engine-stopped', '', cause);

function decoded<Row>(query: Query<Row>, plain: readonly unknown[]): Row[] {
	try {
		return decodeRows(query, plain);
	} catch (cause) {
		throw new Failure('question', '', cause);
	}
}

/**
 * Queries over the data published at `folder`, an absolute URL that ends with a slash; data of another hash than `expected` are refused.
 * Nothing is fetched before the first query.
 */
export function createRunner(folder: string, expected?: () => string): Runner {
	let session: Promise<Session> | undefined;
	const open = (): Promise<Session> => {
		const opening = startEngine().then((engine) => ({ engine, tables: openTables(engine, folder, expected) }));
		opening.catch(() => {
			if (session === opening) session = undefined;
		});
		return opening;
	};
	/** Ends one session; a newer one stays. */
	const close = (closing: Promise<Session> | undefined, reason: Failure): void => {
		if (session === closing) session = undefined;
		closing?.then(({ engine }) => engine.stop(reason)).catch(() => {});
	};
	/** engines that a trap has ended: what they were asked may be asked again */
	const trapped = new WeakSet<Engine>();
	async function answer<Row>(query: Query<Row>, signal: AbortSignal | undefined, again: boolean): Promise<Row[]> {
		signal?.throwIfAborted();
		const asked = (session ??= open());
		const { engine, tables } = await asked;
		signal?.throwIfAborted();
		const rows = async (statement: Fragment): Promise<unknown[]> => {
			const [pieces, { plainRows }] = await Promise.all([send(engine, withLiterals(statement), signal), import('./rows.ts')]);
			signal?.throwIfAborted();
			return plainRows(pieces);
		};
		let plain: unknown[];
		try {
			await tables.need([query, ...(query.lists ?? []).map(({ of }) => of)].flatMap(({ sql }) => tablesIn(sql)));
			signal?.throwIfAborted();
			plain = await plainRowsOf(query, rows);
		} catch (error) {
			if (signal?.aborted) {
				if (engine.stopped) close(asked, stopped(error));
				throw signal.reason;
			}
			if (isTrap(error)) trapped.add(engine);
			if (engine.stopped || trapped.has(engine)) close(asked, stopped(error));
			if (again && trapped.has(engine)) return answer(query, signal, false);
			if (error instanceof Failure) throw error;
			throw questionFailure(error);
		}
		return decoded(query, plain);
	}
	return {
		run: (query, { signal } = {}) => answer(query, signal, true),
		async warm() {
			await (session ??= open());
		},
		async parquet(sheet) {
			const asked = (session ??= open());
			const [{ engine }, { writeParquet }] = await Promise.all([asked, import('./parquet.ts')]);
			return writeParquet(engine, sheet).catch((cause: unknown) => {
				if (engine.stopped || isTrap(cause)) close(asked, stopped(cause));
				throw cause instanceof Failure ? cause : questionFailure(cause, 'parquet');
			});
		},
		stop: () => close(session, new Failure('engine-stopped'))
	};
}
