import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generate } from '../../scripts/generate/corpus.ts';
import { sha256 } from '../../scripts/read/bytes.ts';
import { report } from '../report.ts';
import { temporaryFolder } from './write/samples.ts';

/** What differs from one machine to another and must not reach the published bytes. */
interface Machine {
	/** where the code lies; null: here */
	checkout: string | null;
	env: Record<string, string>;
	umask: string;
	/** processors that the run may use; null: all of them */
	processors: string | null;
}

const machines: Machine[] = [
	{ checkout: null, env: { TZ: 'UTC', LANG: 'fr_CA.UTF-8', LC_ALL: 'fr_CA.UTF-8' }, umask: '022', processors: null },
	{
		checkout: 'un autre chemin',
		env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
		umask: '077',
		processors: '0'
	},
	{
		checkout: 'c',
		env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', HOME: '/nonexistent', NO_COLOR: '1' },
		umask: '002',
		processors: '0,1'
	}
];

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The code in another place, as a clone would have it; packages are those installed here. */
function checkedOut(name: string): string {
	const place = join(folder, name, 'plans-croises');
	mkdirSync(place, { recursive: true });
	for (const part of ['scripts', 'src', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(part, join(place, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
	return place;
}

const taskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** Hashes of all that a run publishes, by file name. */
function publishedBy({ checkout, env, umask, processors }: Machine, from: string, nth: number): Record<string, string> {
	const [data, out] = [join(folder, `machine ${nth}`, 'data'), join(folder, `machine ${nth}`, 'out')];
	rmSync(join(folder, `machine ${nth}`), { recursive: true, force: true });
	cpSync(from, data, { recursive: true });
	const bound = processors !== null && taskset ? `taskset -c ${processors} ` : '';
	const command = `umask ${umask}; exec ${bound}"$0" --import tsx scripts/etl.ts --no-cache --data "$1" --out "$2"`;
	execFileSync('sh', ['-c', command, process.execPath, data, out], {
		cwd: checkout ? join(folder, checkout, 'plans-croises') : resolve('.'),
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		files
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()
			.map((path) => [path.slice(out.length + 1), sha256(readFileSync(path))])
	);
}

/** Some minutes: `npm run trust -- etl` asks for it. */
test.runIf(process.env['TRUST_MACHINES'])(
	'another checkout, time zone, language, umask and number of processors: the same bytes',
	async () => {
		for (const { checkout } of machines) if (checkout) checkedOut(checkout);
		const made = join(folder, 'made');
		// enough documents for several processes
		await generate({ from: resolve('data'), out: made, plans: 24, seed: 8, size: 40 });
		let runs = 0;
		let files = 0;
		for (const from of [resolve('data'), made]) {
			const [first = {}, ...others] = machines.map((machine, nth) => publishedBy(machine, from, nth));
			expect(Object.keys(first).length).toBeGreaterThan(20);
			for (const other of others) expect(other).toEqual(first);
			runs += machines.length;
			files += Object.keys(first).length;
		}
		report('etl', { what: 'machines', kills: 0, runs, machines: machines.length, files });
	},
	1_800_000
);
