import type { Engine } from './database.ts';
import { Failure } from './failure.ts';
import { sayable } from './sayable.ts';

/** The worker works in slices, of 100 ms or so for most statements: an abort is heard between two of them. */
async function collect({ db, guard }: Engine, connection: number, text: string, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
	let header = await guard(() => db.startPendingQuery(connection, sayable(text)));
	while (header === null) {
		if (signal?.aborted) {
			await guard(() => db.cancelPendingQuery(connection));
			throw signal.reason;
		}
		header = await guard(() => db.pollPendingQuery(connection));
	}
	const pieces = [header];
	for (;;) {
		signal?.throwIfAborted();
		const piece = await guard(() => db.fetchQueryResults(connection));
		if (piece.length === 0) return pieces;
		pieces.push(piece);
	}
}

/** How long a worker may stay deaf to an abort before it is ended, in milliseconds. */
const deafness = 4_000;

/** The answer of a statement, in pieces of an Arrow stream. One connection per query: two streams on one would swap their rows. */
export async function send(engine: Engine, text: string, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
	const connection = await engine.guard(() => engine.db.connectInternal());
	let alarm: ReturnType<typeof setTimeout> | undefined;
	const wait = (): void => {
		alarm = setTimeout(() => engine.stop(new Failure('engine-busy')), deafness);
	};
	try {
		signal?.throwIfAborted();
		signal?.addEventListener('abort', wait, { once: true });
		return await collect(engine, connection, text, signal);
	} finally {
		clearTimeout(alarm);
		signal?.removeEventListener('abort', wait);
		if (!engine.stopped) await engine.guard(() => engine.db.disconnect(connection));
	}
}
