import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Manifest, Source } from './manifest.ts';
import { partsOf } from './parquet.ts';

const prefix = '.etl-';

/** Where a run works: `rows` on private disk (they hold unchecked text), `next` beside the output so that a rename is enough. */
export interface Workshop {
	rows: string;
	next: string;
	clean: () => void;
}

/** Opens a workshop for `output` after sweeping those of runs that were killed. */
export function openWorkshop(output: string): Workshop {
	const beside = dirname(resolve(output));
	mkdirSync(beside, { recursive: true });
	sweep(beside);
	sweep(tmpdir());
	const next = mkdtempSync(join(beside, `${prefix}${process.pid}-`));
	const rows = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
	return {
		rows,
		next,
		clean: () => {
			for (const folder of [rows, next]) rmSync(folder, { recursive: true, force: true });
		}
	};
}

function sweep(folder: string): void {
	for (const name of readdirSync(folder)) {
		const pid = Number(/^\.etl-(\d+)-/.exec(name)?.[1]);
		if (pid && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

export interface Publication {
	manifest: Manifest;
	dataPackage: object;
	sources: Source[];
}

/**
 * Makes `next` the published data. Tables carry their content in their name, so the new ones arrive beside the old ones; the rename
 * of `manifest.json` is the one instant at which the data change; only then do the old ones go. A run killed at any point leaves a
 * manifest whose files are all there, whole.
 */
export function publish(next: string, output: string, { manifest, dataPackage, sources }: Publication): void {
	mkdirSync(output, { recursive: true });
	const tables = Object.values(manifest.tables)
		.flatMap(partsOf)
		.map(({ file }) => file);
	for (const file of tables) renameSync(join(next, file), join(output, file));
	for (const [file, content] of [
		['manifest.json', manifest],
		['datapackage.json', dataPackage],
		['sources.json', sources]
	] as const) {
		writeFileSync(join(next, file), `${JSON.stringify(content, null, '\t')}\n`);
		renameSync(join(next, file), join(output, file));
	}
	const kept = new Set([...tables, 'manifest.json', 'datapackage.json', 'sources.json']);
	for (const file of readdirSync(output)) if (!kept.has(file) && isOurs(file)) rmSync(join(output, file));
}

/** Pre-compressed copies of our tables go with them; anything else in the folder is left alone. */
const isOurs = (file: string): boolean => /^[a-z_]+\.[0-9a-f]{12}\.parquet(\.(gz|br))?$/.test(file);
