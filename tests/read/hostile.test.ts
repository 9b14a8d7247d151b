import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError, type ReadErrorCode } from '#lib/read/errors.ts';
import { readDocument } from '#lib/read/read.ts';
import { docxOf, odtOf, xlsxOf } from '../../scripts/fixtures/office.ts';
import { encryptedPdf, pdfOf, scannedPdf } from '../../scripts/fixtures/pdf.ts';
import { report } from '../report.ts';
import { fixturePlan, longPlan } from '../../scripts/fixtures/plan.ts';
import { htmlOf } from '../../scripts/fixtures/text.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);

/** The error that reading gives; fails when reading succeeds or throws anything else. */
async function refusal(bytes: Uint8Array, name: string, limits = {}): Promise<ReadError> {
	const error = await readDocument(bytes, name, { limits }).then(
		() => new Error('was read'),
		(thrown: unknown) => thrown
	);
	expect(error).toBeInstanceOf(ReadError);
	return error as ReadError;
}

/** A ZIP entry of zeros whose directory announces a size that it does not have. */
function lyingBomb(): Uint8Array {
	const bytes = zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }, { level: 9 });
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	for (let at = 0; at < bytes.length - 4; at++) {
		const signature = view.getUint32(at, true);
		if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
		if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
	}
	return bytes;
}

