import { expect, test } from 'vitest';
import { totalsLine, totalsOf } from '../../scripts/test.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

test('totals of several reports; a file that does not load is a failure', () => {
	const unit = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed'), file('failed')] };
	const pages = { testResults: [file('passed', 'passed', 'todo', 'pending')] };
	expect(totalsOf([unit, pages])).toEqual({ passed: 4, failed: 2, skipped: 3 });
	expect(totalsLine(totalsOf([unit, pages]))).toBe('4 passed, 2 failed, 3 skipped');
	expect(totalsLine(totalsOf([]))).toBe('0 passed, 0 failed');
});
