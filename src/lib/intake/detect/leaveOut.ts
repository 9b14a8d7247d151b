import { fold } from '#lib/text/fold.ts';
import type { Entry } from './entries.ts';
import type { Judgement } from './judgement.ts';
import { written } from './sections.ts';
import { attributeLine } from './words.ts';

const MOST_LEFT_OUT = 15;

export const isAbove = (title: Judgement, one: Judgement): boolean =>
	title.section.heading !== null && one.section.above.includes(title.section.heading);

/**
 * A short list that is not made of items (indicators, partners) inside a stretch of points stays there, its lines left out by name:
 * between points, after the points of the same title, or over named points under the title that heads them.
 */
export function leaveOut(judged: Judgement[]): Judgement[] {
	const kept = [...judged];
	judged.forEach((one, index) => {
		const small =
			one.layout === 'context' &&
			written(one.section).length <= MOST_LEFT_OUT &&
			one.section.entries.every((entry) => entry.shape !== 'row');
		if (!small) return;
		const before = kept[index - 1];
		const next = judged[index + 1];
		const between = before?.layout === 'hierarchy' && next?.layout === 'hierarchy' && next.section.above.length > 0;
		const sibling = before?.layout === 'hierarchy' && one.section.heading !== null && hasSibling(judged.slice(0, index), one);
		const over = next?.layout === 'hierarchy' && one.section.heading !== null && isAbove(one, next) && next.section.heading === null;
		if (between || sibling || over)
			kept[index] = { ...one, layout: 'hierarchy', leftOut: over ? 'entries' : 'whole', score: 0, kind: null };
	});
	return kept;
}

/** Points stand under the same title just before, under a label of their own (« Actions : » before « Indicateurs : »). */
function hasSibling(before: Judgement[], one: Judgement): boolean {
	const parent = one.section.above.at(-1);
	const label = one.section.heading;
	if (!parent || !label) return false;
	return before.some(
		(other) => other.layout === 'hierarchy' && other.section.heading?.depth === label.depth && other.section.above.at(-1) === parent
	);
}

/** Beginnings of the lines to leave out; a beginning shared with a line to keep is not used. */
export function leftOutLines(group: Judgement[]): string[] {
	const entries = (one: Judgement): Entry[] => {
		const heading = one.section.heading && one.leftOut !== 'entries' ? [one.section.heading] : [];
		return [...heading, ...written(one.section)];
	};
	const texts = (one: Judgement): string[] => entries(one).map((entry) => entry.text);
	const kept = group
		.filter((one) => !one.leftOut)
		.flatMap(texts)
		.map(fold);
	const left = group.filter((one) => one.leftOut).flatMap(entries);
	return [...new Set(left.filter((entry) => !attributeLine.test(entry.folded)).map((entry) => entry.text))]
		.map((text) => text.slice(0, 80).trim())
		.filter((text) => text.length > 2 && !kept.some((other) => other.startsWith(fold(text))));
}
