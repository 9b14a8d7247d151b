import { expect, test } from 'vitest';
import { addressOf, pathInside, placeOf, type PublishedFile } from '#lib/offline/inventory.ts';

const scope = 'https://exemple.ca/site/';
const file = (path: string): PublishedFile => ({ path, hash: '0' });
const files = new Map(['index.html', 'plans/index.html', 'a/icône 100%.svg'].map((path) => [path, file(path)]));

test('a path is counted from the root of the site, without its search', () => {
	expect(pathInside('https://exemple.ca/site/plans/?p=a#b', scope)).toBe('plans/');
	expect(pathInside('https://exemple.ca/site/a/ic%C3%B4ne%20100%25.svg', scope)).toBe('a/icône 100%.svg');
	expect(pathInside('https://exemple.ca/ailleurs/', scope)).toBeNull();
	expect(pathInside('https://autre.ca/site/', scope)).toBeNull();
	expect(pathInside('https://exemple.ca/site/%E9', scope)).toBeNull();
});

test('a path finds what a static server would', () => {
	expect(placeOf('', files)).toEqual({ kind: 'file', file: file('index.html') });
	expect(placeOf('plans/', files)).toEqual({ kind: 'file', file: file('plans/index.html') });
	expect(placeOf('plans', files)).toEqual({ kind: 'folder' });
	expect(placeOf('plans/autre', files)).toEqual({ kind: 'unknown' });
});

test('the address of a file leads back to it', () => {
	for (const one of files.values()) {
		const path = pathInside(addressOf(one, scope), scope);
		expect(placeOf(path ?? '?', files)).toEqual({ kind: 'file', file: one });
	}
});

test('only the last word of an address that is index.html is left out', () => {
	const short = (path: string): string => addressOf(file(path), scope).slice(scope.length);
	expect(['index.html', 'plans/index.html', 'myindex.html', 'index.html.br', 'index.html/a'].map(short)).toEqual([
		'',
		'plans/',
		'myindex.html',
		'index.html.br',
		'index.html/a'
	]);
});
