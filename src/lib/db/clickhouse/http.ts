import { Failure } from '../failure.ts';
import { decodeRows, plainRowsOf } from '../query.ts';
import type { Runner } from '../run.ts';
import type { Fragment } from '../sql.ts';
import { forClickhouse } from './dialect.ts';

/** A server that speaks ClickHouse's HTTP interface and holds the published tables (npm run lake). */
export interface Server {
	/** address of the interface */
	url: string;
	database: string;
	/** a public, read-only account: nothing of it is secret */
	user?: string;
}

/** What makes ClickHouse answer as the queries expect: null for what a join does not find, UNION that keeps one of each. */
const settings = {
	default_format: 'JSONEachRow',
	join_use_nulls: '1',
	union_default_mode: 'DISTINCT',
	prefer_column_name_to_alias: '1',
	output_format_json_quote_64bit_integers: '0',
	wait_end_of_query: '1',
	cancel_http_readonly_queries_on_client_close: '1',
	add_http_cors_header: '1'
};

function addressOf({ url, database, user }: Server): string {
	const address = new URL(url);
	for (const [name, value] of Object.entries({ ...settings, database, ...(user ? { user } : {}) })) address.searchParams.set(name, value);
	return address.href;
}

/** Rows of a statement, as plain objects. Without headers of its own, the request needs no preliminary one. */
async function rowsOf(address: string, statement: Fragment, signal: AbortSignal | undefined): Promise<unknown[]> {
	const response = await fetch(address, { method: 'POST', body: forClickhouse(statement), signal: signal ?? null }).catch(
		(cause: unknown) => {
			if (signal?.aborted) throw signal.reason;
			throw new Failure('data-unreachable', '', cause);
		}
	);
	const text = await response.text();
	signal?.throwIfAborted();
	if (!response.ok) throw new Failure('question', '', text.slice(0, 2000));
	return text
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as unknown);
}

/**
 * The queries of this folder, asked of a server. Its data must be those of the page (`expected`, see load.ts): others are refused.
 * `local` writes Parquet files, which a server that is only read does not.
 */
export function createServerRunner(server: Server, local: Pick<Runner, 'parquet' | 'stop'>, expected = (): string => ''): Runner {
	const address = addressOf(server);
	let same: Promise<void> | undefined;
	const check = async (): Promise<void> => {
		if (expected() === '') return;
		const [row] = (await rowsOf(address, { sql: 'select data_hash from published', params: [] }, undefined)) as { data_hash: string }[];
		if (row?.data_hash !== expected()) throw new Failure('other-version', '', row?.data_hash);
	};
	return {
		async run(query, { signal } = {}) {
			signal?.throwIfAborted();
			same ??= check();
			await same.catch((cause: unknown) => {
				same = undefined;
				throw cause;
			});
			const plain = await plainRowsOf(query, (statement) => rowsOf(address, statement, signal));
			try {
				return decodeRows(query, plain);
			} catch (cause) {
				throw new Failure('question', '', cause);
			}
		},
		// a server is always there
		warm: () => Promise.resolve(),
		parquet: (sheet) => local.parquet(sheet),
		stop: () => local.stop()
	};
}
