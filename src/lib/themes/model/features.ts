import { stem } from '#lib/text/stem.ts';
import type { Token } from '../tokens.ts';
import type { Finding } from '../types.ts';

/** A trait of an item that the model weighs, with the token that shows it; -1 for what the cues found. */
export interface Feature {
	name: string;
	token: number;
}

const headOfItem = 4;
const middleOfItem = 10;
const place = (first: number): string => (first < headOfItem ? 'head' : first < middleOfItem ? 'middle' : 'end');
const most = 4;

/** The stem of a compared form; a masked name stays what it is. */
export const stemOf = (word: string): string => (word.startsWith('<') ? word : stem(word));

/** What the cues found, as traits: `cue:employment`, `cue:employment:weak`, `cue:employment:head`, and how many themes. */
export function cueTraits(found: readonly Finding[]): string[] {
	const traits = found.flatMap(({ theme: { id }, strength, first }) => [`cue:${id}`, `cue:${id}:${strength}`, `cue:${id}:${place(first)}`]);
	return [...traits, `themes:${Math.min(found.length, most)}`];
}

/** What the model sees of an item: the stems of its words (`word:loge`), the stem it opens with (`first:cre`), and `cueTraits`. Each name once. */
export function featuresOf(tokens: readonly Token[], found: readonly Finding[]): Feature[] {
	const features: Feature[] = [];
	const seen = new Set<string>();
	const add = (name: string, token: number): void => {
		if (seen.has(name)) return;
		seen.add(name);
		features.push({ name, token });
	};
	tokens.forEach(({ word }, at) => {
		if (word === '') return;
		const root = stemOf(word);
		if (features.length === 0) add(`first:${root}`, at);
		add(`word:${root}`, at);
	});
	for (const name of cueTraits(found)) add(name, -1);
	return features;
}
