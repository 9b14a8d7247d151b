import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ReadError } from '#lib/read/errors.ts';
import { readDocument } from '#lib/read/read.ts';
import { docxOf, odtOf, xlsxOf } from '../../scripts/fixtures/office.ts';
import { pdfOf } from '../../scripts/fixtures/pdf.ts';
import { fixturePlan } from '../../scripts/fixtures/plan.ts';
import { csvOf, htmlOf, markdownOf, sheetRows, tabbedOf } from '../../scripts/fixtures/text.ts';
import { fuzz } from './fuzz.ts';
import { changes, harmedBytes, harmedText, page } from './inputs.ts';
import { expectSoundDocument, isSentence } from './sound.ts';

type Sample = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'html' | 'csv' | 'markdown' | 'text';
type Packed = 'docx' | 'odt' | 'xlsx';
let samples: Record<Sample, Uint8Array>;

beforeAll(async () => {
	samples = {
		pdf: await pdfOf(fixturePlan, { ruled: true }),
		docx: await docxOf(fixturePlan, { mergeObjectives: true }),
		odt: odtOf(fixturePlan),
		xlsx: xlsxOf(sheetRows(fixturePlan), { merges: ['A3:A5'], formula: 'SUM(1,2)' }),
		html: strToU8(htmlOf(fixturePlan)),
		csv: strToU8(csvOf(fixturePlan)),
		markdown: strToU8(markdownOf(fixturePlan)),
		text: strToU8(tabbedOf(fixturePlan))
	};
});

/** Bounds a test can wait for; what is asked of a reader is that it keeps whatever bounds it is given. */
const limits = { milliseconds: 20_000, expandedBytes: 20_000_000, pages: 50 };

async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<boolean> {
	try {
		const document = await readDocument(bytes, name, { limits });
		expectSoundDocument(document);
		expect(document.lines.some(({ raw }) => raw.trim() !== '')).toBe(true);
		return true;
	} catch (error) {
		if (error instanceof ReadError && isSentence(error.message) && isSentence(error.advice)) return false;
		throw error;
	}
}

test('any bytes, with the first bytes of every format', () => {
	const signatures = [
		'',
		'%PDF-1.7\n',
		'PK\x03\x04',
		'PK\x05\x06',
		'\xd0\xcf\x11\xe0',
		'<!DOCTYPE html>',
		'\xff\xfe',
		'\xfe\xff',
		'\xef\xbb\xbf',
		'# a\n',
		'a;b\n'
	];
	const bytes = fc.tuple(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 600 }));
	return fuzz('readers: any bytes', bytes, 300, ([start, rest]) =>
		readsOrRefuses(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]), 'document.pdf')
	);
});

test('any text, as a page, a table, Markdown or plain', () =>
	fuzz(
		'readers: any text',
		fc.tuple(fc.constantFrom('', '<html><body>', '<table><tr><td>', '# Plan\n\n|a|b|\n|-|-|\n', 'a;b;c\nd;e;f\n'), page),
		200,
		([start, text]) => readsOrRefuses(strToU8(start + text), 'document.txt')
	));

test('documents of text, harmed', () =>
	fuzz('readers: harmed text', fc.tuple(fc.constantFrom<Sample>('html', 'csv', 'markdown', 'text'), changes), 120, ([format, harms]) =>
		readsOrRefuses(harmedBytes(samples[format], harms), `plan.${format}`)
	));

test('archives, harmed', () =>
	fuzz('readers: harmed archives', fc.tuple(fc.constantFrom<Sample>('docx', 'odt', 'xlsx'), changes), 120, ([format, harms]) =>
		readsOrRefuses(harmedBytes(samples[format], harms), `plan.${format}`)
	));

test('archives whose XML parts are harmed, or gone', () => {
	const inputs = fc.tuple(fc.constantFrom<Packed>('docx', 'odt', 'xlsx'), fc.nat(), changes, fc.boolean());
	return fuzz('readers: harmed XML', inputs, 120, ([format, which, harms, gone]) => {
		const parts = unzipSync(samples[format]);
		const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
		const name = names[which % names.length] ?? '';
		const { [name]: part, ...others } = parts;
		const harmed = gone || !part ? others : { ...others, [name]: strToU8(harmedText(strFromU8(part), harms)) };
		return readsOrRefuses(zipSync(harmed), `plan.${format}`);
	});
});

test(
	'PDF, harmed',
	() => fuzz('readers: harmed PDF', changes, 15, (harms) => readsOrRefuses(harmedBytes(samples.pdf, harms), 'plan.pdf')),
	300_000
);
