import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf } from '../../../scripts/site/licences.ts';
import { temporaryFolder } from '../write/samples.ts';

test('a text of licence is written once, under all that it is the text of; addresses of authors are left out', () => {
	const folder = temporaryFolder();
	const put = (name: string, files: Record<string, string>): string => {
		const place = join(folder, name);
		mkdirSync(place, { recursive: true });
		for (const [file, text] of Object.entries({ 'package.json': JSON.stringify({ name, version: '1.0.0', license: 'MIT' }), ...files }))
			writeFileSync(join(place, file), text);
		return place;
	};
	const terms = { LICENSE: 'Copyright Quelqu’un <quelqu.un@exemple.org>\r\nPermission is granted.\n' };
	const written = licencesOf([
		put('b', terms),
		put('a', terms),
		put('c', { 'licence.md': 'Other terms.', NOTICE: 'With thanks.' }),
		put('d', {})
	]);
	expect(written.split(`\n\n${'-'.repeat(72)}\n\n`).slice(1)).toEqual([
		'a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nCopyright Quelqu’un\nPermission is granted.',
		'c 1.0.0 (MIT)\n\nWith thanks.\n\nOther terms.',
		'd 1.0.0 (MIT)\n\nLicence: MIT.\n'
	]);
});
