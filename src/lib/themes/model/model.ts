import { type Feature, cueTraits, stemOf } from './features.ts';
import type { Token } from '../tokens.ts';
import type { Finding, ThemeModel } from '../types.ts';

interface Weight {
	theme: number;
	weight: number;
}

/** What the model knows of a word form: its weights wherever it stands, and when it opens the item. */
interface KnownWord {
	stem: string;
	anywhere: readonly Weight[];
	opening: readonly Weight[];
}

/** The model turned around, trait → weights of the themes, so that an item costs as much as the traits it has. */
export interface CompiledModel extends Pick<ThemeModel, 'keep' | 'add'> {
	themes: string[];
	indexes: Map<string, number>;
	bias: Float64Array;
	byTrait: Map<string, Weight[]>;
	/** by number of the word (`words.ts`), filled as words come */
	words: (KnownWord | undefined)[];
}

export const biasName = 'bias';
const nothing: readonly Weight[] = [];

export function compileModel({ keep, add, weights }: ThemeModel): CompiledModel {
	const themes = Object.keys(weights);
	const bias = new Float64Array(themes.length);
	const byTrait: CompiledModel['byTrait'] = new Map();
	themes.forEach((id, theme) => {
		for (const [name, weight] of Object.entries(weights[id] ?? {})) {
			if (name === biasName) bias[theme] = weight;
			else byTrait.set(name, [...(byTrait.get(name) ?? []), { theme, weight }]);
		}
	});
	return { keep, add, themes, indexes: new Map(themes.map((id, at) => [id, at])), bias, byTrait, words: [] };
}

function knownWord(model: CompiledModel, { word, number }: Token): KnownWord {
	const known = model.words[number];
	if (known) return known;
	const stem = stemOf(word);
	const found = {
		stem,
		anywhere: model.byTrait.get(`word:${stem}`) ?? nothing,
		opening: model.byTrait.get(`first:${stem}`) ?? nothing
	};
	if (number >= 0) model.words[number] = found;
	return found;
}

const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Probability of each theme of the model, in its order: the same as `probabilities` of `featuresOf`, without naming the traits. */
export function weigh(model: CompiledModel, tokens: readonly Token[], found: readonly Finding[]): Float64Array {
	const sums = Float64Array.from(model.bias);
	const heavy: string[] = [];
	let opened = false;
	for (const token of tokens) {
		if (token.word === '') continue;
		const { stem, anywhere, opening } = knownWord(model, token);
		if (!opened) for (const { theme, weight } of opening) sums[theme]! += weight;
		opened = true;
		if (anywhere.length === 0 || heavy.includes(stem)) continue;
		heavy.push(stem);
		for (const { theme, weight } of anywhere) sums[theme]! += weight;
	}
	for (const name of cueTraits(found)) for (const { theme, weight } of model.byTrait.get(name) ?? nothing) sums[theme]! += weight;
	for (let at = 0; at < sums.length; at++) sums[at] = sigmoid(sums[at]!);
	return sums;
}

/** Probability of each theme of the model, in its order. */
export function probabilities(model: CompiledModel, features: readonly Feature[]): Float64Array {
	const sums = Float64Array.from(model.bias);
	for (const { name } of features) for (const { theme, weight } of model.byTrait.get(name) ?? nothing) sums[theme]! += weight;
	return sums.map(sigmoid);
}

/** What in an item speaks for a theme, the heaviest first. */
export function reasonsFor(model: CompiledModel, features: readonly Feature[], theme: string): (Feature & { weight: number })[] {
	const index = model.indexes.get(theme);
	return features
		.flatMap((feature) => {
			const weight = model.byTrait.get(feature.name)?.find((one) => one.theme === index)?.weight ?? 0;
			return weight > 0 ? [{ ...feature, weight }] : [];
		})
		.sort((a, b) => b.weight - a.weight || a.token - b.token);
}
