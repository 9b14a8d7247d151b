import { locales, type Language } from './language.ts';

/** Numbers, shares, years and lists as each language writes them. Shares are given in [0, 1]. */
export interface Format {
	integer(n: number): string;
	decimal(n: number, digits?: number): string;
	percent(share: number, digits?: number): string;
	points(difference: number): string;
	years(start: number, end: number): string;
	/** from one value to another, never cut at the end of a line */
	range(from: string, to: string): string;
	/** « a, b et c »; past `longestList` parts, how many others there are */
	list(parts: string[]): string;
	quote(text: string): string;
	/** between a name and its value */
	colon: string;
	compare(a: string, b: string): number;
}

/** Parts that a sentence can hold. */
const longestList = 24;
const others: Record<Language, (n: number) => string> = { fr: (n) => `${n} autres`, en: (n) => `${n} others` };

/** Narrow no-break spaces come from some versions of ICU only: one space everywhere, so that two engines print the same. A minus is no hyphen. */
const asSet = (text: string) => text.replaceAll('\u202f', '\u00a0').replace('-', '\u2212');

/** A line may end after a dash but not after a dash and a word joiner, which has no width. */
const dash = '–\u2060';

/** Without word joiners, for files and programs that show them as a sign. */
export const withoutJoiners = (text: string): string => text.replaceAll('\u2060', '');

const formatFor = (language: Language): Format => {
	const locale = locales[language];
	const number = (options: Intl.NumberFormatOptions) => {
		const format = new Intl.NumberFormat(locale, options);
		return (n: number) => asSet(format.format(n));
	};
	/** A formatter costs far more to make than to use: one for each number of digits. */
	const byDigits = (options: Intl.NumberFormatOptions) => {
		const made: ((n: number) => string)[] = [];
		return (n: number, digits: number) =>
			(made[digits] ??= number({ ...options, minimumFractionDigits: digits, maximumFractionDigits: digits }))(n);
	};
	const [decimal, percent, points] = [byDigits({}), byDigits({ style: 'percent' }), byDigits({ signDisplay: 'exceptZero' })];
	const integer = number({ maximumFractionDigits: 0 });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const collator = new Intl.Collator(locale, { numeric: true });
	const range = (from: string, to: string) => `${from}${dash}${to}`;
	return {
		integer,
		decimal: (n, digits = 1) => decimal(n, digits),
		percent: (share, digits = 0) => percent(share, digits),
		points: (difference) => points(difference * 100, 1),
		years: (start, end) => (start === end ? String(start) : range(String(start), String(end))),
		range,
		list: (parts) =>
			list.format(
				parts.length > longestList ? [...parts.slice(0, longestList - 1), others[language](parts.length - longestList + 1)] : parts
			),
		colon: language === 'fr' ? '\u00a0: ' : ': ',
		quote: (text) => (language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`),
		compare: (a, b) => collator.compare(a, b)
	};
};

export const formats: Record<Language, Format> = { fr: formatFor('fr'), en: formatFor('en') };
