import { afterEach, expect, test, vi } from 'vitest';
import { emptyDraft } from '#lib/brief/draft.ts';
import { keepVersion, keptVersions, keys } from '../../src/routes/[[lang=lang]]/plaidoyer/store.ts';

const draft = emptyDraft({ kind: 'plan', plan: 'p' }, 'fr', '2026-11-28', { codebook: '1', data: 'd' });

afterEach(() => vi.unstubAllGlobals());

/** A device that keeps what it is given. */
function device(): Map<string, string> {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text)
	});
	return kept;
}

test('an entry that is no version takes no other away', () => {
	const kept = device();
	keepVersion(draft, '2026-11-28T10:00:00.000Z');
	const [own] = JSON.parse(kept.get(keys[1] as string) ?? '[]') as unknown[];
	for (const broken of [null, 3, 'x', [], {}, { at: 1, draft }, { at: 'some day', draft }, { at: '2026-11-28', draft: null }]) {
		kept.set(keys[1] as string, JSON.stringify([broken, own]));
		expect(keptVersions(), JSON.stringify(broken)).toEqual([{ at: '2026-11-28T10:00:00.000Z', draft }]);
	}
	for (const list of ['null', '{}', '[', '7']) {
		kept.set(keys[1] as string, list);
		expect(keptVersions(), list).toEqual([]);
	}
});
