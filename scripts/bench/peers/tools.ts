import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Outcome {
	ok: boolean;
	/** the first line that speaks of an error */
	said: string;
}

export const run = (command: string, args: string[], cwd: string): Outcome => {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 });
	const said = `${stdout}${stderr}`.split('\n').filter((line) => /error|failed/i.test(line));
	return { ok: status === 0, said: said[0]?.trim() ?? '' };
};

export const install = (folder: string, dependencies: Record<string, string>): Outcome => {
	if (existsSync(join(folder, 'node_modules'))) return { ok: true, said: '' };
	mkdirSync(folder, { recursive: true });
	// a package that vgplot asks for and no registry may hold; only maps need it
	mkdirSync(join(folder, 'geometry'), { recursive: true });
	writeFileSync(join(folder, 'geometry/package.json'), '{"name":"@uwdata/wk-geojson","version":"0.0.1","type":"module","main":"index.js"}');
	writeFileSync(join(folder, 'geometry/index.js'), 'export const [wkbToGeoJSON, wktToGeoJSON] = [null, null];\n');
	const overrides = { '@uwdata/wk-geojson': 'file:./geometry' };
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies, overrides }));
	return run('npm', ['install', '--no-audit', '--no-fund', '--silent'], folder);
};

export const versionOf = (folder: string, name: string): string =>
	(JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

export const esbuild = (tools: string, source: string, out: string): Outcome =>
	run(join(tools, 'node_modules/.bin/esbuild'), [source, '--bundle', '--minify', '--format=esm', `--outfile=${out}`], tools);
