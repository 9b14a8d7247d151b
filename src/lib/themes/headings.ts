import { foldKey } from '#lib/text/fold.ts';
import type { Coder } from './compile.ts';
import { findThemes } from './findings.ts';
import { headingScore } from './score.ts';
import { readTokens } from './tokens.ts';
import type { Codebook, ItemToCode, Language, ThemeLabel } from './types.ts';

const maxInherited = 2;

/** Where an item stands in its document. */
export interface Place {
	plan: string;
	/** id of the item, « plan/1.2.3 »: its numbers are those of the headings above it */
	item: string;
	/** titles above the item, nearest first */
	titles: readonly string[];
}

const shortWord = 3;
const contentWords = (text: string): string[] =>
	foldKey(text)
		.split(' ')
		.filter((word) => word.length > shortWord);

/** The title holds every content word of the heading as the table writes it. */
function titleHolds(title: string, heading: string): boolean {
	const words = new Set(contentWords(title));
	return contentWords(heading).every((word) => words.has(word));
}

/**
 * A heading of the table is a number (« 1.2 »), a level and its number (« enjeu 1 »), or titles: each part, between commas,
 * must be among those above the item.
 */
function stands(heading: string, { item, titles }: Place): boolean {
	const numbers = /\/(\d[\d.]*)\.\d+$/.exec(item)?.[1] ?? '';
	if (/^[\d.]+$/.test(heading)) return heading === numbers;
	const level = /^\p{L}+ (\d+)$/u.exec(heading)?.[1];
	if (level !== undefined) return numbers.startsWith(`${level}.`);
	return heading.split(',').every((part) => titles.some((title) => titleHolds(title, part)));
}

/** G10, the closed table: themes of the headings above an item of a known document, at most two. */
export function headingThemes(codebook: Codebook, place: Place): string[] {
	const rules = codebook.headings.filter((rule) => rule.plan === place.plan && stands(rule.heading, place));
	return [...new Set(rules.flatMap((rule) => rule.themes))].slice(0, maxInherited);
}

/** A heading has no span in the item: its label quotes nothing and says where it comes from. */
function headingLabel(theme: string, rule: string, score: number): ThemeLabel {
	return { theme, via: 'heading', rank: 'secondary', score, cue: '', start: 0, end: 0, rule, strength: 'cue' };
}

/** Table first; for an unknown document, the words of the heading, as a proposal with a lower score. */
export function inheritHeadings(coder: Coder, item: ItemToCode, language: Language): ThemeLabel[] {
	if (item.headingThemes) return item.headingThemes.slice(0, maxInherited).map((theme) => headingLabel(theme, 'G10', headingScore.table));
	if (!item.heading?.trim()) return [];
	return findThemes(coder, coder.mask(item.heading, readTokens(item.heading)), language)
		.slice(0, maxInherited)
		.map((finding) => headingLabel(finding.theme.id, `G10 : ${finding.rule}`, headingScore.words));
}
