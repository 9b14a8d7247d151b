/** A published file: its path from the root of the site, and the beginning of the SHA-256 of its bytes, in hexadecimal. */
export interface PublishedFile {
	path: string;
	hash: string;
}

/** All that one version of the site publishes. `version` changes when any byte of any file does. */
export interface Inventory {
	version: string;
	files: readonly PublishedFile[];
}

export const hashLength = 16;

/** Path from the scope (a URL that ends with a slash), decoded; null outside of it. */
export function pathInside(url: string, scope: string): string | null {
	const { origin, pathname } = new URL(url);
	const root = new URL(scope);
	if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
	try {
		return decodeURIComponent(pathname.slice(root.pathname.length));
	} catch {
		return null;
	}
}

export type Place = { kind: 'file'; file: PublishedFile } | { kind: 'folder' } | { kind: 'unknown' };

/** What a static server would find at a path: a file, a folder that lacks its last slash, or nothing. */
export function placeOf(path: string, files: ReadonlyMap<string, PublishedFile>): Place {
	const file = files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
	if (file) return { kind: 'file', file };
	return files.has(`${path}/index.html`) ? { kind: 'folder' } : { kind: 'unknown' };
}

/** Where a file is asked for: some hosts answer `x/index.html` with a detour. */
export const addressOf = ({ path }: PublishedFile, scope: string): string =>
	new URL(path.replace(/(^|\/)index\.html$/, '$1').replaceAll('%', '%25'), scope).href;
