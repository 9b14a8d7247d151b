import type { ItemKind } from '#lib/model/vocabulary.ts';
import { readHeading } from '../layouts/headings.ts';
import { isCommitment, isQuestion, isWish, type Entry } from './entries.ts';
import { type DocumentSection, written } from './sections.ts';
import { isAside, kindOpening, kindWords, pastPurpose, quotesOthers, recommends, saysToDo, withoutPlanNames } from './words.ts';

const textOf = (heading: Entry | null): string => (heading ? heading.folded.replace(/^[^\p{L}]+/u, '') : '');

/** Nearest heading first. */
export const headingsOf = (section: DocumentSection): string[] =>
	[textOf(section.heading), ...section.above.toReversed().map(textOf)].filter(Boolean);

const introductions = (section: DocumentSection): string[] =>
	written(section)
		.filter((entry) => entry.shape === 'prose' && /:\s*$/u.test(entry.text))
		.map((entry) => entry.folded)
		.toReversed();

const wordsOver = (section: DocumentSection): string => introductions(section)[0] ?? headingsOf(section)[0] ?? '';

/** The words right over the entries say that somebody else asked for them. */
export const isQuoted = (section: DocumentSection): boolean => quotesOthers(wordsOver(section));

/** Or say what an event that is over was for. */
export const isPurpose = (section: DocumentSection): boolean => pastPurpose.test(wordsOver(section));

/** What a text found, rather than what it asks for: a title must say so, a sentence in passing does not. */
export const findings: ItemKind[] = ['challenge', 'strength', 'condition'];

/** What a title announces when it is a question, or opens with the name of a kind. */
export function kindOfTitle(heading: Entry): ItemKind | null {
	const words = textOf(heading);
	const kind = announced(words);
	return isQuestion(words) || kindOpening(words) !== null ? kind : null;
}

/** What the entries under these headings are, the nearest heading having the last word; null when none says. */
export function kindUnder(section: DocumentSection): ItemKind | null {
	for (const words of [...introductions(section), ...headingsOf(section)]) {
		const found = announced(words);
		if (found) return found;
	}
	return null;
}

/** Whether the words right over the entries say what they are, and not only a title further up. */
export const isNear = (section: DocumentSection): boolean => {
	const words = introductions(section)[0] ?? headingsOf(section).find((heading) => readHeading(heading).marker === null);
	return words !== undefined && announced(words) !== null;
};

/** A sentence of the text itself announces the entries, whatever the title far above. */
export const isIntroduced = (section: DocumentSection): boolean => introductions(section).some((words) => announced(words) !== null);

/** A title over the entries that says they commit nobody; a label under it (« Le comité œuvre pour : ») does not undo that. */
export function asideTitle(headings: string[], deeds: number): string | null {
	const saysSo = (words: string): boolean => isAside(words, deeds) && readHeading(words).marker === null;
	const own = headings.findIndex((words) => !/:\s*$/u.test(words));
	const title = headings.slice(0, own + 1).findLast(saysSo) ?? (saysSo(headings[0] ?? '') ? headings[0] : undefined);
	if (title === undefined) return null;
	return announced(title) === null || /realis|accompli|mene|bilan/.test(title) ? title : null;
}

/** « … des actions, comme : », « le plan comprend : »: what such a thing holds, not what will be done. */
const examples =
	/(?:(?<!\p{L})comme|tel(?:le)?s? que|par exemple|notamment|such as|for example|includ(?:e|es|ing)|inclu(?:t|ent)|compren(?:d|nent)|vis(?:e|ent)) ?: ?$/u;

/** « … a mené les actions suivantes : », « has taken these measures: »: what was done. */
const doneBefore =
	/(?<!\p{L})(?:(?:a|ont|avons|avait|avaient) (?:\p{L}+ )?(?:realise|mene|accompli|organise|mis|pose|entrepris|pris|tenu|concretise)e?s?|(?:has|have|had) (?:\p{L}+ )?(?:taken|implemented|carried|completed|undertaken|organi[sz]ed|held|launched))(?!\p{L})/u;

/** « Propositions des participants »: a noun of action too, and what the entries are. */
const opensWithKind = (words: string): boolean => kindWords.some(([, pattern]) => pattern.exec(words)?.index === 0);

/** « Axe 1 : … », « Objectif 2.1 : … » and titles that are themselves something to do name what they head; they announce nothing. */
export function announced(words: string): ItemKind | null {
	if (readHeading(words).marker !== null || (isCommitment(words) && !/:\s*$/.test(words) && !opensWithKind(words))) return null;
	if (examples.test(words) || doneBefore.test(words)) return null;
	if (quotesOthers(words)) return null;
	if (saysToDo.test(words)) return 'action';
	const told = withoutPlanNames(words);
	const first = told.length > 70 && !isQuestion(words) ? told.slice(-60) : told;
	return kindWords.find(([, pattern]) => pattern.test(first))?.[0] ?? null;
}

/** « Nous proposons que : », « Le comité recommande à la Ville de : »: each entry ends that sentence. */
export const asksFor = (section: DocumentSection): boolean => {
	const words = introductions(section)[0] ?? headingsOf(section)[0] ?? '';
	const points = written(section).filter(({ shape }) => shape === 'bullet' || shape === 'number');
	return (
		recommends.test(words) &&
		(/(?:que|de|to|that) ?: ?$/u.test(words) || (points.length > 1 && points.every((entry) => isWish(entry.folded))))
	);
};
