import { schema } from '../model/schema.ts';
import type { Sheet } from '../model/sheet.ts';
import { type Engine, startEngine } from './database.ts';
import { Failure } from './failure.ts';
import { type Fault, faultOf } from './fault.ts';
import { openTables } from './load.ts';
import { send } from './send.ts';
import { readStatement, type Refusal } from './statement.ts';

export interface Result {
	sheet: Sheet;
	/** true: there were more rows than asked for, and they were not read */
	cut: boolean;
	/** milliseconds, engine and transfer */
	took: number;
}

/** What became of a question: its rows, why it was refused, or what the engine says of it. */
export type Outcome = { result: Result } | { refusal: Refusal } | { fault: Fault } | { late: true };

export interface SqlConsole {
	/** Throws a Failure when the engine can't answer at all, or the signal's reason once aborted. */
	ask(text: string, options: { limit: number; seconds: number; signal: AbortSignal }): Promise<Outcome>;
	stop(): void;
}

/** Above it the engine refuses a statement; a tab may have twice as much. */
const memoryLimit = '1GB';

/** Everything is loaded, then the doors are shut: no file, no network, no setting can be reached from a statement. */
async function openLocked(folder: string, expected?: () => string): Promise<Engine> {
	const engine = await startEngine();
	try {
		await openTables(engine, folder, expected).need(schema.map(({ name }) => name));
		const connection = await engine.guard(() => engine.db.connectInternal());
		for (const setting of [`set memory_limit='${memoryLimit}'`, 'set enable_external_access=false', 'set lock_configuration=true'])
			await engine.guard(() => engine.db.runQuery(connection, setting));
		await engine.guard(() => engine.db.disconnect(connection));
		return engine;
	} catch (cause) {
		engine.stop(new Failure('engine-unready', '', cause));
		throw cause;
	}
}

/** An engine of its own, for statements that people write. It starts with the first one. */
export function createConsole(folder: string, expected?: () => string): SqlConsole {
	let opened: Promise<Engine> | undefined;
	const open = (): Promise<Engine> => {
		const opening = openLocked(folder, expected);
		opening.catch(() => (opened = undefined));
		return opening;
	};
	return {
		async ask(text, { limit, seconds, signal }) {
			const statement = readStatement(text);
			if (typeof statement === 'string') return { refusal: statement };
			const wrapped = statement.kind === 'rows';
			// on lines of its own: a last comment ends before the parenthesis
			const sql = wrapped ? `select * from (\n${statement.sql}\n) limit ${limit + 1}` : statement.sql;
			opened ??= open();
			const engine = await opened;
			const clock = AbortSignal.timeout(seconds * 1000);
			const start = performance.now();
			try {
				const [pieces, { plainSheet }] = await Promise.all([send(engine, sql, AbortSignal.any([signal, clock])), import('./rows.ts')]);
				const sheet = plainSheet(pieces);
				const cut = sheet.rows.length > limit;
				return { result: { sheet: { ...sheet, rows: sheet.rows.slice(0, limit) }, cut, took: performance.now() - start } };
			} catch (error) {
				if (engine.stopped) opened = undefined;
				if (signal.aborted) throw signal.reason;
				if (clock.aborted) return { late: true };
				if (engine.stopped || !(error instanceof Error)) throw error;
				if (error.name === 'RuntimeError') {
					opened = undefined;
					engine.stop(new Failure('engine-stopped', '', error));
					throw new Failure('memory', '', error);
				}
				return { fault: faultOf(error.message, statement.sql, wrapped ? 1 : 0) };
			}
		},
		stop() {
			const closing = opened;
			opened = undefined;
			closing?.then((engine) => engine.stop(new Failure('engine-stopped'))).catch(() => {});
		}
	};
}
