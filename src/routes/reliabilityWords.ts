import type { I18n } from '#lib/i18n/context.ts';
import { missedBars, type Agreement, type Measure, type Rate, type ThemeReliability } from './evaluation.ts';

/** « 0,86 [0,60; 0,96] » */
const figureWords = (value: number | null, low: number | null, high: number | null, i18n: I18n): string => {
	if (value === null) return i18n.t.reliability.undefined;
	return low === null || high === null ? i18n.f.decimal(value, 2) : i18n.t.reliability.measured(value, low, high);
};

export const alphaWords = ({ alpha, low, high }: Agreement, i18n: I18n): string => figureWords(alpha, low, high, i18n);
export const rateWords = (rate: Rate | null, i18n: I18n): string =>
	figureWords(rate?.value ?? null, rate?.low ?? null, rate?.high ?? null, i18n);

export const f1Words = (f1: number | null, i18n: I18n): string => (f1 === null ? i18n.t.reliability.undefined : i18n.f.decimal(f1, 2));

export const expected = ({ tp, fn }: Measure): number => tp + fn;

/** Why a theme is not held reliable, in a sentence; null when it passes every bar. */
export const unreliableWords = (theme: Pick<ThemeReliability, 'agreement' | 'classifier'>, i18n: I18n): string | null => {
	const missed = missedBars(theme, i18n);
	return missed.length ? i18n.t.reliability.unreliable(missed.join(i18n.t.reliability.reasonsJoin)) : null;
};
