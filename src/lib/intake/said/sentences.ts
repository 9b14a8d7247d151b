import type { Said } from '#lib/model/said.ts';

export type SaidIn = 'fr' | 'en';
/** Every sentence of a subject by its code, in both languages; the values are the arguments, in order. */
type Sentences = Record<string, Record<SaidIn, (...values: never[]) => string>>;

/** One sentence in both languages: the English takes what the French takes. */
export const sentence = <V extends Said['values']>(
	fr: (...values: V) => string,
	en: (...values: V) => string
): Record<SaidIn, (...values: V) => string> => ({ fr, en });

/** What these sentences can be told from. */
export type SaidOf<S extends Sentences> = {
	[Code in keyof S & string]: { readonly code: Code; readonly values: Readonly<Parameters<S[Code]['fr']>> };
}[keyof S & string];

export const sayer =
	<S extends Sentences>(sentences: S) =>
	({ code, values }: SaidOf<S>, language: SaidIn): string =>
		(sentences[code]![language] as (...values: Said['values']) => string)(...values);
