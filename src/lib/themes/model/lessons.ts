import { compileCodebook } from '../compile.ts';
import type { CodedItem } from '../evaluate.ts';
import { findThemes, withoutSectionVerbs } from '../findings.ts';
import { attestations, withoutCuesOf } from '../held-out.ts';
import { readItem } from '../reading.ts';
import type { Codebook, NameMask } from '../types.ts';
import { featuresOf } from './features.ts';
import type { Lesson } from './train.ts';

/**
 * What the model learns from: each item coded without the cues that its document (or its series) alone attests, so that cues err in the
 * lessons as they do on a document nobody has read.
 */
export function lessonsOf(codebook: Codebook, names: readonly NameMask[], items: readonly CodedItem[]): Lesson[] {
	const seen = attestations(compileCodebook(codebook, names), items);
	return [...new Set(items.map(({ plan }) => plan))].flatMap((plan) => {
		const coder = compileCodebook({ ...withoutCuesOf(codebook, plan, seen), model: null }, names);
		return items
			.filter((item) => item.plan === plan)
			.map((item): Lesson => {
				const { tokens } = readItem(coder, { ...item, language: 'fr' });
				const found = withoutSectionVerbs(findThemes(coder, tokens, 'fr'), item.headingThemes ?? []);
				return { source: plan, features: featuresOf(tokens, found), themes: item.themes, found: found.map(({ theme }) => theme.id) };
			});
	});
}
