import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodedItem } from '#lib/analysis/codedItem.ts';
import { excerptsOf } from '#lib/analysis/excerpts.ts';

const item = (id: string, section_id: string, via: 'explicit' | 'heading' = 'explicit', rank: 'primary' | 'secondary' = 'primary') =>
	({ id, section_id, plan_id: 'p', kind: 'action', text: id, labels: [{ theme_id: 't', via, rank }] }) satisfies CodedItem;

describe('excerptsOf', () => {
	test('takes another section before a second item of the first', () => {
		expect(excerptsOf([item('a', '1'), item('b', '1'), item('c', '2')], 't', 2)).toEqual(['a', 'c']);
	});

	test('takes the surest label of each section, whatever its place in the document', () => {
		const items = [item('a', '1', 'heading'), item('b', '1', 'explicit', 'secondary'), item('c', '1'), item('d', '2', 'heading')];
		expect(excerptsOf(items, 't', 4)).toEqual(['c', 'd', 'b', 'a']);
		expect(excerptsOf(items, null, 4)).toEqual(['a', 'd', 'b', 'c']);
	});

	test('fewer are the first of more, each once, and every section is heard before any twice', () => {
		const one = fc.record({
			section: fc.constantFrom('1', '2', '3'),
			via: fc.constantFrom('explicit' as const, 'heading' as const),
			rank: fc.constantFrom('primary' as const, 'secondary' as const)
		});
		fc.assert(
			fc.property(fc.array(one, { maxLength: 12 }), fc.nat(12), (drawn, most) => {
				const items = drawn.map(({ section, via, rank }, index) => item(String(index), section, via, rank));
				const all = excerptsOf(items, 't', items.length);
				expect(excerptsOf(items, 't', most)).toEqual(all.slice(0, most));
				expect(new Set(all).size).toBe(items.length);
				const sections = new Set(drawn.map(({ section }) => section)).size;
				expect(new Set(all.slice(0, sections).map((id) => drawn[Number(id)]!.section)).size).toBe(sections);
			})
		);
	});
});
