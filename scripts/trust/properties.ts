import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cac } from 'cac';
import { packageVersion, reportLine } from './report.ts';

/** `node --import tsx scripts/trust/properties.ts --draws 10`: every property of the tests with other cases than those that `npm test` draws. */
const cli = cac('properties');
cli.option('--draws <n>', 'how many other draws', { default: 10 });
cli.option('--seed <n>', 'of the first draw; each next one adds 1', { default: 1 });
const { options } = cli.parse();

const assertions = (file: string): number => readFileSync(file, 'utf8').split('fc.assert(').length - 1;
/** What `npm run fuzz` draws has its own seed. */
const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
	.map((name) => join('tests', name))
	.filter((file) => /\.test\.ts$/.test(file) && !/^tests.(?:fuzz|pages)\b/.test(file) && assertions(file) > 0);
const properties = files.reduce((total, file) => total + assertions(file), 0);

function draw(seed: number): boolean {
	console.log(`properties: draw ${seed}, ${properties} properties in ${files.length} files`);
	const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', '--reporter', 'dot', ...files], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PROPERTY_SEED: String(seed) },
		shell: process.platform === 'win32'
	});
	if (status === 0) reportLine('properties', { seed, properties, files: files.length }, [packageVersion('fast-check')]);
	return status === 0;
}

const seeds = Array.from({ length: Number(options['draws']) }, (_, i) => Number(options['seed']) + i);
const failed = seeds.filter((seed) => !draw(seed));
if (failed.length > 0) console.error(`PROPERTY_SEED=${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
