import type { ItemKind } from '#lib/model/vocabulary.ts';
import { isCommitment, isIntroduction, isWish, type Entry } from './entries.ts';
import type { Bearing, Judged, Judgement } from './judgement.ts';
import type { Reason } from '../said/reasons.ts';
import { isAside, kindWords, promised } from './words.ts';

/** Plain paragraphs are entries when most of those that a title or an introduction announces say what to do, or when it counts them. */
export function judgeParagraphs(
	paragraphs: Entry[],
	headings: string[],
	kind: ItemKind | null,
	bearing: Bearing,
	judged: Judged
): Judgement {
	const prose = judged('context', 0, [{ code: 'prose', values: [] }]);
	if (bearing.isReport || isAside(headings[0] ?? '', 0)) return prose;
	const promise = paragraphs.findLastIndex((entry) => promised(entry.folded) !== null);
	const count = paragraphs.length - promise - 1;
	if (promise >= 0 && count > 1 && promised(paragraphs[promise]!.folded) === count) {
		const what = kindWords.find(([, pattern]) => pattern.test(paragraphs[promise]!.folded))?.[0] ?? 'recommendation';
		return judged('hierarchy', 0.55, [{ code: 'promised', values: [count] }], what);
	}
	const introduction = paragraphs.findLastIndex((entry) => isIntroduction(entry.text));
	const after = paragraphs.slice(introduction + 1);
	const deeds = after.filter((entry) => isCommitment(entry.text) || (introduction >= 0 && isWish(entry.folded))).length;
	if (kind === null || after.length < 2 || deeds < after.length * 0.7) return prose;
	const reasons: Reason[] = [
		{ code: 'deed-paragraphs', values: [deeds, after.length] },
		{ code: 'announcing-title', values: [headings[0] ?? ''] }
	];
	return judged('hierarchy', 0.6, reasons, kind);
}
