import { expect, it } from 'vitest';
import { PER_PAGE, turnOfLine, turnsOf } from '../../src/routes/[[lang=lang]]/ajouter/turning.ts';

const items = (n: number) => Array.from({ length: n }, (_, at) => ({ line_start: 10 + at * 2, line_end: 11 + at * 2 }));

it('a short list is one page with every line', () => {
	expect(turnsOf(items(3), 40)).toEqual([{ from: 0, to: 3, first_line: 1, last_line: 40 }]);
	expect(turnsOf([], 12)).toEqual([{ from: 0, to: 0, first_line: 1, last_line: 12 }]);
});

it('pages hold every element once and every line, in order', () => {
	for (const n of [PER_PAGE, PER_PAGE + 1, 3 * PER_PAGE + 7]) {
		const last = 20 + n * 2;
		const turns = turnsOf(items(n), last);
		expect(turns.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(n);
		expect(turns[0]!.first_line).toBe(1);
		expect(turns.at(-1)!.last_line).toBe(last);
		turns.slice(1).forEach((turn, at) => expect(turn.first_line).toBe(turns[at]!.last_line + 1));
		for (let line = 1; line <= last; line++) {
			const turn = turns[turnOfLine(turns, line)]!;
			expect(turn.first_line <= line && line <= turn.last_line).toBe(true);
		}
	}
});
