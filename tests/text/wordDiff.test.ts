import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '#lib/text/wordDiff.ts';

const cut = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);
const shown = (before: string, after: string): [string, string][] =>
	wordDiff(before, after).map((change) => [cut(before, change.before), cut(after, change.after)]);

test.each<[string, string, [string, string][]]>([
	['Offrir une visite guidée', 'Offrir une visite guidée', []],
	['Offrir une visite guidée', 'Offrir deux visites guidées', [['une visite guidée', 'deux visites guidées']]],
	['Former le personnel', 'Former et soutenir le personnel', [['', 'et soutenir']]],
	['Former le personnel, en ligne', 'Former le personnel', [[', en ligne', '']]],
	[
		'Tenir un salon de l’emploi.',
		'Tenir une foire de l’emploi!',
		[
			['un salon', 'une foire'],
			['.', '!']
		]
	],
	['', 'Créer', [['', 'Créer']]]
])('« %s » → « %s »', (before, after, changes) => {
	expect(shown(before, after)).toEqual(changes);
});

test('put in place, the changes of a text give the words of the other, and touch nothing else', () => {
	const text = fc.array(fc.constantFrom('la', 'ville', 'du', 'lac', 'é', 'ville,'), { maxLength: 12 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const changes = wordDiff(before, after);
			const patched = changes.reduceRight((whole, change) => {
				const { start, end } = change.before;
				return `${whole.slice(0, start)} ${cut(after, change.after)} ${whole.slice(end)}`;
			}, before);
			const words = (one: string): string[] => one.match(/[\p{L}]+|,/gu) ?? [];
			expect(words(patched)).toEqual(words(after));
			if (words(before).join() === words(after).join()) expect(changes).toEqual([]);
		})
	);
});

test('no fewer words could change', () => {
	const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 });
	/** words that the two have in common in the same order, at most: tried one by one */
	const common = ([first, ...others]: string[], after: string[]): number => {
		if (first === undefined) return 0;
		const at = after.indexOf(first);
		return Math.max(common(others, after), at < 0 ? 0 : 1 + common(others, after.slice(at + 1)));
	};
	fc.assert(
		fc.property(words, words, (before, after) => {
			const changed = shown(before.join(' '), after.join(' ')).flatMap(([gone, come]) => [gone, come].join(' ').split(' '));
			expect(changed.filter((word) => word !== '').length).toBe(before.length + after.length - 2 * common(before, after));
		})
	);
});
