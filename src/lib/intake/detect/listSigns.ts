import type { ItemKind } from '#lib/model/vocabulary.ts';
import { readHeading } from '../layouts/headings.ts';
import { asideTitle, asksFor, headingsOf, isIntroduced, isNear, isPurpose, isQuoted } from './announced.ts';
import { saysFuture } from './deeds.ts';
import { isCommitment, isQuestion, tellsPast, type Entry } from './entries.ts';
import type { Bearing } from './judgement.ts';
import { asksThat, deedsBelow, inSequence, share, stripNumber } from './points.ts';
import type { DocumentSection } from './sections.ts';
import { attributeInside, attributeLine, planWords } from './words.ts';

/** Share of points that say what to do from which an introduction stands against the title over it. */
const MOST = 0.6;

/** What a list shows of itself; shares are of its points, 0 to 1. */
export interface Signs {
	kind: ItemKind | null;
	points: number;
	deeds: number;
	past: number;
	questions: number;
	sequence: number;
	/** points that are « Recommandation 3 » */
	named: number;
	/** lines « Responsable : … » */
	carried: number;
	near: boolean;
	marked: boolean;
	planned: boolean;
	quoted: boolean;
	/** they tell what an event that is over was for */
	purpose: boolean;
	underQuestion: boolean;
	/** announced by a sentence alone, or as actions, and none says what to do */
	hollow: boolean;
	/** the title that says the entries commit nobody */
	aside: string | null;
}

interface Context {
	kind: ItemKind | null;
	titled: ItemKind | null;
	bearing: Bearing;
}

export function signsOf(section: DocumentSection, own: Entry[], points: Entry[], { kind, titled, bearing }: Context): Signs {
	const headings = headingsOf(section);
	const named = points.filter((entry) => entry.shape === 'recommendation').length;
	const deeds = deedsOf(section, own, points);
	return {
		kind,
		points: points.length,
		deeds,
		past: share(points.filter((entry) => tellsPast(stripNumber(entry))).length, points.length),
		questions: share(points.filter((entry) => /\?\s*$/u.test(entry.text)).length, points.length),
		sequence: inSequence(points),
		named,
		carried: own.filter((entry) => attributeLine.test(entry.folded) || attributeInside.test(entry.folded)).length,
		near: isNear(section),
		marked: [section.heading, ...section.above].some((heading) => heading !== null && readHeading(heading.text).marker !== null),
		planned: bearing.isPlan || headings.some((words) => planWords.test(words)),
		quoted: named === 0 && isQuoted(section),
		purpose: named === 0 && isPurpose(section),
		underQuestion: headings.some(isQuestion),
		hollow: kind !== null && named === 0 && deeds === 0 && (titled === null || (kind === 'action' && !bearing.isDeck)),
		aside: named > 0 || (isIntroduced(section) && deeds >= MOST) ? null : asideTitle(headings, deeds)
	};
}

/** Share of points that say what to do; what will be done, said in a sentence, counts for half. */
function deedsOf(section: DocumentSection, own: Entry[], points: Entry[]): number {
	if (asksFor(section)) return 1;
	const sure = new Set(points.filter((entry) => isCommitment(stripNumber(entry)) || asksThat(entry)));
	const wished = points.filter((entry) => !sure.has(entry) && saysFuture(entry.folded));
	return Math.max(share(sure.size + wished.length / 2, points.length), deedsBelow(own, points));
}
