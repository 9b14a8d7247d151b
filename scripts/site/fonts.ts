import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';

const files = {
	sans: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
	serif: 'newsreader/files/newsreader-latin-wght-normal.woff2'
} as const;

/** Names under which the files themselves hold the two families of the site. */
export const families = { sans: 'Atkinson Hyperlegible Next', serif: 'Newsreader 16pt 16pt' } as const;

/** The site's own fonts as a renderer outside of browsers reads them. */
export const siteFonts = (): Promise<Uint8Array[]> =>
	Promise.all(Object.values(files).map((file) => decompress(readFileSync(join('node_modules/@fontsource-variable', file)))));
