import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Refusal } from '../../../scripts/read/problems.ts';
import { addressLeaks, wordsIn } from '../../../scripts/write/privacy.ts';
import type { TableRows } from '../../../scripts/write/rows.ts';
import { writeTables, type Corpus } from '../../../scripts/write/write-tables.ts';
import { filesOf, rowOf, sampleRows, temporaryFolder } from './samples.ts';

/** What is said of finished tables, and the files that were written for them. */
async function written(removed: string[], ...batches: TableRows[]): Promise<{ said: string; files: string[] }> {
	const files = filesOf(...batches);
	const corpus: Corpus = {
		batches: batches.map((rows, index) => ({ file: files[index]!, leaks: addressLeaks(rows), words: () => wordsIn(rows) })),
		removed
	};
	const folder = temporaryFolder();
	const said = await writeTables(corpus, [], '1', { rows: temporaryFolder(), next: folder }).then(
		() => '',
		(error: unknown) => (error instanceof Refusal ? error.message : Promise.reject(error))
	);
	return { said, files: readdirSync(folder) };
}

test('sound tables are written', async () => {
	const { said, files } = await written(['Zoé Exemple'], sampleRows());
	expect([said, files.length > 0]).toEqual(['', true]);
});

test('tables that break their contract are refused before a file is written', async () => {
	const lost = { mentions: [rowOf('mentions', { item_id: 'essai-2020/A01', entity_id: 'personne' })] };
	expect(await written([], sampleRows(), lost)).toEqual({
		said: expect.stringMatching(/^tables : table mentions : « personne » \(entity_id\) n’existe pas dans organisations/),
		files: []
	});
});

test('tables that hold a removed name are refused before a file is written, and before anything else is said of them', async () => {
	const leaking = { mentions: [rowOf('mentions', { item_id: 'essai-2020/A01', entity_id: 'zoe exemple' })] };
	expect(await written(['Zoé Exemple'], sampleRows(), leaking)).toEqual({
		said: expect.stringMatching(/^confidentialité : table mentions, colonne « entity_id » : un nom retiré d’un document[^\n]*$/),
		files: []
	});
});
