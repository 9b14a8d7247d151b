import { spawnSync } from 'node:child_process';
import { cac } from 'cac';

/** `npm run fuzz -- --runs 50`: every fuzz target, so many times its quick number of inputs, with a seed to try the same again. */
const cli = cac('npm run fuzz --');
cli.option('--runs <n>', 'Times the quick number of inputs of each target', { default: 20 });
cli.option('--seed <n>', 'Seed, printed by a run before (default: the time)');
cli.help();
const { options, args } = cli.parse();

if (!options['help']) {
	const seed = Number(options['seed'] ?? Date.now() % 2 ** 31);
	const env = {
		...process.env,
		FUZZ_RUNS: String(options['runs']),
		FUZZ_SEED: String(seed)
	};
	console.log(`fuzz: ${String(options['runs'])} times the quick run, seed ${seed}`);
	const targets = args.length > 0 ? args.map((name) => `tests/fuzz/${name}.test.ts`) : ['tests/fuzz/'];
	const { status } = spawnSync(
		'npx',
		['vitest', 'run', '--project', 'unit', '--testTimeout', '7200000', '--reporter', 'default', ...targets],
		{
			stdio: 'inherit',
			env,
			shell: process.platform === 'win32'
		}
	);
	process.exit(status ?? 1);
}
