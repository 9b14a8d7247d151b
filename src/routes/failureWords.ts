import type { Failure } from '#lib/db/failure.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** Why a question has no answer and the way on, in the reader's language. */
export const failureWords = ({ reason, about }: Failure, { t }: Pick<I18n, 't'>): string => t.failures[reason](about);
