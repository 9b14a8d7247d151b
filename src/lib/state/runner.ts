import { asset } from '$app/paths';
import * as settings from '$env/static/public';
import type { Server } from '../db/clickhouse/http.ts';
import { createRunner, type Runner } from '../db/run.ts';

let runner: Runner | undefined;
let pageData = '';

/** Hash of the data that the page was made of: a server that has others since then is not believed. */
export const expectData = (hash: string): void => void (pageData = hash);

export const publishedData = (): string => pageData;

/** The server chosen when the site was built, or null: the engine in the page answers. */
function chosenServer(): Server | null {
	const {
		PUBLIC_CLICKHOUSE_URL: url = '',
		PUBLIC_CLICKHOUSE_DATABASE: database = '',
		PUBLIC_CLICKHOUSE_USER: user = ''
	} = settings as Record<string, string | undefined>;
	return url === '' ? null : { url, database: database || 'default', ...(user === '' ? {} : { user }) };
}

/** Questions go to the server, whose code is only fetched then; files that a reader takes away are still written here. */
function served(server: Server, local: Runner): Runner {
	let opened: Promise<Runner> | undefined;
	const open = (): Promise<Runner> =>
		(opened ??= import('../db/clickhouse/http.ts').then(({ createServerRunner }) => createServerRunner(server, local, () => pageData)));
	return {
		run: async (query, options) => (await open()).run(query, options),
		warm: async () => (await open()).warm(),
		parquet: (sheet) => local.parquet(sheet),
		stop: () => local.stop()
	};
}

/** The one engine of a visit, over the published data; it starts with its first question. Browser only. */
export const publishedRunner = (): Runner => {
	const manifest = new URL(asset('/data/manifest.json'), location.href);
	const server = chosenServer();
	const local = (): Runner => createRunner(new URL('.', manifest).href, () => pageData);
	return (runner ??= server ? served(server, local()) : local());
};

import.meta.hot?.dispose(() => runner?.stop());
