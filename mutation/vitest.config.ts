import { defineConfig } from 'vitest/config';

const folders = 'analysis,brief,bundle,detect,intake,model,text,themes';

/** The tests that stand beside the pure folders, and no others: a mutant should die where its function is promised. */
export default defineConfig({
	test: {
		environment: 'node',
		include: [`tests/{${folders}}/**/*.test.ts`, 'tests/state/{filterUrl,view}.test.ts'],
		// a busy machine must not be taken for a test that sees a mutant
		testTimeout: 600_000,
		hookTimeout: 600_000,
		isolate: false
	}
});
