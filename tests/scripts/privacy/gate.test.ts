import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compress } from 'woff2-encoder';
import { siteFonts } from '../../../scripts/site/fonts.ts';
import { fingerprintsOf, removedFinder } from '../../../scripts/privacy/fingerprints.ts';
import { privacyGate, type Fault } from '../../../scripts/privacy/gate.ts';
import { twoColumnPdf } from '../../../scripts/fixtures/pdf.ts';
import { quoted } from '../../../scripts/write/database.ts';
import { Sandbox } from '../sandbox.ts';
import { temporaryFolder } from '../write/samples.ts';

const name = 'Zoé Exemple-Fictif';
const isRemoved = removedFinder(fingerprintsOf([name, 'Ana Fictif'], 'essai'));

const gate = async (files: Record<string, string | Uint8Array>, published = true): Promise<Fault[]> => {
	const folder = temporaryFolder();
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return (await privacyGate([{ folder, published }], isRemoved)).faults.map((fault) => ({
		...fault,
		file: fault.file.slice(folder.length + 1)
	}));
};

const secrets = {
	'une adresse de courriel': 'quelqu.un@exemple.qc.ca',
	'un numéro de téléphone': '418 555-0199',
	'un nom retiré d’un document': 'ZOE  Exemple‑Fictif'
};
const escaped = (text: string): string => text.replace(/[^ -~]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Each kind of file, with a secret where it may hide. */
const places: Record<string, (secret: string) => string> = {
	'texte/index.html': (secret) => `<!doctype html><html><body><h1>Plan</h1>\n<p>Avant, ${secret}, après</p></body></html>`,
	'coupe/index.html': (secret) => `<p>${secret.slice(0, 5)}<mark>${secret.slice(5, 7)}</mark>${secret.slice(7)}</p>`,
	'attribut/index.html': (secret) => `<a aria-label="Ouvrir ${secret}" href="./">1</a>`,
	'entites/index.html': (secret) => `<p>${[...secret].map((c) => `&#${c.codePointAt(0)};`).join('')}</p>`,
	'commentaire/index.html': (secret) => `<p>a</p><!-- ${secret} -->`,
	'donnees/index.html': (secret) => `<script>kit.start({data:[{text:"Voir ${escaped(secret)}"}]})</script>`,
	'_app/chunk.js': (secret) => `const a=1;export const b="Voir\\n${escaped(secret)}\\n";`,
	'_app/chunk.js.map': (secret) => JSON.stringify({ sourcesContent: [`// ${secret}`] }),
	'service-worker.js': (secret) => `/* ${secret} */self.skipWaiting()`,
	'style.css': (secret) => `a::after{content:"${secret}"}`,
	'__data.json': (secret) => JSON.stringify({ nodes: [{ data: [{ a: 1 }, `Voir ${secret}`] }] }),
	'data/datapackage.json': (secret) => JSON.stringify({ contributors: [{ title: secret }] }),
	'notes.ndjson': (secret) => `{"a":1}\n{"a":"${secret}"}\n`,
	'image.svg': (secret) => `<svg><title>${secret}</title></svg>`,
	'liste.csv': (secret) => `a,b\n1,"${secret}"\n`,
	'words.txt': (secret) => `abri\n${secret}\nzone\n`,
	'essai.log': (secret) => `12:00 lu « ${secret} »\n`,
	'moteur.wasm': (secret) => `\0asm\x01\0\0\0${Buffer.from(secret).toString('latin1')}\0`
};

describe.each(Object.entries(secrets))('%s', (what, secret) => {
	test.each(Object.entries(places))('is seen in %s, by its place, without its value', async (path, put) => {
		// a program's bytes are read one by one: only plain letters can be recognised there
		const hidden = path === 'moteur.wasm' ? secret.replace('‑', '-') : secret;
		const faults = await gate({ [path]: put(hidden), 'sain.html': '<p>Composer le 311</p>' });
		expect(faults.map((fault) => [fault.file, fault.what])).toContainEqual([path, what]);
		expect(new Set(faults.map(({ file }) => file))).toEqual(new Set([path]));
		expect(JSON.stringify(faults)).not.toMatch(/fictif|555|quelqu/iu);
	});

	test('is seen in a Parquet table: in a text, in a list, in a structure', async () => {
		const folder = temporaryFolder();
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		for (const [file, value] of Object.entries({ texte: '$1', liste: "['a', $1]", structure: "{'a': 1, 'b': [$1]}" }))
			await connection.run(
				`COPY (SELECT 1 AS n, ${value.replace('$1', quoted(secret))} AS v) TO ${quoted(join(folder, `${file}.parquet`))}`
			);
		connection.closeSync();
		const { faults } = await privacyGate([{ folder, published: true }], isRemoved);
		expect(faults.map((fault) => fault.what)).toEqual([what, what, what]);
		expect(faults[0]?.place).toBe('colonne « v », rangée 1');
	});
});

/** Files whose bytes are not text, with a secret where such files may hold words. */
const chunk = (name: string, said: Uint8Array): Buffer => {
	const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name), said, Buffer.alloc(4)]);
	whole.writeUInt32BE(said.length);
	return whole;
};
const picture = (name: string, said: Uint8Array): Buffer =>
	Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', Buffer.alloc(13)),
		chunk(name, said),
		chunk('IEND', Buffer.alloc(0))
	]);
