import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnNames, firstView, sorts, type View, viewOf, viewParams, withView } from '#lib/model/view.ts';

const anyView: fc.Arbitrary<View> = fc.record({
	sort: fc.constantFrom(...sorts),
	descending: fc.boolean(),
	columns: fc.subarray([...columnNames])
});

test('round trip for any view, no column included; only what was chosen is written; other parameters stay', () => {
	fc.assert(
		fc.property(anyView, (view) => {
			expect(viewOf(new URLSearchParams(viewParams(view)))).toEqual(view);
			const params = withView(new URLSearchParams('theme=emploi&sort=kind&search=0'), view);
			expect([params.get('theme'), params.get('search')]).toEqual(['emploi', '0']);
			expect(viewOf(params)).toEqual(view);
		})
	);
	expect(viewParams(firstView)).toEqual([]);
});

test('anything in an address is read without an error', () => {
	fc.assert(
		fc.property(fc.string(), fc.array(fc.string()), (sort, columns) => {
			const params = new URLSearchParams([['sort', sort], ...columns.map((column) => ['column', column])]);
			const view = viewOf(params);
			expect(viewOf(new URLSearchParams(viewParams(view)))).toEqual(view);
		})
	);
	expect(viewOf(new URLSearchParams('sort=constructor&column=x'))).toEqual(firstView);
});
