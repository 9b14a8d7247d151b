import { expect, test } from 'vitest';
import { contractFaults } from '../../../scripts/write/check.ts';
import { loadTables } from '../../../scripts/write/database.ts';
import type { TableRows } from '../../../scripts/write/rows.ts';
import { filesOf, rowOf, sampleRows, temporaryFolder } from './samples.ts';

const faultsOf = async (...batches: TableRows[]): Promise<string[]> =>
	contractFaults(await loadTables(filesOf(...batches), temporaryFolder()));

test('a sound corpus has no fault', async () => {
	expect(await faultsOf(sampleRows())).toEqual([]);
});

test('a repeated key is named', async () => {
	const twin = { items: [rowOf('items', { id: 'essai-2020/A01', plan_id: 'essai-2020', section_id: 'essai-2020/s01' })] };
	expect(await faultsOf(sampleRows(), twin)).toEqual([expect.stringContaining('table items : « essai-2020/A01 » est en double')]);
});

test('a reference to nothing is named, with the table it should be in', async () => {
	const lost = { assignments: [rowOf('assignments', { item_id: 'essai-2020/A01', actor_id: 'personne', ordinal: 1 })] };
	expect(await faultsOf(sampleRows(), lost)).toEqual([
		expect.stringContaining('table assignments : « personne » (actor_id) n’existe pas dans organisations')
	]);
});

test('an empty cell where a value is promised is counted', async () => {
	const empty = { quality: [{ ...rowOf('quality', { plan_id: 'essai-2020', check_id: 'lines' }), figure: null }] };
	expect(await faultsOf(sampleRows(), empty)).toEqual([expect.stringContaining('table quality : 1 ligne(s) sans valeur dans « figure »')]);
});
