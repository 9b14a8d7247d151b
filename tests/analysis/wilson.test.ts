import { expect, it } from 'vitest';
import { wilson } from '#lib/analysis/wilson.ts';

it.each([
	[8, 10, 0.4901624715366418, 0.9433178485456248],
	[0, 12, 0, 0.24249400665524085],
	[5, 5, 0.5655175352168251, 1],
	[27, 59, 0.3370130585185591, 0.5834216338989653]
])('wilson: %i of %i is [%f; %f]', (k, n, low, high) => {
	expect(wilson(k, n).low).toBeCloseTo(low, 12);
	expect(wilson(k, n).high).toBeCloseTo(high, 12);
});

it('wilson: no decision says nothing', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));
