import type { Coder, Rule } from './compile.ts';
import type { Token } from './tokens.ts';
import type { Match } from './trie.ts';
import type { Finding, Language, Strength, Support, Theme } from './types.ts';

const strengthOrder: Record<Support, number> = { cue: 0, pattern: 1, verb: 2, weak: 3, model: 4 };
const length = (match: Match): number => match.last - match.first;
const overlap = (a: Match, b: Match): boolean => a.first <= b.last && b.first <= a.last;

/** The longest match wins: a negative cue silences the words that it covers, and any verb-and-object pattern that it touches. */
function silenced(match: Match, strength: Strength, negatives: readonly Match[]): boolean {
	return negatives.some(
		(negative) => overlap(match, negative) && (strength === 'pattern' || strength === 'weak' || length(negative) >= length(match))
	);
}

/** The best match of one theme: strongest kind of cue, then first in the text, then longest; none when negative cues took all. */
function bestFinding(theme: Theme, matches: readonly Match[], rules: readonly Rule[]): Finding | undefined {
	const negatives = matches.filter((match) => rules[match.value]?.strength === 'negative');
	return matches
		.flatMap((match): Finding[] => {
			const rule = rules[match.value];
			if (!rule || rule.strength === 'negative' || silenced(match, rule.strength, negatives)) return [];
			return [{ theme, rule: rule.cue, strength: rule.strength, first: match.first, last: match.last }];
		})
		.sort((a, b) => strengthOrder[a.strength] - strengthOrder[b.strength] || a.first - b.first || b.last - a.last)[0];
}

/** Weak cues speak only when no theme that silences them is there on stronger grounds (G16, G22). */
function keepWeak(found: readonly Finding[]): Finding[] {
	const firm = found.filter((finding) => finding.strength !== 'weak');
	return found.filter((finding) => {
		const silencers = finding.theme.weak_unless;
		const outdone = firm.some(({ theme }) => theme !== finding.theme && (silencers.includes(theme.id) || silencers.includes(theme.family)));
		return finding.strength !== 'weak' || !outdone;
	});
}

/** G15: in a section given to a theme, the verb alone does not repeat it beside another theme. */
export function withoutSectionVerbs(found: readonly Finding[], sectionThemes: readonly string[]): Finding[] {
	const repeats = ({ theme, strength }: Finding): boolean => strength === 'verb' && sectionThemes.includes(theme.id);
	return found.some((finding) => !repeats(finding)) ? found.filter((finding) => !repeats(finding)) : [...found];
}

/** Themes that the words support, at most one finding a theme, in the codebook's order. */
export function findThemes(coder: Coder, tokens: readonly Token[], language: Language): Finding[] {
	const byTheme = new Map<Theme, Match[]>();
	for (const match of coder.tries[language].matches(tokens)) {
		const theme = coder.rules[match.value]?.theme;
		if (!theme) continue;
		const list = byTheme.get(theme);
		if (list) list.push(match);
		else byTheme.set(theme, [match]);
	}
	const found = coder.codebook.themes.flatMap((theme) => bestFinding(theme, byTheme.get(theme) ?? [], coder.rules) ?? []);
	return keepWeak(found);
}
