import type { Token } from './tokens.ts';
import type { Language } from './types.ts';

const frequent: Record<Language, ReadonlySet<string>> = {
	fr: new Set(
		'de la le les des et en du un une dans pour sur par aux au que qui est sont avec leur leurs plus afin l d ou a ce ces se'.split(' ')
	),
	en: new Set(
		'the of and to in for with that is are on by from their this be as at an it or should will must have has who which'.split(' ')
	)
};

/**
 * French or English, by the frequent small words of each (before any masking). Without any (a short title), French.
 * @returns the language and how clear-cut it is: 0 (no sign, or as many of both) to 1 (signs of one only)
 */
export function detectLanguage(tokens: readonly Token[]): { language: Language; certainty: number } {
	let fr = 0;
	let en = 0;
	for (const { word } of tokens) {
		if (frequent.fr.has(word)) fr++;
		else if (frequent.en.has(word)) en++;
	}
	const total = fr + en;
	return { language: en > fr ? 'en' : 'fr', certainty: total === 0 ? 0 : Math.abs(fr - en) / total };
}
