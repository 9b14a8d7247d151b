import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fingerprint, nextVersion, readReleases, type Release } from '../../scripts/themes/version.ts';

const data = 'data';
const last = readReleases(data).at(-1) as Release;
const folder = mkdtempSync(join(tmpdir(), 'codebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The published codebook with one text replaced in one of its files. */
function changed(file: string, from: string | RegExp, to: string) {
	const copy = join(folder, 'reference');
	for (const name of ['themes.yaml', 'lexicon.yaml', 'theme-model.json']) cpSync(join(data, 'reference', name), join(copy, name));
	const text = readFileSync(join(copy, file), 'utf8');
	const replaced = text.replace(from, to);
	expect(replaced).not.toBe(text);
	writeFileSync(join(copy, file), replaced);
	return nextVersion(last, fingerprint(folder));
}

describe('version of the codebook', () => {
	test('the published content is that of its version: otherwise run « npm run themes:version -- --note "…" »', () => {
		const { codebook_version } = parse(readFileSync(join(data, 'reference', 'themes.yaml'), 'utf8')) as { codebook_version: string };
		expect({ version: codebook_version, ...fingerprint(data) }).toEqual({
			version: last.version,
			definitions: last.definitions,
			words: last.words
		});
	});

	test('versions only go up, each once', () => {
		const weight = ({ version }: Release) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
		const weights = readReleases(data).map(weight);
		expect(weights).toEqual([...new Set(weights)].sort((a, b) => a - b));
	});

	test('a meaning changes the second number, a word the third, a comment or a crosswalk none', () => {
		const [first, second, third] = last.version.split('.').map(Number) as [number, number, number];
		const meaning = `${first}.${second + 1}.0`;
		const words = `${first}.${second}.${third + 1}`;
		expect(changed('themes.yaml', /definition_fr: /, 'definition_fr: Autrement. ')).toBe(meaning);
		expect(changed('themes.yaml', /- plan: tcri-2022/, '- plan: tcri-2023')).toBe(meaning);
		expect(changed('themes.yaml', '      - refugie*\n', '')).toBe(words);
		expect(changed('lexicon.yaml', '[est, sont,', '[est,')).toBe(words);
		expect(changed('theme-model.json', /"keep":[\d.]+/, '"keep":0.99')).toBe(words);
		expect(changed('themes.yaml', /^/, '# une remarque\n')).toBe(last.version);
		expect(changed('themes.yaml', 'status: à vérifier', 'status: vérifié')).toBe(last.version);
	});
});
