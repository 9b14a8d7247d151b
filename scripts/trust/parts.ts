/** One way of trying the product, with the command that does it. What it tried comes back as lines of JSON in the file TRUST_REPORT. */
export interface Part {
	name: PartName;
	/** the command a person would type; each part can be run alone and apart from the others */
	command: (options: Options) => string[];
	env?: (options: Options) => Record<string, string>;
	/** name of a line: a line of the same name from a later run takes its place */
	key: (line: Line) => string;
}

export type PartName = 'fuzz' | 'properties' | 'inputs' | 'bombs' | 'sql' | 'faults' | 'requests' | 'soak' | 'privacy' | 'names' | 'etl' | 'mutation';

export interface Options {
	runs: number;
	draws: number;
	actions: number;
	count: number;
	seed: number;
	/** pages, folders or targets; all when empty */
	only: string[];
}

/** What a command tells of one thing that it tried. */
export type Line = { kind: string; date: string } & Record<string, unknown>;

const vitest = (project: 'unit' | 'pages', ...files: string[]): string[] => ['vitest', 'run', '--project', project, ...files];
const text = (value: unknown): string => String(value);

export const parts: Part[] = [
	{
		name: 'fuzz',
		command: ({ runs, seed, only }) => ['npm', 'run', '-s', 'fuzz', '--', '--runs', text(runs), '--seed', text(seed), ...only],
		key: ({ target }) => text(target)
	},
	{
		name: 'properties',
		command: ({ draws, seed }) => ['node', '--import', 'tsx', 'scripts/trust/properties.ts', '--draws', text(draws), '--seed', text(seed)],
		key: ({ seed }) => text(seed)
	},
	{
		name: 'inputs',
		command: () => vitest('unit', 'tests/scripts/etl-errors.test.ts', 'tests/read/hostile.test.ts'),
		key: ({ what }) => text(what)
	},
	{ name: 'bombs', command: () => ['node', '--import', 'tsx', 'scripts/trust/bombs.ts'], key: ({ what }) => text(what) },
	{
		name: 'sql',
		command: () => ['vitest', 'run', 'tests/db/attacks.test.ts', 'tests/pages/console.test.ts'],
		key: ({ what }) => text(what)
	},
	{
		name: 'faults',
		command: () => vitest('pages', 'tests/pages/faults.test.ts', 'tests/pages/engines.test.ts', 'tests/pages/offline.test.ts'),
		key: ({ what, language = '' }) => `${text(what)} ${text(language)}`
	},
	{
		name: 'requests',
		command: () => vitest('pages', 'tests/pages/requests.test.ts', 'tests/pages/policy.test.ts'),
		env: () => ({ TRUST_EVERY_PAGE: '1' }),
		key: ({ what }) => text(what)
	},
	{
		name: 'soak',
		command: ({ actions, seed, only }) => ['npm', 'run', '-s', 'soak', '--', '--actions', text(actions), '--seed', text(seed), ...only],
		key: ({ path }) => text(path)
	},
	{ name: 'privacy', command: () => ['npm', 'run', '-s', 'privacy'], key: () => 'site' },
	{
		name: 'names',
		command: () => vitest('unit', 'tests/intake/people.test.ts', 'tests/intake/unseenPeople.test.ts'),
		key: ({ what }) => text(what)
	},
	{
		name: 'etl',
		command: () => vitest('unit', '--testTimeout', '600000', 'tests/scripts/etl.test.ts', 'tests/scripts/machines.test.ts'),
		env: () => ({ TRUST_KILLS: '20', TRUST_MACHINES: '1' }),
		key: ({ what }) => text(what)
	},
	{
		name: 'mutation',
		command: ({ count, seed, only }) => ['npm', 'run', '-s', 'mutate', '--', '--count', text(count), '--seed', text(seed), ...only],
		key: ({ folder }) => text(folder)
	}
];
