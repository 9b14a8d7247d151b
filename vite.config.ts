import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { notePackages, writeLicences } from './scripts/site/licences.ts';

/** DuckDB's worker names a source map that its package does not ship usefully: without this, 112 warnings a run. */
const stripDuckdbSourceMap: Plugin = {
	name: 'strip-duckdb-source-map',
	enforce: 'pre',
	transform(code, id) {
		if (!id.includes('@duckdb/duckdb-wasm')) return null;
		return { code: code.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, ''), map: null };
	}
};

/**
 * Programs that packages give whole: authors keep their credit, their addresses are not ours to publish again; a source map that is not
 * published is not named.
 */
const withoutAddresses: Plugin = {
	name: 'without-addresses',
	generateBundle(_, bundle) {
		for (const [file, output] of Object.entries(bundle)) {
			if (output.type !== 'asset' || !file.endsWith('.js') || typeof output.source === 'string') continue;
			const text = new TextDecoder().decode(output.source);
			const without = text
				.replace(/(@author [^\n[<]*?) ?[[<][^\s@]+@[^\s@\]>]+[\]>]/g, '$1')
				.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '');
			if (without !== text) output.source = new TextEncoder().encode(without);
		}
	}
};

export default defineConfig({
	plugins: [stripDuckdbSourceMap, withoutAddresses, notePackages(), writeLicences(), sveltekit()],
	server: { port: 4173 },
	build: {
		target: 'es2022',
		// what nearly every page needs comes in one request, not in one for each small module
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: /\/src\/(lib|routes)\//, minShareCount: 24 }] } } }
	},
	// the readers of documents are loaded one by one, in a worker
	worker: { format: 'es', plugins: () => [notePackages()] },
	test: {
		// by default one core is left idle: on two, half the machine
		maxWorkers: '100%',
		// every fault of a page is said in full
		chaiConfig: { truncateThreshold: 0 },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/pages/**'],
					setupFiles: ['tests/seed.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'pages',
					environment: 'node',
					include: ['tests/pages/**/*.test.ts'],
					// a busy machine answers late, and is not wrong
					expect: { poll: { timeout: 20_000 } },
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
