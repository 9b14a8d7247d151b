import { expect, it } from 'vitest';
import { studentQuantile, upperTail } from '#lib/analysis/student.ts';

/** Tables of the normal and Student laws. */
it.each([
	[1.959963984540054, undefined, 0.025],
	[2.5758293035489004, undefined, 0.005],
	[2.2621571628540993, 9, 0.025],
	[12.706204736432095, 1, 0.025]
])('P(T > %f) with %s degrees of freedom is %f', (t, freedom, tail) => {
	expect(upperTail(t, freedom)).toBeCloseTo(tail, 7);
	if (freedom !== undefined) expect(studentQuantile(tail, freedom)).toBeCloseTo(t, 7);
});
