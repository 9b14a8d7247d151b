export type Language = 'fr' | 'en';

/** Québec usage: the locale that each language is written in. */
export const locales: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };
