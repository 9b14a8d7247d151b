import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbour } from '#lib/charts/neighbour.ts';

const grid = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ x: column * 100, y: row * 30 })));

test('arrows follow rows and columns, and stop at the edges', () => {
	expect(neighbour(grid, 4, 'ArrowRight')).toBe(5);
	expect(neighbour(grid, 4, 'ArrowLeft')).toBe(3);
	expect(neighbour(grid, 4, 'ArrowUp')).toBe(1);
	expect(neighbour(grid, 4, 'ArrowDown')).toBe(7);
	expect(neighbour(grid, 2, 'ArrowRight')).toBeNull();
	expect(neighbour(grid, 0, 'Enter')).toBeNull();
});

test('an arrow never leads back: what it reaches lies on its side', () => {
	const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) }), {
		minLength: 1,
		maxLength: 30
	});
	fc.assert(
		fc.property(places, fc.nat(), (all, seed) => {
			const from = seed % all.length;
			const to = neighbour(all, from, 'ArrowRight');
			if (to !== null) expect(all[to]!.x).toBeGreaterThan(all[from]!.x);
		})
	);
});
