import { expect, test } from 'vitest';
import type { Codings, Label } from '../../../scripts/read/codings.ts';
import { orphanCodings } from '../../../scripts/write/coding-checks.ts';
import { codedUnits, codingsByPlan, themeRows } from '../../../scripts/write/theme-rows.ts';
import { rowOf } from './samples.ts';

const label = (coder: string, item_id: string, theme: string, line = 2): Label => ({
	item_id,
	theme,
	via: 'explicit',
	rank: 'primary',
	line,
	coder,
	file: `${coder}.csv`
});
const adjudicated = (item_id: string): Codings['items'][number] => ({
	item_id,
	modality: 'train',
	publics: [],
	contested: false,
	contested_on: null,
	cited_in_v1_0: false,
	line: 2,
	file: 'reference_items.csv'
});
const items = ['p/1', 'p/2', 'p/3', 'p/4'].map((id) => ({ id, text: '', path: [] }));
const codings: Codings = {
	reference: [label('reference', 'p/1', 'employment')],
	items: [adjudicated('p/1'), { ...adjudicated('p/2'), publics: ['women'] }],
	coders: [
		label('a', 'p/1', 'housing'),
		label('a', 'p/2', 'housing'),
		label('a', 'p/3', 'housing'),
		label('a', 'p/3', 'health'),
		label('b', 'p/3', 'housing'),
		label('b', 'p/3', 'youth')
	]
};
const words = { via: 'explicit', rule: 'emploi*', cue: 'emplois', span_start: 3, span_end: 10 };
const classify = ({ id }: { id: string }) => ({
	themes: [rowOf('item_themes', { item_id: id, theme_id: id === 'p/1' ? 'employment' : 'guess', source: 'classifier', ...words })],
	facets: [
		rowOf('item_facets', { item_id: id, facet: 'modality', code: id === 'p/1' ? 'train' : 'deliver', source: 'classifier', ...words })
	]
});
const kept = (rows: Record<string, unknown>[]) => rows.map(({ item_id, theme_id, source }) => [item_id, theme_id, source]);

test('adjudicated, else what most coders gave, else the classifier', () => {
	const rows = themeRows(items, codingsByPlan(codings).get('p'), classify);
	expect(kept(rows['item_themes'] ?? [])).toEqual([
		['p/1', 'employment', 'reference'],
		['p/3', 'housing', 'coder'],
		['p/4', 'guess', 'classifier']
	]);
	expect(rows['codings']).toHaveLength(6);
	expect(rows['item_codings']).toHaveLength(2);
});

test('a label given by people keeps the words that the classifier found for it, and its own source', () => {
	const rows = themeRows(items, codingsByPlan(codings).get('p'), classify);
	expect(rows['item_themes']?.[0]).toMatchObject({
		source: 'reference',
		score: null,
		note: null,
		rule: 'emploi*',
		cue: 'emplois',
		span_start: 3
	});
	expect(rows['item_themes']?.[1]).toMatchObject({ source: 'coder', rule: null, cue: null, span_start: null });
});

test('modality and publics: the adjudicated coding, else the classifier; the words only where both agree', () => {
	const rows = themeRows(items, codingsByPlan(codings).get('p'), classify);
	const facets = rows['item_facets'] ?? [];
	expect(facets.map(({ item_id, code, source, cue }) => [item_id, code, source, cue])).toEqual([
		['p/1', 'train', 'reference', 'emplois'],
		['p/2', 'train', 'reference', null],
		['p/2', 'women', 'reference', null],
		['p/3', 'deliver', 'classifier', 'emplois'],
		['p/4', 'deliver', 'classifier', 'emplois']
	]);
});

test('an item adjudicated as having no theme has none: neither coders nor the classifier overrule it', () => {
	const rows = themeRows(items.slice(1, 2), codingsByPlan(codings).get('p'), classify);
	expect(rows['item_themes']).toEqual([]);
});

test('who read an item and found no theme outweighs the classifier, and counts among those who read', () => {
	const silent: Codings = {
		reference: [],
		items: [],
		coders: [
			label('a', 'p/1', 'none'),
			label('a', 'p/2', 'none'),
			label('b', 'p/2', 'housing'),
			label('a', 'p/3', 'none'),
			label('b', 'p/3', 'housing'),
			label('c', 'p/3', 'housing')
		]
	};
	const rows = themeRows(items, codingsByPlan(silent).get('p'), classify);
	expect(kept(rows['item_themes'] ?? [])).toEqual([
		['p/3', 'housing', 'coder'],
		['p/4', 'guess', 'classifier']
	]);
	expect((rows['codings'] ?? []).map(({ theme_id }) => theme_id)).toEqual(['housing', 'housing', 'housing']);
});

test('units of coding: those of the adjudicated coding, or else the kinds that can be', () => {
	const ofReference = codedUnits(codingsByPlan(codings).get('p'));
	expect(items.filter((item) => ofReference({ ...item, kind: 'action' })).map(({ id }) => id)).toEqual(['p/1', 'p/2']);
	const ofKinds = codedUnits(undefined);
	expect(ofKinds({ id: 'q/1', kind: 'action' })).toBe(true);
	expect(ofKinds({ id: 'q/2', kind: 'next_step' })).toBe(false);
});

test('codings of items that are gone are named, file by file', () => {
	const problems = orphanCodings([{ id: 'p/1' }, { id: 'p/2' }], codingsByPlan(codings).get('p'));
	expect(problems.map(({ file, message }) => [file, message.split(' n’existe')[0]])).toEqual([
		['a.csv', 'l’élément « p/3 »'],
		['b.csv', 'l’élément « p/3 »']
	]);
});
