import { schema } from '#lib/model/schema.ts';
import { openNative } from '../../scripts/native.ts';

/** Names of organisations, places and documents, French whatever the page, also inside a sentence; codes of the tables, as the dictionary gives them. */
export async function frenchNames(): Promise<string[]> {
	const native = await openNative('static/data');
	const found = await native.runAndReadAll(`
		SELECT name FROM organisations UNION SELECT acronym FROM organisations UNION SELECT name FROM organisation_names
		UNION SELECT as_written FROM assignments UNION SELECT name FROM territories UNION SELECT name FROM cities
		UNION SELECT known_document FROM territories UNION SELECT title FROM plans UNION SELECT short_title FROM plans`);
	const dictionary = schema.flatMap(({ name, fr, columns }) => [name, fr, ...columns.flatMap((column) => [column.name, column.fr])]);
	return [...found.getRows().flat(), ...dictionary].flatMap((name) => (typeof name === 'string' && name.length > 2 ? [name] : []));
}

const wordsOf = (text: string): string[] => Array.from(text.toLowerCase().matchAll(/\p{L}{3,}/gu), ([word]) => word);

/** Every word of the messages of a language: their texts, and those inside the functions that make one; with `code`, all that these hold. */
function wordsIn(messages: unknown, code = false): string[] {
	if (typeof messages === 'string') return wordsOf(messages);
	if (typeof messages === 'function' && code) return wordsOf(messages.toString());
	if (typeof messages === 'function')
		return Array.from(messages.toString().matchAll(/(["'`])((?:\\.|(?!\1)[^])*)\1/gu), ([, , text = '']) =>
			wordsOf(text.replace(/\$\{[^}]*\}/gu, ' '))
		).flat();
	return messages && typeof messages === 'object' ? Object.values(messages).flatMap((one) => wordsIn(one, code)) : [];
}

/** What the interface says in one language, as it is written: once set in type, functions no longer show their words. */
export const said = (language: 'fr' | 'en'): unknown[] =>
	Object.values(import.meta.glob<Record<string, Record<string, unknown>>>('../../src/lib/i18n/words/*.ts', { eager: true }))
		.flatMap((subjects) => Object.values(subjects))
		.flatMap((subject) => subject[language] ?? []);

/** Terms of statistics that both languages have. */
const terms = new Set(['macro']);

/** Words that one language's interface has and the other's has not; `shared` tells words that the other language has too. */
export function onlyIn(own: unknown, other: unknown, shared: (word: string) => boolean): Set<string> {
	const known = new Set(wordsIn(other, true));
	return new Set(wordsIn(own).filter((word) => !known.has(word) && !terms.has(word) && !shared(word)));
}

/** Not read as words: code, what is written in a field, and what scripts and styles say. */
const silent = new Set(['script', 'style', 'code', 'pre', 'textarea', 'kbd']);

/** Texts under an element that hold a word of `foreign`, outside of names and of what is marked with its own language: quotations. */
export function leftovers(root: Element, foreign: ReadonlySet<string>, names: readonly string[]): string[] {
	const longest = names.toSorted((a, b) => b.length - a.length);
	/** nor addresses */
	const nameless = (text: string) => longest.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(/\S*(?:\/\/|=)\S*/gu, ' '));
	/** a name that a figure has on several lines is cut there */
	const ofName = (text: string) => longest.some((name) => name.includes(text.replace(/…$/u, '').trim()));
	const found: string[] = [];
	const walk = (node: Element): void => {
		for (const child of node.childNodes) {
			if (child.nodeType === 3) {
				const text = (child.textContent ?? '').replace(/\s+/gu, ' ').trim();
				if (!wordsOf(text).some((word) => foreign.has(word)) || ofName(text)) continue;
				const strange = wordsOf(nameless(text)).filter((word) => foreign.has(word));
				if (strange.length) found.push(`« ${text.slice(0, 90)} » (${[...new Set(strange)].join(', ')})`);
			} else if (child.nodeType === 1) {
				const element = child as Element;
				if (!silent.has(element.localName) && !element.hasAttribute('lang')) walk(element);
			}
		}
	};
	walk(root);
	return found;
}
