import { describe, expect, it } from 'vitest';
import { blankSpot, NOTICEABLE_ITEMS, type BlankSpotState, type Cell } from '#lib/analysis/blankSpot.ts';
import { jeffreysUpper } from '#lib/analysis/jeffreys.ts';

const empty: Cell = { k: 0, n: 59, cueInSource: false, inMandate: true, hasField: true };

describe('blankSpot', () => {
	it.each<[string, Cell | null, BlankSpotState]>([
		['no document', null, 'no-document'],
		['an item', { ...empty, k: 1 }, 'present'],
		['an item outside the mandate is there all the same', { ...empty, k: 1, inMandate: false }, 'present'],
		['a long document without a cue', empty, 'absent'],
		['38 items are long enough', { ...empty, n: 38 }, 'absent'],
		['37 are not', { ...empty, n: 37 }, 'not-mentioned'],
		['a cue somewhere in the raw text', { ...empty, cueInSource: true }, 'not-mentioned'],
		['outside the mandate', { ...empty, inMandate: false }, 'out-of-mandate'],
		['no such field', { ...empty, hasField: false, inMandate: false }, 'no-field']
	])('%s', (_, cell, state) => expect(blankSpot(cell).state).toBe(state));

	it('notices an absence from the size where less than 5 % stays possible', () => {
		expect(jeffreysUpper(0, NOTICEABLE_ITEMS)).toBeLessThan(0.05);
		expect(jeffreysUpper(0, NOTICEABLE_ITEMS - 1)).toBeGreaterThan(0.0495);
	});

	it('says what stays possible at k = 0 only', () => {
		expect(blankSpot(empty).upper).toBeCloseTo(0.0319, 4);
		expect(blankSpot({ ...empty, k: 2 }).upper).toBeNull();
	});
});
