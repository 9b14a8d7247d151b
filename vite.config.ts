import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** DuckDB's worker names a source map that its package does not ship usefully: without this, 112 warnings a run. */
const stripDuckdbSourceMap: Plugin = {
	name: 'strip-duckdb-source-map',
	enforce: 'pre',
	transform(code, id) {
		if (!id.includes('@duckdb/duckdb-wasm')) return null;
		return { code: code.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, ''), map: null };
	}
};

export default defineConfig({
	plugins: [stripDuckdbSourceMap, sveltekit()],
	server: { port: 4173 },
	build: { target: 'es2022' },
	// the readers of documents are loaded one by one, in a worker
	worker: { format: 'es' },
	test: {
		projects: [
			{
				extends: true,
				test: { name: 'unit', environment: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/pages/**'], testTimeout: 60_000 }
			},
			{
				extends: true,
				test: { name: 'pages', environment: 'node', include: ['tests/pages/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 }
			}
		]
	}
});
