import { getContext, setContext } from 'svelte';
import { formats, type Format } from './format.ts';
import type { Language } from './language.ts';
import { messages, type Messages } from './messages.ts';

export interface I18n {
	readonly language: Language;
	readonly t: Messages;
	readonly f: Format;
}

const key = Symbol('i18n');

/** Called once by the root layout; `language` is read again at each use, so a change of language reaches every component. */
export const provideI18n = (language: () => Language): I18n =>
	setContext<I18n>(key, {
		get language() {
			return language();
		},
		get t() {
			return messages[language()];
		},
		get f() {
			return formats[language()];
		}
	});

export const useI18n = (): I18n => getContext<I18n>(key);
