import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenKeys, type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { fromParams, mergeParams, toParams } from '#lib/model/filterUrl.ts';

const word = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1 }),
		fc.constantFrom('0', 'œuvre', 'québec', 'a&b=c', '%', '+', ' ', '#', 'tcirn-2019/1.1.1', 'none')
	)
	.filter((value) => !/\p{Cs}/u.test(value));
const words = fc.uniqueArray(word, { maxLength: 3 });
const anyFilters: fc.Arbitrary<Filters> = fc.record({
	plan: words,
	planKind: words,
	grade: words,
	level: words,
	kind: words,
	theme: words,
	modality: words,
	public: words,
	via: fc.constantFrom('all', 'explicit', 'heading'),
	rank: fc.constantFrom('any', 'primary'),
	coded: fc.boolean(),
	actor: words,
	role: words,
	timing: words,
	year: fc.uniqueArray(fc.integer({ min: -9999, max: 9999 }), { maxLength: 3 }),
	territory: words,
	section: words,
	item: words,
	search: fc.oneof(fc.constant(''), word)
});

const throughAddress = (params: URLSearchParams): URLSearchParams => new URL(`https://example.org/explorer/?${params}`).searchParams;

describe('filters and addresses', () => {
	test('round trip for any filters', () => {
		fc.assert(
			fc.property(anyFilters, (filters) => {
				expect(fromParams(throughAddress(toParams(filters)))).toEqual(filters);
			}),
			{ seed: 1, numRuns: 500 }
		);
	});

	test('the address holds what was chosen and nothing else', () => {
		fc.assert(
			fc.property(anyFilters, (filters) => {
				expect([...new Set(toParams(filters).keys())]).toEqual(chosenKeys(filters));
			}),
			{ seed: 2 }
		);
		expect(toParams(noFilters).toString()).toBe('');
		expect(toParams(withFilters(noFilters, { year: [0], search: '0' })).toString()).toBe('year=0&search=0');
	});

	test('any address is read without an error, and to filters that stay the same once written', () => {
		const anyParams = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(noFilters)), fc.string()), fc.string()), { maxLength: 8 });
		fc.assert(
			fc.property(anyParams, (pairs) => {
				const filters = fromParams(throughAddress(new URLSearchParams(pairs)));
				expect(fromParams(throughAddress(toParams(filters)))).toEqual(filters);
			}),
			{ seed: 3, numRuns: 500 }
		);
	});

	test('empty values, repeats and impossible values are left out', () => {
		const params = new URLSearchParams('plan=&plan=a&plan=a&year=20x1&year=2021&year=&via=foo&coded=oui&rank=primary&other=1');
		expect(fromParams(params)).toEqual(withFilters(noFilters, { plan: ['a'], year: [2021], rank: 'primary' }));
	});

	test('parameters that are not filters stay when the filters change', () => {
		const params = mergeParams(new URLSearchParams('tri=n&theme=old'), withFilters(noFilters, { theme: ['new'] }));
		expect(params.toString()).toBe('tri=n&theme=new');
	});
});
