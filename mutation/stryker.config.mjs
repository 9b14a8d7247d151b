/** Run from the root of the project by `npm run mutate`, which adds the files to mutate. */
export default {
	testRunner: 'vitest',
	plugins: ['./mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js', './mutation/sample.mjs'],
	checkers: ['sample'],
	vitest: { configFile: 'mutation/vitest.config.ts' },
	coverageAnalysis: 'perTest',
	// a mutant at the top of a module asks for every test again: left out, and said
	ignoreStatic: true,
	ignorePatterns: ['/build', '/mutation/node_modules', '/.etl-*', '/.browser', '!/.svelte-kit'],
	concurrency: 1,
	// every test once, each told which mutants it reaches: minutes for the readers of documents
	dryRunTimeoutMinutes: 30,
	timeoutMS: 30_000,
	timeoutFactor: 3,
	reporters: ['json', 'progress-append-only'],
	jsonReporter: { fileName: 'mutation/report.json' },
	tempDirName: '.stryker-tmp',
	cleanTempDir: 'always',
	allowConsoleColors: false
};