const comment = (secret: string): Buffer => Buffer.from(`Comment\0${secret}`);
/** The site's own font, the first of its names replaced. */
async function fontSaying(secret: string): Promise<Uint8Array> {
	const [bytes] = await siteFonts();
	const font = Buffer.from(bytes!);
	const entry = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + n * 16).find(
		(at) => font.toString('latin1', at, at + 4) === 'name'
	)!;
	const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
	const words = Buffer.from(` ${secret} `, 'utf16le').swap16();
	words.copy(font, start + length - words.length - (words.length % 2));
	return compress(font);
}
const binaries: Record<string, (secret: string) => Uint8Array | Promise<Uint8Array>> = {
	'texte.png': (secret) => picture('tEXt', comment(secret)),
	'comprime.png': (secret) => picture('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(secret))])),
	'langue.png': (secret) => picture('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0fr\0\0'), deflateSync(Buffer.from(secret))])),
	'appareil.png': (secret) => picture('eXIf', Buffer.from(`II*\0${secret}`)),
	'police.woff2': fontSaying,
	'livres.bin': (secret) => Buffer.concat([gzipSync('{"text":"Former"}'), gzipSync(JSON.stringify({ text: secret }))])
};

test.each(Object.keys(binaries))('what « %s » says of itself is read', async (path) => {
	for (const [what, secret] of Object.entries(secrets)) {
		const faults = await gate({ [path]: await binaries[path]!(secret.replace('‑', '-')) });
		expect(faults.map((fault) => [fault.file, fault.what])).toContainEqual([path, what]);
		expect(JSON.stringify(faults)).not.toMatch(/fictif|555|quelqu/iu);
	}
	expect(await gate({ [path]: await binaries[path]!('Composer le 311') })).toEqual([]);
});

test('a compressed copy is cleared by the file that it gives back, and by no other', async () => {
	const page = '<p>Composer le 311</p>';
	const copies = { 'a.html': page, 'a.html.gz': gzipSync(page), 'a.html.br': brotliCompressSync(page) };
	expect(await gate(copies)).toEqual([]);
	for (const [path, bytes] of [
		['a.html.gz', gzipSync(`<p>${secrets['un numéro de téléphone']}</p>`)],
		['a.html.br', brotliCompressSync(`<p>${secrets['un numéro de téléphone']}</p>`)],
		['b.html.br', brotliCompressSync(page)]
	] as const)
		expect(await gate({ ...copies, [path]: bytes })).toEqual([expect.objectContaining({ file: path, place: 'nature du fichier' })]);
});

