import type { I18n } from '#lib/i18n/context.ts';
import { locales } from '#lib/i18n/language.ts';
import type { Failed } from './protocol.ts';

/** What is said of a failure in the language of the page; `lang` marks what stays French there. */
export function failedWords(failed: Failed, { t, language }: I18n): { text: string; lang: string | undefined } {
	if ('intake' in failed) return { text: failed.intake, lang: language === 'fr' ? undefined : locales.fr };
	if ('own' in failed) return { text: t.intakeFailures[failed.own], lang: undefined };
	const { message, advice } = failed.refusal[language];
	return { text: `${message} ${advice}`, lang: undefined };
}
