import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepRun, sameAsLast } from '../../scripts/etl/last-run.ts';
import { removedFolder } from '../../scripts/etl/removed.ts';
import { Sandbox } from './sandbox.ts';

test('nothing is done again while what was read and what was left are the same, byte for byte', async () => {
	const sandbox = new Sandbox();
	const places = { data: sandbox.data, out: sandbox.out, cache: sandbox.cache };
	expect(sameAsLast(places)).toBeNull();
	const { plans } = await sandbox.run();
	keepRun(places, plans);
	expect(sameAsLast(places)).toEqual(plans);

	const table = join(sandbox.out, readdirSync(sandbox.out).find((file) => file.startsWith('items.')) ?? '');
	const changes: [string, string][] = [
		['a document', join(sandbox.data, 'plans/lac-2020/source.txt')],
		['a reference file', join(sandbox.data, 'reference/actors.yaml')],
		['a table', table],
		['the list of what was removed', join(removedFolder(sandbox.data), 'list.json')]
	];
	for (const [what, file] of changes) {
		const before = readFileSync(file);
		appendFileSync(file, ' ');
		expect(sameAsLast(places), what).toBeNull();
		writeFileSync(file, before);
		expect(sameAsLast(places), what).toEqual(plans);
	}

	writeFileSync(join(sandbox.data, 'plans/lac-2020/autre.txt'), 'un document de plus');
	expect(sameAsLast(places)).toBeNull();
	rmSync(join(sandbox.data, 'plans/lac-2020/autre.txt'));
	rmSync(table);
	expect(sameAsLast(places)).toBeNull();
	writeFileSync(join(sandbox.cache, 'run.card'), '{');
	expect(sameAsLast(places)).toBeNull();
}, 60_000);
