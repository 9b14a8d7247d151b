import { bulletSigns } from '#lib/intake/bullets.ts';
import { endsOnLinking } from '#lib/text/linking.ts';

const lower = /^[^\p{L}\p{N}]*\p{Ll}/u;
const point = new RegExp(`^(?:[${bulletSigns}*–—-]\\s|o\\s|[a-z]\\)\\s)`, 'u');
const number = /^[A-Z]?\d{1,2}(?:\.\d{1,2})+\.?(?=\s|$)|^\d{1,2}[.)]\s/u;
const unfinished = /(?:\p{L}[-’']|[,&/–(])$/u;

/** Words that open an entry of a list in a cell. */
export const startsPoint = (words: string): boolean => point.test(words);
/** « X » or « ✓ » under a year or a quarter. */
export const isTick = (words: string): boolean => /^[xX✓✔✗✘☑☒•●■*]$/u.test(words.trim());
/** « 1.2 », « 3. »: a printed number. */
export const startsNumber = (words: string): boolean => number.test(words);
/** Words that go on with others: in lower case, after no bullet. */
export const startsLow = (words: string): boolean => lower.test(words) && !point.test(words);
/** Words that others must follow: « … de », « … et », « intervenant- ». */
export const isColumnEnd = (words: string): boolean => endsOnLinking(words.trim()) || unfinished.test(words.trim());

const dateOpens =
	/(?:^|\s)(?:janv(?:ier)?|f[ée]vr(?:ier)?|mars|avril|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|printemps|[ée]t[ée]|automne|hiver|fin|d[ée]but|ans?|ann[ée]es?|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\.?$/iu;
const dateEnds = /^(?:(?:19|20)\d{2}|[IVX]+(?=\W|$)|\d(?=\W|$))/u;

/** « Automne » over « 2025 », « An » over « 2 »: one date on two lines. */
export const isDateCut = (above: string, words: string): boolean => dateOpens.test(above.trim()) && dateEnds.test(words);
