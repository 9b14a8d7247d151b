import { cueSequences, foldClasses } from './cue.ts';
import { compileMasks, type Masker } from './masks.ts';
import { compileModel, type CompiledModel } from './model/model.ts';
import { CueTrie } from './trie.ts';
import type { ItemFacet } from '#lib/model/vocabulary.ts';
import { strengths, type Codebook, type FacetValue, type Language, type NameMask, type Strength, type Theme } from './types.ts';

export interface Rule {
	theme: Theme;
	cue: string;
	strength: Strength | 'negative';
}

export interface FacetRule {
	code: string;
	cue: string;
	strength: 'cue' | 'weak' | 'negative';
}

export interface FacetCoder {
	rules: FacetRule[];
	trie: CueTrie;
}

export interface Coder {
	codebook: Codebook;
	mask: Masker;
	rules: Rule[];
	tries: Record<Language, CueTrie>;
	facets: Record<ItemFacet, FacetCoder>;
	prescriptions: CueTrie;
	model: CompiledModel | null;
}

function compileFacet(values: readonly FacetValue[], classes: Record<string, string[]>): FacetCoder {
	const coder: FacetCoder = { rules: [], trie: new CueTrie() };
	const add = (code: string, cues: readonly string[], strength: FacetRule['strength']): void => {
		for (const cue of cues) {
			for (const sequence of cueSequences(cue, classes)) coder.trie.add(sequence, coder.rules.length);
			coder.rules.push({ code, cue, strength });
		}
	};
	for (const { id, cues, weak_cues, negative_cues } of values) {
		add(id, cues, 'cue');
		add(id, weak_cues, 'weak');
		add(id, negative_cues, 'negative');
	}
	return coder;
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
	const facets = { modality: compileFacet(codebook.facets.modality, classes), public: compileFacet(codebook.facets.public, classes) };
	const prescriptions = new CueTrie();
	for (const cue of lexicon.prescriptions) for (const sequence of cueSequences(cue, classes)) prescriptions.add(sequence, 0);
	const model = codebook.model ? compileModel(codebook.model) : null;
	return { codebook, mask: compileMasks(lexicon, names), rules, tries, facets, prescriptions, model };
}
