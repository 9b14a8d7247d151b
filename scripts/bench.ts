import { cac } from 'cac';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './bench/measure.ts';
import { type Line, machine, writeReport } from './bench/report.ts';
import { generate } from './generate/corpus.ts';
import type { Manifest } from './write/manifest.ts';

function published(out: string): Pick<Line, 'items' | 'rows' | 'published'> {
	const { tables } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
	const sum = (of: 'rows' | 'bytes'): number => Object.values(tables).reduce((total, table) => total + table[of], 0);
	return { items: tables['items']?.rows ?? 0, rows: sum('rows'), published: sum('bytes') };
}

/** Three runs on one corpus (nothing known, everything known, one plan changed), and the floor. */
async function runsOn(folder: string, plans: number): Promise<Line[]> {
	const [data, out, lines] = ['data', 'out', 'lines'].map((name) => join(folder, `${name}-${plans}`)) as [string, string, string];
	await generate({ from: 'data', out: data, plans, seed: 1, size: 100 });
	const flags = ['--data', data, '--out', out, '--cache', join(folder, `cache-${plans}`)];
	const run = async (name: Line['run'], script: string, ...given: string[]): Promise<Line> => ({
		plans,
		run: name,
		...(await measure(script, ...given)),
		...published(out)
	});
	const full = await run('full', 'scripts/etl.ts', ...flags);
	const unchanged = await run('unchanged', 'scripts/etl.ts', ...flags);
	mkdirSync(lines);
	await measure('scripts/bench/floor.ts', 'prepare', lines, out);
	const floor = await run('floor', 'scripts/bench/floor.ts', 'copy', lines);
	appendFileSync(join(data, 'plans', 'plan-00001', 'plan.yaml'), 'confidence: medium\n');
	return [full, unchanged, await run('one changed', 'scripts/etl.ts', ...flags), floor];
}

const cli = cac('bench').usage('[--plans 100,300,1000] [--out DOSSIER]').help();
cli.option('--plans <liste>', 'tailles des corpus, croissantes', { default: '100,300,1000' });
cli.option('--out <dossier>', 'où écrire le tableau, en Markdown et en JSON', { default: 'bench' });
const { options } = cli.parse();

if (!options['help']) {
	const sizes = String(options['plans']).split(',').map(Number);
	const folder = mkdtempSync(join(tmpdir(), 'bench-corpora-'));
	try {
		const before = machine();
		const lines: Line[] = [];
		for (const plans of sizes) {
			lines.push(...(await runsOn(folder, plans)));
			// written after each size: the largest takes long
			console.log(writeReport(String(options['out']), before, lines));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
