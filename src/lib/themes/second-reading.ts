import type { Coder } from './compile.ts';
import { featuresOf } from './model/features.ts';
import { reasonsFor, weigh } from './model/model.ts';
import type { Token } from './tokens.ts';
import type { Finding } from './types.ts';

const shown = 3;
const decimals = (weight: number): string => `+${weight.toFixed(1).replace('.', ',')}`;

/**
 * What the model makes of what the cues found: a theme that it holds unlikely is dropped; one that it holds likely is added, with the
 * words that weigh most as its reason. Words decide: a theme that no word of the item speaks for is never added.
 */
export function readAgain({ model, codebook }: Coder, tokens: readonly Token[], found: readonly Finding[]): Finding[] {
	if (!model) return [...found];
	const likely = weigh(model, tokens, found);
	const cued = new Set(found.map(({ theme }) => theme.id));
	const kept = found.filter(({ theme }) => {
		const at = model.indexes.get(theme.id);
		return at === undefined || (likely[at] ?? 0) >= model.keep;
	});
	const added = model.themes.flatMap((id, at): Finding[] => {
		if ((likely[at] ?? 0) < model.add || cued.has(id)) return [];
		const theme = codebook.themes.find((one) => one.id === id);
		const words = reasonsFor(model, featuresOf(tokens, found), id).filter(({ token }) => token >= 0);
		const [heaviest] = words;
		if (!theme || !heaviest) return [];
		const rule = `modèle : ${words
			.slice(0, shown)
			.map(({ token, weight }) => `${tokens[token]?.word ?? ''} ${decimals(weight)}`)
			.join(', ')}`;
		return [{ theme, rule, strength: 'model', first: heaviest.token, last: heaviest.token }];
	});
	return [...kept, ...added];
}
