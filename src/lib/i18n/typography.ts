import type { Language } from './language.ts';

const NBSP = '\u00a0';

/** Québec spacing: no-break space before « : » and « % », inside guillemets; none before ; ! ? */
export const spaced = (text: string): string =>
	text
		.replaceAll(' :', `${NBSP}:`)
		.replaceAll(' %', `${NBSP}%`)
		.replaceAll('« ', `«${NBSP}`)
		.replaceAll(' »', `${NBSP}»`)
		.replaceAll("'", '’');

/** A sentence made elsewhere than in the messages, as the language writes it. */
export const writtenIn = (language: Language): ((text: string) => string) => (language === 'fr' ? spaced : (text) => text);

/** The same messages, every sentence spaced, whatever their depth and whether or not they take arguments. */
export const french = <T>(messages: T): T => {
	if (typeof messages === 'string') return spaced(messages) as T;
	if (typeof messages === 'function') {
		const write = messages as unknown as (...args: unknown[]) => unknown;
		return ((...args: unknown[]) => french(write(...args))) as T;
	}
	if (Array.isArray(messages)) return messages.map(french) as T;
	if (messages && typeof messages === 'object')
		return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, french(value)])) as T;
	return messages;
};
