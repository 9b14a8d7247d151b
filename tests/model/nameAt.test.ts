import { expect, it } from 'vitest';
import { type DatedName, nameAt } from '#lib/model/nameAt.ts';

const name = (words: string, valid_from: string | null, valid_to: string | null, nature = 'official'): DatedName => ({
	name: words,
	nature,
	valid_from,
	valid_to
});
const names = [
	name('Ministère ancien', '2005', '2014'),
	name('Ministère nouveau', '2014-04-23', '2019-06'),
	name('MN', '2014', null, 'acronym'),
	name('Autre forme', null, null)
];

it.each([
	[2004, null],
	[2005, 'Ministère ancien'],
	[2014, 'Ministère ancien'],
	[2015, 'Ministère nouveau'],
	[2019, 'Ministère nouveau'],
	[2020, null]
])('in %i', (year, expected) => expect(nameAt(names, year)).toBe(expected));

it('a name without an end holds still; names without dates tell nothing', () => {
	expect(nameAt([name('Ancien', null, '2020-06-14'), name('Actuel', '2020-06-15', null)], 9999)).toBe('Actuel');
	expect(nameAt([name('Sans date', null, null)], 2020)).toBeNull();
});
