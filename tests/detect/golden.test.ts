import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractDocument, type Found } from './extractDocument.ts';

const folder = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** Golden pairs: a document in the manner of those that circulate, and what a reader finds in it. */
describe('documents of many layouts, nothing declared', () => {
	it.each(cases)('%s', async (name) => {
		const expected = JSON.parse(readFileSync(join(folder, `${name.replace(/\.\w+$/, '')}.json`), 'utf8')) as Found[];
		const { found, extraction } = await extractDocument(new Uint8Array(readFileSync(join(folder, name))), name);
		expect(found).toEqual(expected);
		expect(extraction.warnings.filter(({ code }) => code !== 'unresolved-actor')).toEqual([]);
	});

	it('says why, with a score, and gives nothing for prose', async () => {
		for (const name of ['rapport-annuel.txt', 'politique-en-prose.txt']) {
			const { detection, extraction } = await extractDocument(new Uint8Array(readFileSync(join(folder, name))), name);
			expect(extraction.items).toEqual([]);
			expect(extraction.grade).toBe('low');
			expect(detection.findings.flatMap((one) => one.reasons).length).toBeGreaterThan(0);
		}
	});
});
