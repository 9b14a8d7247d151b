import { spaced } from '#lib/i18n/typography.ts';
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
	const names = [...found.getRows().flat(), ...dictionary].flatMap((name) => (typeof name === 'string' && name.length > 2 ? [name] : []));
	return [...new Set(names.flatMap((name) => [name, spaced(name), spaced(name).replace(/\s/gu, ' ')]))];
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

/** How a language is set in type: what its texts never hold, and the name of the fault. */
const typeset: Record<'fr' | 'en', readonly [RegExp, string][]> = {
	fr: [
		[/[ \u00a0\u202f][;!?](?!\p{L})/u, 'a space before ; ! ?'],
		[/ [:%»]|« |«[^\u00a0\u202f]|\d%|\p{L}:(?=\s|$)/u, 'no no-break space before : or %, or inside guillemets'],
		[/\d \d{3}(?!\d)/u, 'a number that a line may cut'],
		[/'|\.\.\./u, 'a straight apostrophe or three dots'],
		[/“|”/u, 'English quotation marks']
	],
	en: [[/«|»|\p{L}[ \u00a0][:;!?](?!\p{L})/u, 'French quotation marks or spaces']]
};
const inBoth: readonly [RegExp, string][] = [
	[/\d–\d/u, 'a span of years that a line may cut'],
	[/(?<![\p{L}\p{N}./_-])-\d/u, 'a hyphen for a minus']
];

/** Texts under an element that are not set in type as in its language, outside of names, quotations and code. */
export function faultsOfType(root: Element, language: 'fr' | 'en', names: readonly string[]): string[] {
	const rules = [...typeset[language], ...inBoth];
	const found: string[] = [];
	const read = (text: string): void => {
		const [, fault] = rules.find(([fault]) => fault.test(text)) ?? [];
		if (!fault) return;
		const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
		if (rules.some(([rule]) => rule.test(rest.replace(/\S*\/\S*/gu, '')))) found.push(`${fault}: ${text.trim().slice(0, 120)}`);
	};
	const walk = (element: Element): void => {
		for (const child of element.childNodes) {
			if (child.nodeType === 3) read((child.textContent ?? '').replace(/[\n\t\r]+/gu, ''));
			if (child.nodeType !== 1) continue;
			const one = child as Element;
			if (!silent.has(one.localName) && !one.hasAttribute('lang')) walk(one);
		}
	};
	walk(root);
	return found;
}
