import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noFilters } from '#lib/model/filters.ts';

vi.mock('$app/paths', () => ({ asset: (path: string) => path }));
vi.mock('../../src/lib/state/runner.ts', () => ({ publishedData: () => 'abc' }));

/** A worker whose life the test holds. */
class Held {
	static all: Held[] = [];
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
	sent: { id?: number; method?: string; folder?: string }[] = [];
	ended = false;
	constructor() {
		Held.all.push(this);
	}
	postMessage(sent: Held['sent'][number]): void {
		this.sent.push(sent);
	}
	terminate(): void {
		this.ended = true;
	}
}

beforeEach(() => {
	Held.all = [];
	vi.stubGlobal('Worker', Held);
	vi.stubGlobal('location', { href: 'https://exemple.ca/explorer/' });
});
afterEach(() => vi.unstubAllGlobals());

test('the worker of a large corpus crashes: all that waited fails and says so, and the next question starts another one', async () => {
	const { largeCorpus } = await import('#lib/state/largeCorpus.ts');
	const waiting = [largeCorpus.ask('count', noFilters), largeCorpus.ask('counted', noFilters)];
	const [first] = Held.all;
	expect(first?.sent.map(({ method = 'folder' }) => method)).toEqual(['folder', 'count', 'counted']);
	const failures = Promise.allSettled(waiting);
	first?.onerror?.({ message: 'killed', preventDefault: () => {} });
	for (const outcome of await failures) expect(outcome).toMatchObject({ status: 'rejected', reason: { reason: 'engine-stopped' } });
	expect(first?.ended).toBe(true);
	const again = largeCorpus.ask('count', noFilters);
	const [, second] = Held.all;
	const { id, method } = second!.sent.at(-1)!;
	expect([Held.all.length, method]).toEqual([2, 'count']);
	second?.onmessage?.({ data: { id, answer: 12 } });
	expect(await again).toBe(12);
	// files that cannot be had are a failure of one question, not of the worker
	const lost = largeCorpus.ask('count', noFilters);
	second?.onmessage?.({ data: { id: second.sent.at(-1)!.id, reason: 'data-unreachable', about: 'columns.bin' } });
	await expect(lost).rejects.toMatchObject({ reason: 'data-unreachable' });
	expect([Held.all.length, second?.ended]).toEqual([2, false]);
});
