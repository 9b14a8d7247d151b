import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { publishedPaths } from './inventory.ts';

/** Bytes count as gzip sends them, except `file` and `site`, which are what a host stores and a device keeps. */
export interface Limits {
	/** the page and the styles that hold back its first paint: its charts are in it */
	firstChart: number;
	/** scripts that the page names */
	scripts: number;
	/** requests that the page names, itself included */
	requests: number;
	/** largest file; several hosts refuse 25 MiB */
	file: number;
	/** all files, without their compressed copies */
	site: number;
}
export type Budget = keyof Limits;

/** The worst of each budget, and who it is. */
export type Measures = Record<Budget, { value: number; culprit: string }>;

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Files that the HTML itself names, as paths from the root of the site. */
export function namedBy(html: string, page: string): { styles: string[]; scripts: string[]; others: string[] } {
	const tags = (html.match(/<link\s[^>]*>/g) ?? []).map((tag) => ({ rel: attribute(tag, 'rel'), href: attribute(tag, 'href') }));
	const at = (...rels: string[]): string[] => {
		const found = tags.filter(({ rel }) => rels.includes(rel)).map(({ href }) => posix.join(posix.dirname(page), href));
		return [...new Set(found)];
	};
	return { styles: at('stylesheet'), scripts: at('modulepreload'), others: at('preload', 'icon', 'manifest') };
}

const worst = (found: Iterable<[string, number]>): { value: number; culprit: string } => {
	let most = { value: 0, culprit: '' };
	for (const [culprit, value] of found) if (value > most.value) most = { value, culprit };
	return most;
};

/** Weighs a built site. Throws when a page names a file that is not there. */
export function weigh(folder: string): Measures {
	const known = new Map<string, number>();
	const sent = (path: string): number => {
		const size = known.get(path) ?? gzipSync(readFileSync(join(folder, path))).length;
		known.set(path, size);
		return size;
	};
	const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + sent(path), 0);
	const paths = publishedPaths(folder);
	const pages = paths
		.filter((path) => path.endsWith('.html') && path !== '404.html')
		.map((path) => {
			const named = namedBy(readFileSync(join(folder, path), 'utf8'), path);
			const missing = Object.values(named)
				.flat()
				.find((file) => !existsSync(join(folder, file)));
			if (missing) throw new Error(`${path} names ${missing}, which is not there`);
			return { path, ...named };
		});
	const sizes = paths.map((path): [string, number] => [path, statSync(join(folder, path)).size]);
	const largest = worst(sizes);
	return {
		firstChart: worst(pages.map(({ path, styles }) => [path, sum([path, ...styles])])),
		scripts: worst(pages.map(({ path, scripts }) => [path, sum(scripts)])),
		requests: worst(pages.map(({ path, styles, scripts, others }) => [path, 1 + styles.length + scripts.length + others.length])),
		file: largest,
		site: { value: sizes.reduce((total, [, size]) => total + size, 0), culprit: largest.culprit }
	};
}

export const overspent = (measures: Measures, limits: Limits): Budget[] =>
	(Object.keys(limits) as Budget[]).filter((budget) => measures[budget].value > limits[budget]);
