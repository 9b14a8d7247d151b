import { getContext, setContext } from 'svelte';
import type { I18n } from '#lib/i18n/context.ts';
import type { Language } from '#lib/i18n/language.ts';
import type { ThemeDoubt } from './themeDoubt.ts';

type Names = ({ id: string } & Record<Language, string>)[];
type ThemeName = (id: string) => string;

const key = Symbol('theme names');

/** Short names of the themes, modalities and publics, for every card on every page. */
export const provideThemeNames = (names: () => Names, i18n: I18n): ThemeName =>
	setContext<ThemeName>(key, (id) => names().find((theme) => theme.id === id)?.[i18n.language] ?? id);

export const useThemeNames = (): ThemeName => getContext<ThemeName>(key);

const doubtKey = Symbol('theme doubts');

/** Why a theme is greyed, in words, for every list and chart on every page; null for a theme that may be counted. */
export const provideThemeDoubts = (doubts: () => ThemeDoubt): ThemeDoubt => setContext<ThemeDoubt>(doubtKey, (id) => doubts()(id));

export const useThemeDoubts = (): ThemeDoubt => getContext<ThemeDoubt>(doubtKey);

/** Names for a sentence or a list of choices, where grey cannot be: a doubtful theme says that it is. */
export function useMarkedNames(i18n: I18n): ThemeName {
	const [nameOf, doubtOf] = [useThemeNames(), useThemeDoubts()];
	return (id) => (doubtOf(id) === null ? nameOf(id) : i18n.t.themes.marked(nameOf(id)));
}
