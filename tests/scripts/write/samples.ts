import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { tableNamed } from '#lib/model/schema.ts';
import { writeRowFile, type RowFile } from '../../../scripts/write/row-file.ts';
import type { Row, TableRows, Value } from '../../../scripts/write/rows.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Gone when the tests of the file have run. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'etl-test-'));
	folders.push(folder);
	return folder;
}

const blanks: Record<string, Value> = { VARCHAR: '', INTEGER: 0, DOUBLE: 0, BOOLEAN: false, 'VARCHAR[]': [] };

/** A row of a table with the values given and a neutral value of the right type everywhere else. */
export const rowOf = (table: string, values: Row): Row =>
	Object.fromEntries(
		tableNamed(table).columns.map(({ name, type, nullable }) => [name, values[name] ?? (nullable ? null : (blanks[type] ?? null))])
	);

/** A corpus small enough to hold in one's head: one plan, one heading, two items. */
export const sampleRows = (): TableRows => ({
	territories: [rowOf('territories', { code: '01', name: 'Bas-Saint-Laurent', level: 'region', lat: 48.449 })],
	organisations: [rowOf('organisations', { id: 'table', name: 'Table d’essai', type: 'committee' })],
	plans: [
		rowOf('plans', {
			id: 'essai-2020',
			title: 'Plan d’essai',
			organisation_id: 'table',
			territory_code: '01',
			year_start: 2020,
			year_end: 2021
		})
	],
	sections: [rowOf('sections', { id: 'essai-2020/s01', plan_id: 'essai-2020', ordinal: 1, label: 'Accueil' })],
	items: [
		rowOf('items', {
			id: 'essai-2020/A02',
			plan_id: 'essai-2020',
			section_id: 'essai-2020/s01',
			ordinal: 2,
			text: 'Créer un guide',
			stems: ['cre', 'guid'],
			path: ['Accueil']
		}),
		rowOf('items', {
			id: 'essai-2020/A01',
			plan_id: 'essai-2020',
			section_id: 'essai-2020/s01',
			ordinal: 1,
			text: 'Former\u2028le personnel',
			path: []
		})
	]
});

export function filesOf(...batches: TableRows[]): RowFile[] {
	const folder = temporaryFolder();
	return batches.map((rows, index) => writeRowFile(join(folder, `${index}.json.gz`), rows));
}
