import { expect, test } from 'vitest';
import { Failure, questionFailure } from '#lib/db/failure.ts';
import { messages } from '#lib/i18n/messages.ts';
import { type FailureReason, failureReasons } from '#lib/model/failureReasons.ts';

const reasons = Object.keys(failureReasons) as FailureReason[];

test.each(reasons)('« %s » is said in both languages, with a way on, and names the file at fault', (reason) => {
	const wayOn = {
		fr: /Réessayez|réessayez|[Rr]echargez la page|navigateur à jour/u,
		en: /try again|Reload the page|reload the page|up-to-date browser/iu
	};
	for (const language of ['fr', 'en'] as const) {
		const said = messages[language].failures[reason]('items.parquet');
		expect(said).toMatch(/^\p{Lu}.+\.$/u);
		expect(said).toMatch(wayOn[language]);
		expect(said.includes('items.parquet')).toBe(['file-missing', 'file-damaged', 'table-missing'].includes(reason));
	}
});

test('a lack of memory is told from a wrong question', () => {
	const lacks = [
		new Error('Out of Memory Error: could not allocate block of 262144 bytes (1000000000/1000000000 used)'),
		new RangeError('Array buffer allocation failed'),
		new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded')
	];
	for (const lack of lacks) expect(questionFailure(lack)).toMatchObject({ reason: 'memory', code: 'engine', cause: lack });
	expect(questionFailure(new Error('Binder Error: no such column'))).toMatchObject({ reason: 'question', code: 'query' });
	expect(new Failure('file-missing', 'a.parquet').message).toBe('file-missing: a.parquet');
});
