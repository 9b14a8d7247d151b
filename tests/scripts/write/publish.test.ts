import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../scripts/write/manifest.ts';
import { openWorkshop, publish } from '../../../scripts/write/publish.ts';
import { temporaryFolder } from './samples.ts';

const manifest = (file: string): Manifest => ({
	schema_version: 1,
	data_hash: file,
	codebook_version: '1',
	tables: { items: { file, rows: 1, bytes: 1, sha256: file } }
});

function publishOne(output: string, file: string): void {
	const workshop = openWorkshop(output);
	writeFileSync(join(workshop.next, file), file);
	publish(workshop.next, output, { manifest: manifest(file), dataPackage: {}, sources: [] });
	workshop.clean();
}

const first = 'items.aaaaaaaaaaaa.parquet';
const second = 'items.bbbbbbbbbbbb.parquet';

test('the new data replace the old ones, and nothing else in the folder is touched', () => {
	const output = join(temporaryFolder(), 'data');
	publishOne(output, first);
	writeFileSync(join(output, 'LISEZMOI.txt'), 'à garder');
	publishOne(output, second);
	expect(readdirSync(output).sort()).toEqual(['LISEZMOI.txt', 'datapackage.json', second, 'manifest.json', 'sources.json'].sort());
	expect(JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'))).toEqual(manifest(second));
});

test('when publishing stops half-way, the manifest still names files that are there', () => {
	const output = join(temporaryFolder(), 'data');
	publishOne(output, first);
	const workshop = openWorkshop(output);
	writeFileSync(join(workshop.next, second), second);
	const broken = {
		...manifest(second),
		tables: { ...manifest(second).tables, plans: { file: 'plans.missing.parquet', rows: 0, bytes: 0, sha256: '' } }
	};
	expect(() => publish(workshop.next, output, { manifest: broken, dataPackage: {}, sources: [] })).toThrow();
	const { tables } = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as Manifest;
	expect(readFileSync(join(output, tables['items']!.file), 'utf8')).toBe(first);
});

test('what a killed run left is swept by the next one; a running one is left alone', () => {
	const root = temporaryFolder();
	const dead = join(root, '.etl-999999999-abc');
	const alive = join(root, `.etl-${process.pid}-abc`);
	mkdirSync(dead);
	mkdirSync(alive);
	const workshop = openWorkshop(join(root, 'data'));
	expect(existsSync(dead)).toBe(false);
	expect(existsSync(alive)).toBe(true);
	workshop.clean();
	expect(existsSync(workshop.next) || existsSync(workshop.rows)).toBe(false);
});
