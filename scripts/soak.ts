import { spawnSync } from 'node:child_process';
import { cac } from 'cac';

/** `npm run build && npm run soak -- --actions 1000 [acteurs explorer …]`: a seeded walk of random clicks, words and keys over every page, in a real Chromium. */
const cli = cac('npm run soak --');
cli.option('--actions <n>', 'Clicks, words and keys on each page', { default: 1000 });
cli.option('--seed <n>', 'Seed, printed by a run before (default: the time)');
cli.help();
const { options, args } = cli.parse();

if (!options['help']) {
	const env = {
		...process.env,
		SOAK_ACTIONS: String(options['actions']),
		SOAK_SEED: String(options['seed'] ?? Date.now() % 2 ** 31),
		...(args.length > 0 ? { SOAK_PAGES: args.join(' ') } : {})
	};
	const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'pages', 'tests/pages/soak.test.ts'], {
		stdio: 'inherit',
		env,
		shell: process.platform === 'win32'
	});
	process.exit(status ?? 1);
}
