import { expect, test } from 'vitest';
import { readStatement } from '#lib/db/statement.ts';
import { report } from '../report.ts';
import { refused } from './attacks.ts';

test.each(refused)('« %s » is refused before the engine', (text) => {
	expect(readStatement(text)).toBeTypeOf('string');
	report('sql', { what: text, n: 1 });
});
