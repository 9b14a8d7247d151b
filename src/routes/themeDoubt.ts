import { bars } from '#lib/model/bars.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** How well two codings agree on a theme, as the table of themes says, and how well the classifier finds it (its lowest F1). */
export interface ThemeTrust {
	id: string;
	n_a: number;
	n_b: number;
	alpha: number | null;
	f1: number | null;
}

/** Why a theme is greyed, in words; null for one that may be counted and compared. */
export type ThemeDoubt = (id: string) => string | null;

export const labelled = ({ n_a, n_b }: Pick<ThemeTrust, 'n_a' | 'n_b'>): number => Math.max(n_a, n_b);

/** What the two codings miss, the most basic first. */
function agreementDoubt(theme: ThemeTrust, i18n: I18n): string | null {
	if (labelled(theme) < bars.items) return i18n.t.themes.few(labelled(theme));
	if (theme.alpha === null) return i18n.t.themes.unknown;
	return theme.alpha < bars.alpha ? i18n.t.themes.low(theme.alpha) : null;
}

/**
 * The one rule of every page: greyed where two codings agree too little, or, when some of the labels shown are the classifier's
 * (`automatic`), where it is too often wrong. Every reason is given.
 */
export function themeDoubts(themes: readonly ThemeTrust[], automatic: boolean, i18n: I18n): ThemeDoubt {
	const doubts = new Map(
		themes.map((theme) => {
			const wrong = automatic && theme.f1 !== null && theme.f1 < bars.f1 ? i18n.t.themes.classifier(theme.f1) : null;
			const reasons = [agreementDoubt(theme, i18n), wrong].filter((reason) => reason !== null);
			return [theme.id, reasons.length ? reasons.join(' ') : null] as const;
		})
	);
	return (id) => doubts.get(id) ?? null;
}
