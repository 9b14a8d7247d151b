import type { Coder } from './compile.ts';
import { findThemes, withoutSectionVerbs } from './findings.ts';
import { inheritHeadings } from './headings.ts';
import { byPriority } from './rank.ts';
import { labelScore } from './score.ts';
import { readAgain } from './second-reading.ts';
import { readItem, type Reading } from './reading.ts';
import type { ItemToCode, ThemeLabel } from './types.ts';

const maxExplicit = 4;

/**
 * Themes of one item by the rules of the codebook, read again by the model (French): at most four explicit themes (G1), then the themes that only the
 * heading gives (G10). Offsets are those of the text given. An item can have no theme.
 */
export function codeItem(coder: Coder, item: ItemToCode, { tokens, language }: Reading = readItem(coder, item)): ThemeLabel[] {
	const { text } = item;
	const headings = inheritHeadings(coder, item, language);
	const sectionThemes = headings.map((heading) => heading.theme);
	const cued = withoutSectionVerbs(findThemes(coder, tokens, language), sectionThemes);
	const found = language === 'fr' ? readAgain(coder, tokens, cued) : cued;
	const explicit = byPriority(found, headings).slice(0, maxExplicit);
	const labels = explicit.map(({ theme, rule, strength, first, last }, index): ThemeLabel => {
		const start = tokens[first]?.start ?? 0;
		const end = tokens[last]?.end ?? text.length;
		const rank = index === 0 ? 'primary' : 'secondary';
		return {
			theme: theme.id,
			via: 'explicit',
			rank,
			score: labelScore(strength, language),
			cue: text.slice(start, end),
			start,
			end,
			rule,
			strength
		};
	});
	const inherited = headings.filter(({ theme }) => labels.every((label) => label.theme !== theme));
	return [
		...labels,
		...inherited.map((label, index): ThemeLabel => ({ ...label, rank: labels.length === 0 && index === 0 ? 'primary' : 'secondary' }))
	];
}
