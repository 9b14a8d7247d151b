import type { I18n } from '#lib/i18n/context.ts';
import { isPlanId } from '#lib/intake/describe/description.ts';
import type { Form } from './protocol.ts';

/** What keeps a description from being filed, by field, in words. */
export function faultsOf(form: Form, taken: readonly string[], { t: { intake } }: I18n): Partial<Record<keyof Form, string>> {
	const id = !isPlanId(form.id) ? intake.badId : taken.includes(form.id) ? intake.takenId : null;
	const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2099;
	const years = !isYear(form.first) || !isYear(form.last) ? intake.missing : form.first > form.last ? intake.badYears : null;
	return {
		...(id ? { id } : {}),
		...(form.title ? {} : { title: intake.missing }),
		...(form.organisation ? {} : { organisation: intake.missing }),
		...(years ? { first: years } : {})
	};
}
