import { expect, test } from 'vitest';
import { type Line, parts } from '../../scripts/trust/parts.ts';
import { renewed, type Result } from '../../scripts/trust/results.ts';
import { tableOf } from '../../scripts/trust/summary.ts';

const soak = parts.find(({ name }) => name === 'soak')!;
const line = (path: string, day: number): Line => ({
	kind: 'soak',
	date: `2030-01-0${day}T00:00:00Z`,
	path,
	actions: 10,
	heapStart: 1,
	heapEnd: 2
});
const before: Result = { part: 'soak', lines: [line('/', 1), line('/plans/', 1), line('/gone/', 1)] };
const told = ({ lines, missed = [] }: Result) => [lines.map(({ path, date }) => `${String(path)} ${date[9]}`), missed];

test('of a run that failed in one place, what passed is kept, and what was not renewed is named', () => {
	const whole = renewed(soak, before, [line('/', 2), line('/new/', 2)], { whole: true, passed: false });
	expect(told(whole)).toEqual([
		['/ 2', '/gone/ 1', '/new/ 2', '/plans/ 1'],
		['/gone/', '/plans/']
	]);
	expect(tableOf([whole])).toMatchObject([{ missed: ['/gone/', '/plans/'], from: '2030-01-01', to: '2030-01-02', figures: { pages: 4 } }]);
	// one of the two is done again alone; the other is still named
	const one = renewed(soak, whole, [line('/plans/', 3)], { whole: false, passed: true });
	expect(told(one)[1]).toEqual(['/gone/']);
});

test('a whole run that passed keeps nothing of the former ones', () => {
	const kept = renewed(soak, { ...before, missed: ['/gone/'] }, [line('/', 2)], { whole: true, passed: true });
	expect(told(kept)).toEqual([['/ 2'], []]);
});
