import { compileCodebook, type Coder } from './compile.ts';
import { addCounts, type Counts } from './accuracy.ts';
import { evaluate, type CodedItem, type Evaluation } from './evaluate.ts';
import { readTokens } from './tokens.ts';
import type { Codebook, NameMask, Theme } from './types.ts';

/** For each codebook entry (theme and cue), the documents in whose items it fires. */
export function attestations(coder: Coder, items: readonly CodedItem[]): Map<string, Set<string>> {
	const seen = new Map<string, Set<string>>();
	for (const item of items) {
		for (const match of coder.tries.fr.matches(coder.mask(item.text, readTokens(item.text)))) {
			const rule = coder.rules[match.value];
			if (!rule) continue;
			const key = `${rule.theme.id}\t${rule.cue}`;
			const plans = seen.get(key);
			if (plans) plans.add(item.plan);
			else seen.set(key, new Set([item.plan]));
		}
	}
	return seen;
}

export function withoutCuesOf(codebook: Codebook, plan: string, seen: Map<string, Set<string>>): Codebook {
	const keep = (theme: Theme, cues: string[]): string[] =>
		cues.filter((cue) => {
			const plans = seen.get(`${theme.id}\t${cue}`);
			return !(plans?.size === 1 && plans.has(plan));
		});
	const themes = codebook.themes.map((theme) => ({
		...theme,
		cues: {
			cue: keep(theme, theme.cues.cue),
			pattern: keep(theme, theme.cues.pattern),
			verb: keep(theme, theme.cues.verb),
			weak: keep(theme, theme.cues.weak)
		},
		negative_cues: keep(theme, theme.negative_cues)
	}));
	const { model } = codebook;
	return { ...codebook, themes, ...(model ? { model: { ...model, weights: model.without[plan] ?? model.weights } } : {}) };
}

/**
 * Leave one document out: each document is coded without the cues, positive or negative, that it alone attests, and by a model that has
 * not learnt from it. A cue
 * stays when another document, or a sentence of `elsewhere`, holds it. Nothing can tell which cues would have been written
 * without reading a document: this is the prudent answer, and the figure with all cues an upper bound.
 */
export function evaluateHeldOut(
	codebook: Codebook,
	names: readonly NameMask[],
	items: readonly CodedItem[],
	elsewhere: readonly CodedItem[] = []
): Evaluation {
	const seen = attestations(compileCodebook(codebook, names), [...items, ...elsewhere]);
	const counts = new Map<string, Counts>();
	const confusions: Evaluation['confusions'] = [];
	for (const plan of new Set(items.map((item) => item.plan))) {
		const coder = compileCodebook(withoutCuesOf(codebook, plan, seen), names);
		const part = evaluate(
			coder,
			items.filter((item) => item.plan === plan)
		);
		for (const [theme, count] of part.counts) counts.set(theme, addCounts(counts.get(theme) ?? { tp: 0, fp: 0, fn: 0 }, count));
		confusions.push(...part.confusions);
	}
	return { counts, confusions };
}
