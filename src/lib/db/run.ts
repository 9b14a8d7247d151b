import { startEngine, type Engine } from './database.ts';
import { Failure } from './failure.ts';
import { withLiterals } from './literal.ts';
import { openTables, type Tables } from './load.ts';
import type { Sheet } from '../model/sheet.ts';
import { decodeRows, type Query } from './query.ts';
import { send } from './send.ts';
import { tablesIn } from './sql.ts';

export interface Runner {
	/** Typed rows of a query. Throws a Failure, or the signal's reason once aborted; the engine starts with the first call. */
	run<Row>(query: Query<Row>, options?: { signal?: AbortSignal }): Promise<Row[]>;
	/** A table as a Parquet file; starts the engine when it is not there yet. Throws a Failure. */
	parquet(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>>;
	/** Ends the worker; queries under way are rejected, the next one starts another. */
	stop(): void;
}

interface Session {
	engine: Engine;
	tables: Tables;
}

/** A WebAssembly trap leaves the engine unusable. */
const isTrap = (error: unknown): boolean => error instanceof Error && error.name === 'RuntimeError';

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
	const close = (reason: Failure): void => {
		const closing = session;
		session = undefined;
		closing?.then(({ engine }) => engine.stop(reason)).catch(() => {});
	};
	return {
		async run(query, { signal } = {}) {
			signal?.throwIfAborted();
			session ??= open();
			const { engine, tables } = await session;
			signal?.throwIfAborted();
			try {
				await tables.need(tablesIn(query.sql));
				signal?.throwIfAborted();
				const [pieces, { plainRows }] = await Promise.all([send(engine, withLiterals(query), signal), import('./rows.ts')]);
				signal?.throwIfAborted();
				return decodeRows(query, plainRows(pieces));
			} catch (error) {
				if (engine.stopped || isTrap(error)) close(new Failure('engine', 'Le moteur de requêtes s’est arrêté.', error));
				if (signal?.aborted) throw signal.reason;
				if (error instanceof Failure) throw error;
				throw new Failure('query', 'Cette question n’a pas pu être traitée.', error);
			}
		},
		async parquet(sheet) {
			session ??= open();
			const [{ engine }, { writeParquet }] = await Promise.all([session, import('./parquet.ts')]);
			return writeParquet(engine, sheet).catch((cause: unknown) => {
				if (engine.stopped || isTrap(cause)) close(new Failure('engine', 'Le moteur de requêtes s’est arrêté.', cause));
				throw cause instanceof Failure ? cause : new Failure('query', 'Le fichier Parquet n’a pas pu être écrit.', cause);
			});
		},
		stop: () => close(new Failure('engine', 'Le moteur de requêtes a été arrêté.'))
	};
}
