import { expect, test } from 'vitest';
import { byPriority } from '#lib/themes/rank.ts';
import type { Finding, ThemeLabel } from '#lib/themes/types.ts';

const finding = (id: string, family: string, first: number, strength = 'strong'): Finding =>
	({ theme: { id, family }, first, last: first, strength }) as unknown as Finding;
const order = (found: Finding[], heading?: string): string[] =>
	byPriority(found, heading ? [{ theme: heading } as unknown as ThemeLabel] : []).map(({ theme }) => theme.id);

test('what an action changes comes before the public it serves, and the means come last; ties go to the first named', () => {
	const found = [
		finding('means', 'D', 0),
		finding('women', 'A', 1),
		finding('housing', 'B', 5),
		finding('employment', 'B', 3),
		finding('health', 'C', 4)
	];
	expect(order(found)).toEqual(['employment', 'health', 'housing', 'women', 'means']);
});

test('the public of the section comes first, and no other public does', () => {
	const found = [finding('employment', 'B', 0), finding('women', 'A', 6), finding('youth', 'A', 5)];
	expect(order(found, 'women')).toEqual(['women', 'employment', 'youth']);
	expect(order(found, 'employment')).toEqual(['employment', 'youth', 'women']);
});

test('an instance that opens an item is its object; named later, or by a weak word, it is a means', () => {
	const employment = finding('employment', 'B', 1);
	const instance = (first: number, strength?: string) => finding('concertation-governance', 'D', first, strength);
	expect(order([employment, instance(3)])).toEqual(['concertation-governance', 'employment']);
	expect(order([employment, instance(4)])).toEqual(['employment', 'concertation-governance']);
	expect(order([employment, instance(0, 'weak')])).toEqual(['employment', 'concertation-governance']);
});
