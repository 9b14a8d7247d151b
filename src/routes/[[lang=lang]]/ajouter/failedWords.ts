import type { I18n } from '#lib/i18n/context.ts';
import { writtenIn } from '#lib/i18n/typography.ts';
import { sayError } from '#lib/intake/said/errors.ts';
import { sayReason, type Reason } from '#lib/intake/said/reasons.ts';
import { sayWarning } from '#lib/intake/said/warnings.ts';
import type { Warning } from '#lib/model/extraction.ts';
import type { Failed } from './protocol.ts';

/** What is said of a failure in the language of the page. */
export function failedWords(failed: Failed, { t, language }: I18n): string {
	if ('intake' in failed) return writtenIn(language)(sayError(failed.intake, language));
	if ('own' in failed) return t.intakeFailures[failed.own];
	const { message, advice } = failed.refusal[language];
	return writtenIn(language)(`${message} ${advice}`);
}

export const warningWords = (warning: Warning, { language }: Pick<I18n, 'language'>): string =>
	writtenIn(language)(sayWarning(warning, language));

/** Why a stretch of a document is read as it is. */
export const reasonWords = (reasons: readonly Reason[], { language }: Pick<I18n, 'language'>): string =>
	writtenIn(language)(reasons.map((reason) => sayReason(reason, language)).join('; '));
