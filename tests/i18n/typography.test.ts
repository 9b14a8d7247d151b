import { expect, test } from 'vitest';
import { messages } from '#lib/i18n/messages.ts';
import { french, spaced } from '#lib/i18n/typography.ts';

/** Every sentence of the messages with its path; functions are called with figures or words of the kind they take. */
const sentences = (value: unknown, path: string): [string, string][] => {
	if (typeof value === 'string') return [[path, value]];
	if (Array.isArray(value)) return value.flatMap((one, index) => sentences(one, `${path}.${index}`));
	if (typeof value === 'function')
		return sentences((value as (...args: unknown[]) => unknown)(...[2, 5, 3, 4, 7, 1].slice(0, value.length || 6)), `${path}()`);
	if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => sentences(one, `${path}.${key}`));
	return [];
};
const written = sentences(messages.fr, 'fr');

test('French spacing is that of Québec in every message', () => {
	for (const [path, sentence] of written) {
		expect(sentence, `${path}: no space before ; ! ?`).not.toMatch(/[ \u00a0][;!?]/u);
		expect(sentence, `${path}: no-break space before : and %, inside guillemets`).not.toMatch(/ [:%»]|« |\d%|\S«/u);
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
	const same = new Set(['.shell.name']);
	const english = new Map(sentences(messages.en, ''));
	for (const [path, sentence] of sentences(messages.fr, '')) {
		if (sentence.split(' ').length < 4 || same.has(path)) continue;
		expect(english.get(path), path).not.toBe(sentence);
	}
});
