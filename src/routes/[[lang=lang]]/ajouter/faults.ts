import type { I18n } from '#lib/i18n/context.ts';
import { isPlanId } from '#lib/intake/describe/description.ts';
import type { Form } from './protocol.ts';

const isAddress = (url: string): boolean => /^https?:$/.test(URL.parse(url)?.protocol ?? '');

/** What keeps a description from being filed, by field, in words. */
export function faultsOf(form: Form, taken: readonly string[], { t: { describe } }: I18n): Partial<Record<keyof Form, string>> {
	const id = !isPlanId(form.id) ? describe.badId : taken.includes(form.id) ? describe.takenId : null;
	const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2099;
	const years = !isYear(form.first) || !isYear(form.last) ? describe.missing : form.first > form.last ? describe.badYears : null;
	return {
		...(id ? { id } : {}),
		...(form.title ? {} : { title: describe.missing }),
		...(form.organisation ? {} : { organisation: describe.missing }),
		...(years ? { first: years } : {}),
		...(form.url && !isAddress(form.url) ? { url: describe.badUrl } : {})
	};
}
