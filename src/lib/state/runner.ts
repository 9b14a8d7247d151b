import { asset } from '$app/paths';
import { createRunner, type Runner } from '../db/run.ts';

let runner: Runner | undefined;
let pageData = '';

/** Hash of the data that the page was made of: a server that has others since then is not believed. */
export const expectData = (hash: string): void => void (pageData = hash);

export const publishedData = (): string => pageData;

/** The one engine of a visit, over the published data; it starts with its first question. Browser only. */
export const publishedRunner = (): Runner => {
	const manifest = new URL(asset('/data/manifest.json'), location.href);
	return (runner ??= createRunner(new URL('.', manifest).href, () => pageData));
};

import.meta.hot?.dispose(() => runner?.stop());
