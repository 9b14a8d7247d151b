import { readFile } from 'node:fs/promises';

/** Versions of the published data, as every page and file names them. `data`: the beginning of `hash`, for reading. */
export async function publishedVersion(): Promise<{ data: string; hash: string; codebook: string }> {
	const manifest = JSON.parse(await readFile('static/data/manifest.json', 'utf8')) as { data_hash: string; codebook_version: string };
	return { data: manifest.data_hash.slice(0, 12), hash: manifest.data_hash, codebook: manifest.codebook_version };
}
