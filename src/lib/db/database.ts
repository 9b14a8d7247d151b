import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import relayUrl from './engineWorker.js?url&no-inline';
import type { FailureReason } from '#lib/model/failureReasons.ts';
import { Failure } from './failure.ts';

/**
 * The engine build is decided here and nowhere else: DuckDB-WASM 1.28.0 (DuckDB 0.9.1), `eh` only. Later releases fetch their
 * Parquet reader from another host at run time.
 */
export interface Engine {
	readonly db: AsyncDuckDB;
	/** The work asked of the worker, rejected if it dies first: a request pending at that moment would never settle. A dead one is asked nothing. */
	guard<T>(work: () => Promise<T>): Promise<T>;
	readonly stopped: boolean;
	stop(reason: Failure): void;
}

/** Longest silence while the engine's file arrives, in milliseconds. */
const patience = 45_000;

const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Under a policy without 'wasm-unsafe-eval', or in an old browser, instantiation would wait for ever: ask first. */
const requireWasm = (): void => {
	try {
		new WebAssembly.Module(emptyModule);
	} catch (cause) {
		throw new Failure('no-wasm', '', cause);
	}
};

const absolute = (url: string): string => new URL(url, location.href).href;

/** What the worker says of its file (engineWorker.js): it did not come whole, or it is no program. */
const lostFile: readonly [RegExp, FailureReason][] = [
	[/unhandled TypeError.*MIME/u, 'engine-unready'],
	[/unhandled TypeError/u, 'engine-unreachable'],
	[/unhandled (?:Compile|Link)Error/u, 'engine-damaged']
];
const reasonOf = (message: string): FailureReason => lostFile.find(([said]) => said.test(message))?.[1] ?? 'engine-stopped';

const supervise = (db: AsyncDuckDB, worker: Worker): Engine => {
	let die: (reason: Failure) => void = () => {};
	let stopped = false;
	const death = new Promise<never>((_, reject) => (die = reject));
	death.catch(() => {});
	const stop = (reason: Failure): void => {
		if (stopped) return;
		stopped = true;
		void db.terminate();
		die(reason);
	};
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		stop(new Failure(reasonOf(event.message), '', event.message));
	});
	return {
		db,
		guard: (work) => (stopped ? death : Promise.race([work(), death])),
		get stopped() {
			return stopped;
		},
		stop
	};
};

/** The worker never tells that its file is missing or out of reach: ask for it beside the download. */
const requireFile = async (engine: Engine, url: string): Promise<void> => {
	const status = await fetch(url, { method: 'HEAD' }).then(
		(response) => response.status,
		(cause: unknown) => engine.stop(new Failure('engine-unreachable', '', cause))
	);
	if (status === 404 || status === 410) engine.stop(new Failure('engine-missing', '', url));
};

async function instantiate(engine: Engine): Promise<void> {
	const late = new Failure('engine-silent');
	let alarm = setTimeout(() => engine.stop(late), patience);
	const postpone = (): void => {
		clearTimeout(alarm);
		alarm = setTimeout(() => engine.stop(late), patience);
	};
	const file = absolute(wasmUrl);
	void requireFile(engine, file);
	try {
		await engine.guard(() => engine.db.instantiate(file, null, postpone));
		await engine.guard(() => engine.db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } }));
	} finally {
		clearTimeout(alarm);
	}
}

/** A running engine with an empty database. Throws a Failure and leaves no worker behind when it can't start. Browser only. */
export async function startEngine(): Promise<Engine> {
	requireWasm();
	const duckdb = await import('@duckdb/duckdb-wasm').catch((cause: unknown) => {
		throw new Failure('engine-unreachable', '', cause);
	});
	const worker = new Worker(`${absolute(relayUrl)}#${encodeURIComponent(absolute(workerUrl))}`);
	const engine = supervise(new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker), worker);
	try {
		await instantiate(engine);
		return engine;
	} catch (cause) {
		const reason = cause instanceof Failure ? cause : new Failure('engine-unready', '', cause);
		engine.stop(reason);
		throw reason;
	}
}
