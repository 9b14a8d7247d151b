import { defineConfig } from 'vitest/config';

/** Test files of the folder that is mutated (scripts/mutate.ts), and no others: a mutant should die where its function is promised. */
export default defineConfig({
	test: {
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		include: (process.env['MUTATION_TESTS'] ?? 'tests/text/**/*.test.ts').split(' '),
		// a busy machine must not be taken for a test that sees a mutant
		testTimeout: 600_000,
		hookTimeout: 600_000,
		isolate: false
	}
});
