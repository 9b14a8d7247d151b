import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparableItem, nearestItems, nearness, termWeights } from '#lib/analysis/nearestItems.ts';
import { uptake } from '#lib/analysis/uptake.ts';

const item = (id: string, themes: string[], stems: string[]): ComparableItem => ({ id, themes, stems });
const pool = [
	item('1', ['employment'], ['stag', 'entrepris', 'recrut']),
	item('2', ['employment'], ['salon', 'emploi']),
	item('3', ['housing-basic-needs'], ['log', 'recrut', 'entrepris']),
	item('4', ['health-wellbeing'], ['sant'])
];
const demand = item('d', ['employment'], ['recrut', 'entrepris', 'region']);
const anyItem = fc.record({ id: fc.uuid(), themes: fc.subarray(['a', 'b', 'c']), stems: fc.subarray(['u', 'v', 'w', 'x', 'y']) });

describe('nearestItems', () => {
	const weights = termWeights([...pool, demand]);

	it('puts first what shares themes and words, and shows both parts', () => {
		const [first, ...others] = nearestItems(demand, pool, weights);
		expect(first?.item_id).toBe('1');
		expect(first?.themes).toEqual(['employment']);
		expect(first?.stems.toSorted()).toEqual(['entrepris', 'recrut']);
		expect(first?.score).toBeCloseTo(((first?.themePart ?? 0) + (first?.wordPart ?? 0)) / 2, 12);
		expect(others.map(({ item_id }) => item_id)).not.toContain('4');
	});

	it('is symmetric, 1 with an equal item, within [0, 1], whatever the order of words', () => {
		fc.assert(
			fc.property(anyItem, anyItem, fc.array(anyItem, { maxLength: 6 }), (one, two, others) => {
				const shared = termWeights([one, two, ...others]);
				const there = nearness(one, two, shared);
				expect(nearness(two, one, shared).score).toBeCloseTo(there.score, 12);
				expect(there.score >= 0 && there.score <= 1).toBe(true);
				expect(nearness({ ...one, stems: one.stems.toReversed() }, two, shared).score).toBe(there.score);
				if (one.themes.length && one.stems.length) expect(nearness(one, { ...one, id: 'copy' }, shared).score).toBeCloseTo(1, 12);
			})
		);
	});

	it('weighs a rare word more than one that everybody uses', () => {
		const items = [
			item('1', [], ['comm', 'rar']),
			item('2', [], ['comm', 'a']),
			item('3', [], ['rar', 'a']),
			item('4', [], ['comm', 'b']),
			item('5', [], ['comm', 'c'])
		];
		const [first] = nearestItems(item('0', [], ['comm', 'rar']), items.slice(1), termWeights(items));
		expect(first?.item_id).toBe('3');
	});
});

describe('uptake', () => {
	it('keeps as candidates the actions that share a theme and at least two stems', () => {
		expect(uptake([demand], pool).map(({ demand_id, candidates }) => [demand_id, candidates.map(({ item_id }) => item_id)])).toEqual([
			['d', ['1']]
		]);
	});

	it('answers every demand, with an empty list where nothing comes near', () => {
		const found = uptake([demand, item('e', ['anti-racism'], ['rac'])], pool);
		expect(found.map(({ demand_id, candidates }) => [demand_id, candidates.length])).toEqual([
			['d', 1],
			['e', 0]
		]);
	});

	it('keeps at most the limit, best first, none under the least score', () => {
		const many = Array.from({ length: 6 }, (_, i) =>
			item(`${i}`, ['employment'], ['recrut', 'entrepris', ...Array.from({ length: i }, (_, j) => `w${j}`)])
		);
		const [only] = uptake([demand], many, { limit: 2 });
		expect(only?.candidates.map(({ item_id }) => item_id)).toEqual(['0', '1']);
		expect(uptake([demand], many, { minScore: 1.01 })[0]?.candidates).toEqual([]);
	});
});
