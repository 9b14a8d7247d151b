import { formats } from './format.ts';
import type { Language } from './language.ts';

/** « 1 élément », « 0 élément », « 2 éléments »: in French the plural begins at two; in English everything but one is plural. */
export const counted = (language: Language, n: number, [one, many]: readonly [string, string]): string => {
	const plural = language === 'fr' ? n >= 2 : n !== 1;
	return `${formats[language].integer(n)}\u00a0${plural ? many : one}`;
};
