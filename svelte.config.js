import { existsSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** PAGES=/explorer,/elements.json builds these addresses alone: to try a page, or to measure it on a corpus of thousands of documents. */
const pages = process.env.PAGES?.split(',');

/** BUILD=folder builds elsewhere than in build/. */
const folder = process.env.BUILD ?? 'build';

/** Before the first document, no document and no actor has a page. */
const manifest = 'static/data/manifest.json';
const empty = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).tables.plans.rows === 0;

/** A server that answers questions instead of the engine in the page (README, « When one machine is not enough »): none unless named. */
const server = process.env.PUBLIC_CLICKHOUSE_URL;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: folder, fallback: '404.html', strict: !pages }),
		prerender: pages ? { entries: pages, crawl: false, handleUnseenRoutes: 'ignore' } : { handleUnseenRoutes: empty ? 'ignore' : 'fail' },
		paths: { relative: true },
		// styles are in the page: its figures wait for no second file
		inlineStyleThreshold: Infinity,
		// src/lib/state/offline.svelte.ts registers it, to announce its updates
		serviceWorker: { register: false },
		version: { name: process.env.npm_package_version ?? 'dev' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'worker-src': ['self'],
				'connect-src': ['self', ...(server ? [new URL(server).origin] : [])],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-src': ['none'],
				// markup and addresses of programs pass through two policies: Svelte's, and that of src/hooks.client.ts, which refuses all but our own
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'default']
			}
		}
	}
};
