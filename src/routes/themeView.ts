import type { ThemeCell } from '#lib/charts/themeMatrix.ts';
import type { ThemePlanRow } from '#lib/db/queries/themeByPlan.ts';
import type { ThemeRow } from '#lib/db/queries/themes.ts';
import { counted } from '#lib/i18n/count.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { planKinds } from '#lib/model/vocabulary.ts';
import type { ShownPlan } from './shownPlan.ts';
import { labelled, type ThemeDoubt } from './themeDoubt.ts';

/** A row of `themeByPlan`; of a group, with how many of its documents name the theme, in each reading. */
export type ThemeReading = 'k' | 'explicit';
export type ShownThemeRow = ThemePlanRow & { present?: Record<ThemeReading, number> };

export const themeShort = (theme: ThemeRow, i18n: I18n): string => (i18n.language === 'fr' ? theme.short_fr : theme.short_en);
export const themeLabel = (theme: ThemeRow, i18n: I18n): string => (i18n.language === 'fr' ? theme.label_fr : theme.label_en);

/** Family of the means of action, read apart from the others. */
const means = 'D';

/** The themes asked for first, the others, and the means of action: three figures. */
export const themeParts = <T extends Pick<ThemeRow, 'headline' | 'family_id'>>(themes: readonly T[]) => ({
	headline: themes.filter(({ headline }) => headline),
	rest: themes.filter(({ headline, family_id }) => !headline && family_id !== means),
	how: themes.filter(({ headline, family_id }) => !headline && family_id === means)
});

/** Agreement and number of labels, as short as a chart needs. */
export const reliability = (theme: ThemeRow, i18n: I18n): string =>
	[theme.alpha === null ? i18n.t.themes.unknown : i18n.t.themes.alpha(theme.alpha), i18n.t.themes.n(labelled(theme))].join(' · ');

/** Kinds of document are never mixed: plans first, then the others, each with its coded items. */
export const byKind = <Plan extends Pick<ShownPlan, 'kind' | 'year_start'>>(plans: readonly Plan[]): Plan[] =>
	[...plans].sort((a, b) => planKinds.indexOf(a.kind) - planKinds.indexOf(b.kind) || a.year_start - b.year_start);

export const documentNotes = (plans: readonly ShownPlan[], i18n: I18n) =>
	byKind(plans).map((plan) => ({ name: plan.short_title, note: `${whatItIs(plan, i18n)}\nn = ${i18n.f.integer(plan.coded)}` }));

/** The kind of a document; how many documents a group holds. */
export const whatItIs = ({ kind, documents }: Pick<ShownPlan, 'kind' | 'documents'>, { language, t }: I18n): string =>
	documents === undefined ? t.vocabulary.planKind[kind] : counted(language, documents, t.vocabulary.document);

interface CellWords {
	count: (row: ThemePlanRow) => number;
	href: (row: ThemePlanRow) => string;
	doubtOf: ThemeDoubt;
}

export function cellsOf(
	rows: readonly ThemePlanRow[],
	themes: readonly ThemeRow[],
	plans: readonly ShownPlan[],
	{ count, href, doubtOf }: CellWords,
	i18n: I18n
): ThemeCell[] {
	return themes.flatMap((theme) =>
		byKind(plans).flatMap((plan) => {
			const row = rows.find(({ theme_id, plan_id }) => theme_id === theme.id && plan_id === plan.id);
			if (!row) return [];
			const n = count(row);
			const label = i18n.t.themes.label(themeShort(theme, i18n), plan.short_title, n, row.n);
			const weak = doubtOf(theme.id) !== null;
			const cell = {
				theme: themeShort(theme, i18n),
				note: weak ? [i18n.t.themes.weak, i18n.t.themes.n(labelled(theme))].join(' · ') : reliability(theme, i18n),
				document: plan.short_title,
				n,
				of: row.n,
				weak
			};
			return [{ ...cell, mark: n ? { href: href(row), n, label } : null }];
		})
	);
}

/** In how many documents a theme is named. */
export const presentIn = (rows: readonly ShownThemeRow[], theme: string, reading: ThemeReading): number =>
	rows.filter(({ theme_id }) => theme_id === theme).reduce((sum, row) => sum + (row.present?.[reading] ?? Number(row[reading] > 0)), 0);

/** In how many documents each theme is named, most first; ties keep the order of the book. */
export const presence = (rows: readonly ShownThemeRow[], themes: readonly ThemeRow[], reading: ThemeReading) =>
	themes.map((theme) => ({ theme, present: presentIn(rows, theme.id, reading) })).sort((a, b) => b.present - a.present);
