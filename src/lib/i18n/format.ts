import { locales, type Language } from './language.ts';

/** Numbers, shares, years and lists as each language writes them. Shares are given in [0, 1]. */
export interface Format {
	integer(n: number): string;
	decimal(n: number, digits?: number): string;
	percent(share: number, digits?: number): string;
	points(difference: number): string;
	years(start: number, end: number): string;
	list(parts: string[]): string;
	quote(text: string): string;
	/** between a name and its value */
	colon: string;
	compare(a: string, b: string): number;
}

/** Narrow no-break spaces come from some versions of ICU only: one space everywhere, so that two engines print the same. */
const plainSpace = (text: string) => text.replaceAll('\u202f', '\u00a0');

const formatFor = (language: Language): Format => {
	const locale = locales[language];
	const number = (options: Intl.NumberFormatOptions) => {
		const format = new Intl.NumberFormat(locale, options);
		return (n: number) => plainSpace(format.format(n));
	};
	const integer = number({ maximumFractionDigits: 0 });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const collator = new Intl.Collator(locale, { numeric: true });
	const year = (n: number) => String(n);
	return {
		integer,
		decimal: (n, digits = 1) => number({ minimumFractionDigits: digits, maximumFractionDigits: digits })(n),
		percent: (share, digits = 0) => number({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })(share),
		points: (difference) => number({ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 })(difference * 100),
		years: (start, end) => (start === end ? year(start) : `${year(start)}–${year(end)}`),
		list: (parts) => list.format(parts),
		colon: language === 'fr' ? '\u00a0: ' : ': ',
		quote: (text) => (language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`),
		compare: (a, b) => collator.compare(a, b)
	};
};

export const formats: Record<Language, Format> = { fr: formatFor('fr'), en: formatFor('en') };
