import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from '../../src/routes/[[lang=lang]]/ajouter/inTurn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('nothing is done at once, then one thing a task, in order', () => {
	const done: string[] = [];
	inTurn(['a', 'b', 'c'], (one, index) => done.push(`${one}${index}`));
	expect(done).toEqual([]);
	for (const so of [['a0'], ['a0', 'b1'], ['a0', 'b1', 'c2']]) {
		vi.advanceTimersToNextTimer();
		expect(done).toEqual(so);
	}
	expect(vi.getTimerCount()).toBe(0);
});

it('what is stopped does no more, not even after some of it was done', () => {
	const done: string[] = [];
	const stop = inTurn(['a', 'b', 'c'], (one) => done.push(one));
	vi.advanceTimersToNextTimer();
	stop();
	vi.runAllTimers();
	expect(done).toEqual(['a']);
});
