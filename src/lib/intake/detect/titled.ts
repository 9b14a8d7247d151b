import type { ItemKind } from '#lib/model/vocabulary.ts';
import type { Entry } from './entries.ts';
import type { Bearing, Judgement } from './judgement.ts';
import { written } from './sections.ts';
import { kindWords, namesEntries } from './words.ts';

const FEWEST_TITLES = 3;

/** Titles under « Mesures proposées », each explained in sentences, are entries: sections of text that their parent's title names. */
export function titled(judged: Judgement[], bearing: Bearing): Judgement[] {
	if (bearing.isReport) return judged;
	const children = (parent: Entry): Judgement[] =>
		judged.filter((one) => one.section.heading !== null && one.section.above.at(-1) === parent);
	const isExplained = (one: Judgement): boolean =>
		one.layout === 'context' &&
		one.section.heading!.block.type === 'heading' &&
		written(one.section).length > 0 &&
		written(one.section).every((entry) => entry.shape === 'prose' || entry.shape === 'more');
	const parents = judged.flatMap(({ section: { heading } }) => (heading && namesEntries(heading.folded) ? [heading] : []));
	const found = parents.filter((parent) => children(parent).length >= FEWEST_TITLES && children(parent).every(isExplained));
	const kindOf = (parent: Entry): ItemKind => kindWords.find(([, pattern]) => pattern.test(parent.folded))?.[0] ?? 'action';
	return judged.map((one): Judgement => {
		const parent = found.find((each) => one.section.heading !== null && one.section.above.at(-1) === each);
		if (!parent) return one;
		return {
			...one,
			layout: 'hierarchy',
			score: 0.5,
			kind: kindOf(parent),
			reasons: [{ code: 'explained-titles', values: [] }]
		};
	});
}
