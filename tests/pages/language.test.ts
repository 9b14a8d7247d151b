import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { frenchWords } from '../../scripts/words.ts';
import { faultsOfType, frenchNames, leftovers, onlyIn, said } from './leftovers.ts';

let names: readonly string[];

beforeAll(async () => {
	names = await frenchNames();
});

const bodyOf = (path: string): Element => parseHTML(readFileSync(`build/${path}`, 'utf8')).document.body as unknown as Element;

const pages = (): string[] => readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));

test.each([
	['fr', 'en'],
	['en', 'fr']
] as const)('no page in « %s » has a word of the other language outside of quotations and names', (language, other) => {
	const foreign = onlyIn(said(other), said(language), other === 'en' ? frenchWords() : () => false);
	expect(foreign.size).toBeGreaterThan(500);
	const own = pages().filter((path) => path.startsWith('en/') === (language === 'en'));
	expect(own.length).toBeGreaterThan(100);
	const found = own.flatMap((path) => leftovers(bodyOf(path), foreign, names).map((words) => `${path}: ${words}`));
	expect(found.slice(0, 20)).toEqual([]);
});

test.each(['fr', 'en'] as const)(
	'every page in « %s » is set in type as in Québec: spaces, quotation marks, minus signs, spans of years',
	(language) => {
		const titles = names.toSorted((a, b) => b.length - a.length).filter((name) => /['«»:]|\.\.\./u.test(name));
		const own = pages().filter((path) => path.startsWith('en/') === (language === 'en'));
		const found = own.flatMap((path) => faultsOfType(bodyOf(path), language, titles).map((fault) => `${path}: ${fault}`));
		expect(found.slice(0, 20)).toEqual([]);
	}
);
