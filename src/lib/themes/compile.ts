import { cueSequences, foldClasses } from './cue.ts';
import { compileMasks, type Masker } from './masks.ts';
import { CueTrie } from './trie.ts';
import { strengths, type Codebook, type Language, type NameMask, type Strength, type Theme } from './types.ts';

export interface Rule {
	theme: Theme;
	cue: string;
	strength: Strength | 'negative';
}

export interface Coder {
	codebook: Codebook;
	mask: Masker;
	rules: Rule[];
	tries: Record<Language, CueTrie>;
}

/** Compiles the cues of all themes into one automaton per language. Do it once, then code as many items as needed. */
export function compileCodebook(codebook: Codebook, names: readonly NameMask[] = []): Coder {
	const classes = foldClasses(codebook.lexicon.classes);
	const lexicon = { ...codebook.lexicon, classes };
	const rules: Rule[] = [];
	const tries = { fr: new CueTrie(), en: new CueTrie() };
	const add = (language: Language, rule: Rule): void => {
		for (const sequence of cueSequences(rule.cue, classes)) tries[language].add(sequence, rules.length);
		rules.push(rule);
	};
	for (const theme of codebook.themes) {
		for (const strength of strengths)
			for (const cue of theme.cues[strength])
				add('fr', { theme, cue, strength: strength === 'cue' && cue.includes('..') ? 'pattern' : strength });
		for (const cue of theme.negative_cues) add('fr', { theme, cue, strength: 'negative' });
		for (const cue of theme.cues_en) add('en', { theme, cue, strength: 'cue' });
		for (const cue of theme.negative_cues_en) add('en', { theme, cue, strength: 'negative' });
	}
	return { codebook, mask: compileMasks(lexicon, names), rules, tries };
}
