import { expect, test } from 'vitest';
import { filed } from '#lib/bundle/source.ts';

const utf8 = new TextEncoder().encode('Accueil des élèves');
const windows = Uint8Array.from([...'Accueil des '].map((sign) => sign.charCodeAt(0)).concat(0xe9, 0x6c, 0xe8, 0x76, 0x65, 0x73));
const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'Accueil'].flatMap((sign) => [sign.charCodeAt(0), 0])]);

/** The ETL refuses to guess: what is declared here decides how the words are read. */
test.each([
	['text', utf8, { source: 'source.txt' }],
	['markdown', utf8, { source: 'source.md' }],
	['html', windows, { source: 'source.html', encoding: 'windows-1252' }],
	['csv', windows, { source: 'source.csv', encoding: 'windows-1252' }],
	['text', windows, { source: 'source.txt', encoding: 'windows-1252' }],
	['markdown', utf16, { source: 'source.md', encoding: 'utf-16' }],
	// these formats say their own encoding
	['docx', windows, { source: 'source.docx' }],
	['pdf', utf16, { source: 'source.pdf' }]
] as const)('%s is filed with the encoding that was read', (format, bytes, expected) => expect(filed(format, bytes)).toEqual(expected));