test('numbers, drawings, addresses of pages and packages are no personal data', async () => {
	const sane = {
		'index.html':
			'<p>Plan 2019-2022, 1 234 567 890 $</p><table><tr><td>234</td><td>567</td><td>2019</td></tr></table><svg><path d="M345.234 567.345 2345.6 418 555 0199"/></svg>',
		'chunk.js': 'const a=4294967295,b=[255,255,2550],c="https://exemple.org/@scope/pkg@1.2.3",d="M418.555,234.5678";@media print{}',
		'data.json': '{"sha256":"4185550199abcdef","n":4185550199}'
	};
	expect(await gate(sane)).toEqual([]);
});

test('files that are named are read, and no others', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'node_modules'));
	writeFileSync(join(folder, 'NOTES.md'), secrets['un numéro de téléphone']);
	writeFileSync(join(folder, 'node_modules', 'a.md'), secrets['un numéro de téléphone']);
	const { files, faults } = await privacyGate([{ folder, published: true, only: ['NOTES.md'] }], isRemoved);
	expect([files, faults.map(({ file }) => file)]).toEqual([1, [join(folder, 'NOTES.md')]]);
});

test('a kind of file that nobody can look into is a fault', async () => {
	expect(await gate({ 'annexe.docx': 'PK' })).toEqual([expect.objectContaining({ file: 'annexe.docx', place: 'nature du fichier' })]);
});

test('beside the code, addresses kept for examples may stand; real ones and removed names may not', async () => {
	const example = { 'a.test.ts': 'const a = "quelqu.un@exemple.qc.ca, 418 555-0199, 4185550199"' };
	expect(await gate(example, false)).toEqual([]);
	const real = ['quelqu.un', ['fournisseur', 'ca'].join('.')].join('@');
	const number = ['418', '556', '0199'].join(' ');
	const faults = await gate({ 'a.test.ts': `// ${real}\n// ${number}\n// ${name}` }, false);
	expect(faults.map(({ place }) => place)).toEqual(['ligne 1', 'ligne 2', 'ligne 3']);
});

test('fingerprints recognise whole words and hold none; the ETL writes them for any plan, out of what is published', async () => {
	expect(isRemoved('selon ANA FICTIF, coordonnatrice')).toBe(true);
	expect(isRemoved('Ana Fictifs')).toBe(false);
	const sandbox = new Sandbox();
	sandbox.replaceSource(
		'lac-2020',
		sandbox.read('plans/lac-2020/source.txt').replace('\n\n', '\n\nPréparé par : Zoé Exemplaire, coordonnatrice\n')
	);
	const { code, stdout, stderr } = await sandbox.etl();
	expect([code, `${stdout}${stderr}`.match(/exemplaire/iu)]).toEqual([0, null]);
	const written = readFileSync(join(sandbox.folder, '.etl-removed', 'list.json'), 'utf8');
	const { data_hash, hashes } = JSON.parse(written) as { data_hash: string; hashes: string[] };
	const published = [...sandbox.published()];
	expect(hashes.length).toBeGreaterThan(0);
	expect(data_hash).toBe(
		(JSON.parse(String(published.find(([file]) => file === 'manifest.json')?.[1])) as { data_hash: string }).data_hash
	);
	for (const [, bytes] of published) expect(hashes.some((hash) => bytes.includes(hash))).toBe(false);
	expect(JSON.parse(written)).toEqual({ data_hash, longest: expect.any(Number), firsts: expect.any(Array), hashes });
	expect(written).toMatch(/^[\w\s":,[\]{}]*$/u);
});

test('a PDF is read as the intake reads it: a secret in its words is seen, by its file', async () => {
	const secret = secrets['une adresse de courriel'];
	const [sound, telling] = [
		await twoColumnPdf('Plan', ['Composer le 311.']),
		await twoColumnPdf('Plan', [`Pour en savoir plus, ${secret}`])
	];
	const faults = await gate({ 'sain.pdf': sound, 'plan.pdf': telling });
	expect(faults.map(({ file, what }) => [file, what])).toEqual([['plan.pdf', 'une adresse de courriel']]);
});
