import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { Inventory } from '#lib/offline/inventory.ts';
import { report } from '../report.ts';

/** What every built page allows, read in the files themselves: the policy is in them, and no server adds to it. */
const built = readdirSync('build', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const pages = built.filter((path) => path.endsWith('.html')).sort();

const directives = (policy: string): Map<string, string[]> =>
	new Map(
		policy.split(';').map((part) => {
			const [name = '', ...values] = part.trim().split(/\s+/u);
			return [name, values];
		})
	);
const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Faults of a page, in words; none when only the programs of the site can run in it. */
function faultsIn(html: string): string[] {
	const $ = load(html);
	const policies = $('meta[http-equiv="content-security-policy" i]');
	const allowed = directives(policies.first().attr('content') ?? '');
	const scripts = allowed.get('script-src') ?? [];
	const faults: string[] = policies.length === 1 ? [] : [`${policies.length} policies`];
	const known = /^(?:'self'|'wasm-unsafe-eval'|'sha256-[\w+/]{43}=')$/u;
	for (const value of scripts) if (!known.test(value)) faults.push(`script-src ${value}`);
	for (const [name, expected] of [
		['default-src', "'self'"],
		['connect-src', "'self'"],
		['worker-src', "'self'"],
		['object-src', "'none'"],
		['base-uri', "'self'"],
		['form-action', "'self'"],
		['frame-src', "'none'"],
		['img-src', "'self' data:"],
		['require-trusted-types-for', "'script'"]
	] as const)
		if (allowed.get(name)?.join(' ') !== expected) faults.push(`${name} ${allowed.get(name)?.join(' ') ?? 'missing'}`);
	// a script that stands before the policy is not held to it
	const head = html.search(/<meta[^>]+http-equiv="content-security-policy"/iu);
	if (html.slice(0, Math.max(0, head)).includes('<script')) faults.push('a script before the policy');
	$('script').each((_, script) => {
		const { src, type = '' } = script.attribs;
		if (/json/u.test(type)) return;
		if (src === undefined && !scripts.includes(hashOf($(script).text()))) faults.push('a script without its hash');
	});
	$('*').each((_, element) => {
		if (!('attribs' in element)) return;
		for (const [name, value] of Object.entries(element.attribs)) {
			if (/^on/iu.test(name)) faults.push(`${element.name} ${name}`);
			const { download, rel = '' } = element.attribs;
			const file = download !== undefined && /^data:text\/plain;/u.test(value);
			if (/^(?:href|src|action|formaction|xlink:href)$/iu.test(name) && /^\s*(?:javascript|data|vbscript|blob):/iu.test(value) && !file)
				faults.push(`${element.name} ${name}=${value.slice(0, 20)}`);
			// what the browser gets without being asked comes from the site
			const fetched = name === 'src' || (element.name === 'link' && name === 'href' && !/canonical|alternate/u.test(rel));
			if (fetched && /^(?:[a-z]+:)?\/\//iu.test(value)) faults.push(`${element.name} from ${value.slice(0, 40)}`);
		}
	});
	return faults;
}

test('every built page runs the programs of the site and no other, named by their hashes', () => {
	const faults = pages.flatMap((page) => faultsIn(readFileSync(`build/${page}`, 'utf8')).map((fault) => `${page}: ${fault}`));
	expect(faults).toEqual([]);
	expect(pages.length).toBeGreaterThan(200);
	report('requests', { what: 'the policy of every page', policies: pages.length });
});

test('no source map is published, and a device keeps files of the site only, which the privacy gate reads', () => {
	expect(built.filter((path) => path.endsWith('.map'))).toEqual([]);
	const programs = built.filter((path) => /\.(?:js|css)$/u.test(path));
	expect(programs.filter((path) => /[#@] sourceMappingURL=/u.test(readFileSync(`build/${path}`, 'utf8')))).toEqual([]);
	const [first = ''] = readFileSync('build/service-worker.js', 'utf8').split('\n');
	const { files } = JSON.parse(first.replace(/^self\.inventory=|;$/gu, '')) as Inventory;
	const plain = new Set(built);
	expect(files.filter(({ path }) => !plain.has(path))).toEqual([]);
	expect(files.length).toBeGreaterThan(200);
});

test('every package that the site holds is named with its licence, and is in the bill of materials', () => {
	const licences = readFileSync('build/licences.txt', 'utf8');
	const named = Array.from(
		licences.matchAll(/^(@?[a-z][\w./-]*) (\d+\.\d+\.\d+\S*) \((.+)\)$/gmu),
		([, name, version]) => `${name}@${version}`
	);
	const { components } = JSON.parse(readFileSync('sbom.json', 'utf8')) as { components: { 'bom-ref': string }[] };
	const listed = new Set(components.map((component) => component['bom-ref']));
	expect(named.filter((one) => !listed.has(one))).toEqual([]);
	// in the pages, in a worker, as a file, as a font
	for (const name of ['svelte', 'pdfjs-dist', '@duckdb/duckdb-wasm', '@fontsource-variable/newsreader'])
		expect(
			named.some((one) => one.startsWith(`${name}@`)),
			name
		).toBe(true);
	expect(licences).toContain('SIL OPEN FONT LICENSE');
});

test('the check sees a page that lets another program run', () => {
	const sound = readFileSync('build/index.html', 'utf8');
	expect(faultsIn(sound)).toEqual([]);
	for (const [harm, said] of [
		[(html: string) => html.replace("'wasm-unsafe-eval'", "'unsafe-inline'"), "script-src 'unsafe-inline'"],
		[(html: string) => html.replace('</body>', '<script>alert(1)</script></body>'), 'a script without its hash'],
		[(html: string) => html.replace('<h1', '<h1 onclick="alert(1)"'), 'h1 onclick'],
		[(html: string) => html.replace('<h1', '<a href=" JavaScript:alert(1)">a</a><h1'), 'a href= JavaScript:alert(1)'],
		[(html: string) => html.replace('</body>', '<img src="//ailleurs.example/a.png"></body>'), 'img from //ailleurs.example/a.png'],
		[(html: string) => html.replace('<head>', '<head><script src="a.js"></script>'), 'a script before the policy']
	] as const)
		expect(faultsIn(harm(sound))).toContain(said);
});
