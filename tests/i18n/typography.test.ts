import { expect, test } from 'vitest';
import { messages } from '#lib/i18n/messages.ts';
import { french, spaced } from '#lib/i18n/typography.ts';

/** Something of every kind that a sentence may be told about a document or a place in it. */
const told = {
	document: 'Plan',
	title: 'Plan',
	kind: 'plan',
	author: 'Table',
	heading: 'Accueil',
	unit: 'action',
	theme: 'Emploi',
	doubt: 'trop peu.',
	k: 2,
	n: 5,
	low: 0.1,
	high: 0.2,
	page: 3,
	years: [2019, 2022],
	lines: [4, 7],
	kinds: 2,
	regions: { read: 3, total: 17 },
	graded: 20,
	compared: true
};
const facts = { ...told, documents: [told], doubts: [told], automatic: ['Plan'] };

/** What a message says of figures; where it asks for facts, a list of them a day or an id, of those. */
function said(message: (...args: unknown[]) => unknown, path: string): unknown {
	const figures = [2, 5, 3, 4, 7, 1];
	/** the first five arguments may be anything; a sixth has always been a figure */
	const tries = figures.slice(0, 5).reduce<unknown[][]>(
		(lists, figure) =>
			lists.flatMap((list) => [
				[...list, figure],
				[...list, facts],
				[...list, [facts]],
				[...list, '2026-01-31'],
				[...list, 'actions'],
				[...list, 'national']
			]),
		[[]]
	);
	for (const args of tries) {
		try {
			return message(...args, ...figures.slice(5));
		} catch (error) {
			if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
		}
	}
	throw new TypeError(`${path}: a message that takes neither figures, nor facts, nor a day, nor an id`);
}

/** Every sentence of the messages with its path. */
const sentences = (value: unknown, path: string): [string, string][] => {
	if (typeof value === 'string') return [[path, value]];
	if (Array.isArray(value)) return value.flatMap((one, index) => sentences(one, `${path}.${index}`));
	if (typeof value === 'function') return sentences(said(value as (...args: unknown[]) => unknown, path), `${path}()`);
	if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => sentences(one, `${path}.${key}`));
	return [];
};
const written = sentences(messages.fr, 'fr');

test('French spacing is that of Québec in every message', () => {
	for (const [path, sentence] of written) {
		expect(sentence, `${path}: no space before ; ! ?`).not.toMatch(/[ \u00a0][;!?]/u);
		expect(sentence, `${path}: no-break space before : and %, inside guillemets`).not.toMatch(/ [:%»]|« |\d%|[^\s(]«/u);
		expect(sentence, `${path}: typographic apostrophe`).not.toContain("'");
	}
	expect(written.length).toBeGreaterThan(250);
});

test('spacing is put in sentences that take arguments and in lists too', () => {
	expect(spaced("« l'un » : 5 %")).toBe('«\u00a0l’un\u00a0»\u00a0: 5\u00a0%');
	expect(french({ of: (n: number) => `n : ${n} %`, list: ['a : b'] }).of(3)).toBe('n\u00a0: 3\u00a0%');
	expect(french(['a : b'])).toEqual(['a\u00a0: b']);
});

test('both languages hold the same messages', () => {
	const paths = (value: unknown) => sentences(value, '').map(([path]) => path);
	expect(paths(messages.en)).toEqual(paths(messages.fr));
});

test('no French message is left in English, nor the reverse', () => {
	const same = new Set(['.shell.name', '.ledger.patchCommand']);
	const english = new Map(sentences(messages.en, ''));
	for (const [path, sentence] of sentences(messages.fr, '')) {
		if (sentence.split(' ').length < 4 || same.has(path)) continue;
		expect(english.get(path), path).not.toBe(sentence);
	}
});
