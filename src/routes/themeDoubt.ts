import { bars } from '#lib/model/bars.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** How well two codings agree on a theme, as the table of themes says. */
export interface ThemeAgreement {
	n_a: number;
	n_b: number;
	alpha: number | null;
}

export const labelled = ({ n_a, n_b }: ThemeAgreement): number => Math.max(n_a, n_b);

/** Why a theme is greyed, in words; null when both codings agree enough. */
export function weakness(theme: ThemeAgreement, i18n: I18n): string | null {
	if (labelled(theme) < bars.items) return i18n.t.themes.few(labelled(theme));
	if (theme.alpha === null) return i18n.t.themes.unknown;
	return theme.alpha < bars.alpha ? i18n.t.themes.low(theme.alpha) : null;
}
