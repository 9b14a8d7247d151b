import { getContext, setContext } from 'svelte';
import type { I18n } from '#lib/i18n/context.ts';
import type { Language } from '#lib/i18n/language.ts';

type Names = ({ id: string } & Record<Language, string>)[];
type ThemeName = (id: string) => string;

const key = Symbol('theme names');

/** Short names of the themes, for every card on every page. */
export const provideThemeNames = (names: () => Names, i18n: I18n): ThemeName =>
	setContext<ThemeName>(key, (id) => names().find((theme) => theme.id === id)?.[i18n.language] ?? id);

export const useThemeNames = (): ThemeName => getContext<ThemeName>(key);
