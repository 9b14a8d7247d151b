import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../../../scripts/read/csv.ts';
import type { Problem } from '../../../scripts/read/problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true }));
const schema = z.object({ item_id: z.string(), theme: z.string(), note: z.string().optional() });

const read = (content: string) => {
	const file = join(folder, 'a.csv');
	writeFileSync(file, content);
	const problems: Problem[] = [];
	return { rows: readCsv(file, schema, problems, ['note']), problems };
};

test('a table saved again by a spreadsheet, with semicolons or tabs, is the same table', () => {
	const commas = read('item_id,theme,note\na/1,employment,"oui, certes; plus ou moins"\na/2,none,\n');
	expect(commas.problems).toEqual([]);
	expect(commas.rows).toMatchObject([{ item_id: 'a/1', note: 'oui, certes; plus ou moins', line: 2 }, { item_id: 'a/2' }]);
	for (const delimiter of [';', '\t'])
		expect(
			read(['item_id,theme,note', 'a/1,employment,"oui, certes; plus ou moins"', 'a/2,none,'].join('\r\n').replace(/,(?! )/gu, delimiter))
		).toEqual(commas);
});

test('a column that is missing is named, whatever the delimiter', () => {
	expect(read('item_id;thème\na/1;employment\na/2;none\n').problems.map(({ message }) => message)).toEqual([
		'la colonne « theme » manque (trouvées : item_id, thème). Ajoutez-la à l’en-tête.',
		'colonne inconnue « thème ». Corrigez son nom, ou retirez-la; permises : item_id, theme, note.'
	]);
});
