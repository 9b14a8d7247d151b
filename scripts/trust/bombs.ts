import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { docxOf, xlsxOf } from '../fixtures/office.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { fixturePlan } from '../fixtures/plan.ts';
import { reportLine } from './report.ts';

/** Documents made to exhaust the machine that reads them. `plain` is an ordinary one, to compare. */
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wordFile = (xml: string | Uint8Array): Uint8Array =>
	zipSync(
		{
			'[Content_Types].xml': bytes(
				'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
			),
			'_rels/.rels': bytes(
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
			),
			'word/document.xml': typeof xml === 'string' ? bytes(xml) : xml
		},
		{ level: 9 }
	);
const wordXml = (body: string, head = ''): string =>
	`${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A ZIP entry whose directory announces a size that it does not have. */
function lying(): Uint8Array {
	const archive = wordFile(new Uint8Array(400_000_000));
	const view = new DataView(archive.buffer, archive.byteOffset);
	for (let at = 0; at < archive.length - 30; at++) {
		const signature = view.getUint32(at, true);
		if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
		if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
	}
	return archive;
}

const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdf(objects: (string | Uint8Array)[]): Uint8Array {
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
	const places: number[] = [];
	let at = parts[0]!.length;
	objects.forEach((object, index) => {
		const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
		places.push(at);
		at += part.length;
		parts.push(part);
	});
	const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`));
	return new Uint8Array(Buffer.concat(parts));
}

function inflating(times: number): Uint8Array {
	const words = deflateSync(Buffer.from('BT /F1 12 Tf (Former le personnel) Tj ET\n'.repeat(times)), { level: 9 });
	const stream = Buffer.concat([
		Buffer.from(`<< /Filter /FlateDecode /Length ${words.length} >>\nstream\n`),
		words,
		Buffer.from('\nendstream')
	]);
	return pdf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		stream,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
	]);
}

const point = '- Former le personnel des organismes partenaires aux réalités interculturelles\n';

const makers: Record<string, [string, () => Uint8Array | Promise<Uint8Array>]> = {
	plain: ['plan.pdf', () => pdfOf(fixturePlan, { ruled: true })],
	'zip: 400 MB of zeros': ['plan.docx', () => wordFile(new Uint8Array(400_000_000))],
	'zip: 400 MB under a lying size': ['plan.docx', lying],
	'xml: ten entities in ten, twelve times': [
		'plan.docx',
		() => wordFile(wordXml('<w:p><w:r><w:t>&l12;</w:t></w:r></w:p>', `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`))
	],
	'xml: 200,000 levels': ['plan.docx', () => wordFile(wordXml(`${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}`))],
	'docx: a table in a table, 3,000 times': [
		'plan.docx',
		() => wordFile(wordXml(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`))
	],
	'xlsx: the last cell of the sheet': [
		'plan.xlsx',
		async () => {
			const rows = Array.from({ length: 3 }, () => ['Action', 'Responsable']);
			return xlsxOf(rows, { merges: ['A1:XFD1048576'] });
		}
	],
	'pdf: 490 MB in a stream': ['plan.pdf', () => inflating(12_000_000)],
	'pdf: a tree of pages that turns on itself': [
		'plan.pdf',
		() => pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>'])
	],
	'pdf: 100,000 pages announced': [
		'plan.pdf',
		() =>
			pdf([
				'<< /Type /Catalog /Pages 2 0 R >>',
				`<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`,
				'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>'
			])
	],
	'html: 200,000 levels': ['plan.html', () => bytes(`<html><body>${'<div>'.repeat(200_000)}Former</body></html>`)],
	'csv: a million columns': ['plan.csv', () => bytes(`Action;${'a;'.repeat(1_000_000)}\nFormer;${';'.repeat(1_000_000)}\n`)],
	'text: a line of 20 MB': ['plan.txt', () => bytes(`Actions\n- Former ${'a'.repeat(20_000_000)}\n`)],
	'text: 8 MB of short lines': ['plan.txt', () => bytes(`Actions\n${point.repeat(95_000)}`)],
	'text: as many points as are read': ['plan.txt', () => bytes(`Actions\n${point.repeat(49_990)}`)],
	'html: as many rows as 8 MB hold': [
		'plan.html',
		() =>
			bytes(
				`<table><tr><th>Action</th><th>Responsable</th></tr>${'<tr><td>Former le personnel</td><td>Ville</td></tr>'.repeat(150_000)}</table>`
			)
	],
	'csv: as many rows as are read': ['plan.csv', () => bytes(`Action;Responsable\n${'Former le personnel;Ville\n'.repeat(49_990)}`)],
	'docx: 100,000 paragraphs': [
		'plan.docx',
		() => wordFile(wordXml('<w:p><w:r><w:t>Former le personnel</w:t></w:r></w:p>'.repeat(100_000)))
	],
	'docx: as many paragraphs as are read': [
		'plan.docx',
		() => wordFile(wordXml(Array.from({ length: 49_990 }, (_, n) => `<w:p><w:r><w:t>Former le personnel ${n}</w:t></w:r></w:p>`).join('')))
	],
	'xlsx: 40,000 merged ranges over one another': [
		'plan.xlsx',
		async () =>
			xlsxOf(
				Array.from({ length: 40_000 }, (_, n) => ['Former le personnel', `Ville ${n}`]),
				{ merges: Array.from({ length: 40_000 }, (_, n) => `A${(n % 5) + 1}:B${40_000 - (n % 7)}`) }
			)
	],
	'pdf: 39 MB in a stream': ['plan.pdf', () => inflating(950_000)],
	'docx: an ordinary file, 300 times in its own archive': [
		'plan.docx',
		async () => {
			const one = await docxOf(fixturePlan);
			return zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`word/part${n}.docx`, one])), { level: 9 });
		}
	]
};

/** Longest time for one document, in seconds. */
const patience = 240;

async function main(): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
	let failed = 0;
	for (const [what, [name, make]] of Object.entries(makers)) {
		const file = join(folder, name);
		writeFileSync(file, await make());
		const { stdout, signal } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'read-one.ts'), file], {
			encoding: 'utf8',
			timeout: patience * 1000
		});
		const told = stdout.trim().split('\n').at(-1) ?? '';
		if (signal || !told.startsWith('{')) {
			failed++;
			console.error(`${what} : la lecture n’a pas rendu la main (${signal ?? 'arrêt'}).`);
			continue;
		}
		const { outcome, memory, cpu } = JSON.parse(told) as { outcome: string; memory: number; cpu: number };
		console.log(`${what} (${statSync(file).size} octets) : ${outcome}, ${memory} Mo au plus, ${cpu} s`);
		reportLine('bomb', { what, bytes: readFileSync(file).length, outcome, memory, cpu });
	}
	rmSync(folder, { recursive: true });
	return failed > 0 ? 1 : 0;
}

process.exit(await main());