describe('what no reader takes is refused with its reason', () => {
	const cases: [string, () => Promise<Uint8Array> | Uint8Array, ReadErrorCode][] = [
		['an empty file', () => new Uint8Array(), 'empty'],
		['blanks only', () => text(' \n\t\n '), 'empty'],
		['binary noise', () => noise(5000), 'binary'],
		['noise with the name of a PDF', () => noise(800), 'binary'],
		['an encrypted PDF', encryptedPdf, 'encrypted'],
		['a scanned PDF', scannedPdf, 'scanned'],
		['a PDF cut short', async () => (await pdfOf(fixturePlan, { ruled: true })).subarray(0, 6000), 'damaged'],
		['a PDF whose inside is noise', () => text('%PDF-1.7\n' + 'x'.repeat(900) + '\n%%EOF'), 'damaged'],
		['a DOCX cut short', async () => (await docxOf(fixturePlan)).subarray(0, 4000), 'damaged'],
		['a ZIP that is no document', () => zipSync({ 'photo.txt': text('x') }), 'unsupported'],
		['a PowerPoint', () => zipSync({ 'ppt/presentation.xml': text('<p/>') }), 'unsupported'],
		['an old .doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), 'unsupported'],
		['RTF', () => text('{\\rtf1 Bonjour}'), 'unsupported'],
		['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'scanned'],
		['a zip bomb', () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 }), 'archive-bomb'],
		['a zip bomb that lies about its size', lyingBomb, 'damaged']
	];
	it.each(cases)('%s', async (what, make, code) => {
		const error = await refusal(await make(), 'document.pdf');
		expect(error.code).toBe(code);
		for (const { message, advice } of Object.values(error.said))
			for (const sentence of [message, advice]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
		expect(error.said.en).not.toEqual(error.said.fr);
		expect(error.said.en.message).not.toMatch(/[éèàç«]/u);
		report('input', { what, n: 1 });
	});

	it('a file above the limit is refused before anything is read', async () => {
		const error = await refusal(text('x'.repeat(2000)), 'gros.txt', { fileBytes: 1000 });
		expect(error.code).toBe('too-large');
	});

	it('a text of too many lines is refused before it is read', async () => {
		const error = await refusal(text('Former le personnel\n'.repeat(50_001)), 'long.txt');
		expect(error.code).toBe('too-large');
		expect(error.message).toContain('50\u00a0000 lignes');
	});

	it('pages and time are bounded', async () => {
		const bytes = await pdfOf(longPlan(60), { ruled: true });
		expect((await refusal(bytes, 'long.pdf', { pages: 2 })).code).toBe('too-many-pages');
		expect((await refusal(bytes, 'long.pdf', { milliseconds: -1 })).code).toBe('too-long');
	});
});

describe('the bytes decide, not the name; nothing is run', () => {
	it('a Word document named .pdf is read as Word', async () => {
		expect((await readDocument(await docxOf(fixturePlan), 'plan.pdf')).format).toBe('docx');
		expect((await readDocument(await pdfOf(fixturePlan, { ruled: true }), 'plan.docx')).format).toBe('pdf');
		expect((await readDocument(text(htmlOf(fixturePlan)), 'plan.txt')).format).toBe('html');
	});

	it('scripts, styles and hidden parts of a page are not words', async () => {
		const page =
			'<html><body><style>p{}</style><p onclick="globalThis.ran=1">Un</p><script>globalThis.ran = 1</script><p hidden>Non</p><img src=x onerror="globalThis.ran=1"></body></html>';
		const { lines } = await readDocument(text(page), 'page.html');
		expect(lines.map((line) => line.raw)).toEqual(['Un']);
		expect((globalThis as { ran?: number }).ran).toBeUndefined();
	});

	it('a formula gives its stored value and is never computed', async () => {
		const { lines } = await readDocument(
			xlsxOf(
				[
					['Action', 'Coût'],
					['Former', '10']
				],
				{ formula: 'WEBSERVICE("http://localhost/")' }
			),
			'budget.xlsx'
		);
		expect(lines.map((line) => line.raw.trim())).toEqual(['Action\tCoût', 'Former\t10', '42']);
	});
});

describe('what expands or nests without end is refused before it is built', () => {
	const page = (inside: string): string => `<!doctype html><html><body>${inside}Former le personnel</body></html>`;

	it.each([
		['elements in elements', page('<div>'.repeat(20_000))],
		['elements that a stroke does not close', page('<div/>'.repeat(20_000))],
		['elements of letters', page('<b><i>'.repeat(9000))]
	])('a page of %s', async (_, html) => {
		expect(await refusal(text(html), 'page.html')).toMatchObject({ code: 'damaged', message: expect.stringContaining('1000') });
	});

	it('entries and cells left open are no nesting, nor a drawing of many strokes', async () => {
		const open = page(
			`<ul>${'<li>Un'.repeat(3000)}</ul><table>${'<tr><td>Deux'.repeat(3000)}</table><svg>${'<path d=""/>'.repeat(3000)}</svg>`
		);
		expect((await readDocument(text(open), 'page.html')).lines.length).toBeGreaterThan(2500);
	});

	it('tables of markup without end, or that cover a thousand columns, keep a text within its lines', async () => {
		const rows = '<tr><td colspan="1000" rowspan="1000">Former</td></tr>\n'.repeat(2000);
		const { blocks } = await readDocument(
			text(`# Plan\n\n${'<table>\n'.repeat(50)}${rows}</table>\n${'<td '.repeat(20_000)}\n`),
			'plan.md'
		);
		expect(Math.max(...blocks.map((block) => (block.type === 'row' ? block.cells.length : 0)))).toBeLessThan(150);
	});

	it('a text that is too heavy, or one line of it without end', async () => {
		expect(await refusal(text('Former\n'.repeat(400)), 'plan.txt', { textBytes: 2000 })).toMatchObject({ code: 'too-large' });
		const endless = await refusal(text(`Actions\n${'a'.repeat(2001)}`), 'plan.txt', { lineLength: 2000 });
		expect(endless).toMatchObject({
			code: 'binary',
			message: 'La ligne 2 compte plus de 2000 signes\u00a0: ce n’est pas un texte à lire.'
		});
	});

	it('more elements, lines or pieces of text than a machine holds as a tree, in any format', async () => {
		const given: [string, Uint8Array][] = [
			['plan.html', text(htmlOf(fixturePlan))],
			['plan.docx', await docxOf(fixturePlan)],
			['plan.odt', odtOf(fixturePlan)],
			['plan.xlsx', xlsxOf([['Action'], ['Former'], ['Ouvrir']])]
		];
		for (const [name, bytes] of given) {
			expect((await refusal(bytes, name, { elements: 9 })).message, name).toContain('plus de 9 éléments');
			expect((await refusal(bytes, name, { lines: 2 })).message, name).toContain('plus de 2 lignes');
		}
		const pdf = await refusal(await pdfOf(fixturePlan, { ruled: true }), 'plan.pdf', { pieces: 20 });
		expect(pdf).toMatchObject({ code: 'too-large', message: expect.stringContaining('page 1 de ce PDF a plus de 20 morceaux') });
	});

	const stream = (dictionary: string, bytes: Uint8Array): Uint8Array =>
		new Uint8Array(
			Buffer.concat([
				Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
				bytes,
				Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF')
			])
		);
	const zeros = (size: number): Uint8Array => deflateSync(new Uint8Array(size), { level: 9 });

	it('a stream of a PDF, alone, among others, or compressed twice; a picture may be large', async () => {
		const limits = { streamBytes: 1_000_000, expandedBytes: 1_500_000 };
		const codeOf = async (bytes: Uint8Array): Promise<string> => (await refusal(bytes, 'plan.pdf', limits)).code;
		expect(await codeOf(stream('/Filter /FlateDecode', zeros(1_000_001)))).toBe('archive-bomb');
		expect(await codeOf(stream('/Filter [/FlateDecode /FlateDecode]', zeros(1000)))).toBe('archive-bomb');
		const two = stream('/Filter /FlateDecode', zeros(900_000));
		expect(await codeOf(Uint8Array.from([...two, ...two]))).toBe('archive-bomb');
		expect(await codeOf(stream('/Filter /FlateDecode', zeros(900_000)))).toBe('damaged');
		expect(await codeOf(stream('/Subtype /Image /Filter /FlateDecode', zeros(2_000_000)))).toBe('damaged');
	});
});
