/** What the engine says of a statement it can't run, in kinds that a page can word. */
export type FaultKind = 'syntax' | 'table' | 'column' | 'function' | 'forbidden' | 'memory' | 'type' | 'other';

export interface Fault {
	kind: FaultKind;
	/** the word at fault; empty when the engine names none */
	name: string;
	/** what it may have meant */
	hint: string;
	/** offset of the fault in the statement that was given, or null */
	at: number | null;
	/** the engine's own first line, in English */
	detail: string;
}

const patterns: [FaultKind, RegExp][] = [
	['syntax', /syntax error at (?:or near "(?<name>[^"]*)"|end of input)/u],
	['table', /Table with name "?(?<name>[^\s"!]+)"? does not exist/u],
	[
		'column',
		/(?:Referenced column|column) "?(?<name>[^\s"]+)"? (?:not found|does not exist)|does not have a column named "(?<other>[^"]+)"/u
	],
	[
		'function',
		/(?:Function with name|function) "?(?<name>[^\s"]+)"? does not exist|No function matches the given name and argument types '(?<other>\w+)/u
	],
	['memory', /Out of Memory/iu],
	['forbidden', /Permission Error|external access|disabled|read-only/iu],
	['type', /Conversion Error|Cannot (?:compare|mix)|type mismatch/iu]
];

/** `LINE 2: select …` then a caret under the fault; a line cut at its left begins with dots, and its caret tells no place. */
function pointed(message: string, statement: string, skipped: number): number | null {
	const found = /^LINE (\d+): (.*)\n( *)\^/mu.exec(message);
	if (!found?.[2] || found[2].startsWith('...')) return null;
	const line = Number(found[1]) - 1 - skipped;
	const column = (found[3]?.length ?? 0) - `LINE ${found[1]}: `.length;
	const lines = statement.split('\n');
	if (line < 0 || line >= lines.length || column < 0) return null;
	return Math.min(statement.length, lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column);
}

/** Reads an error of the engine. `skipped`: lines that were put before the statement. */
export function faultOf(message: string, statement: string, skipped: number): Fault {
	for (const [kind, pattern] of patterns) {
		const found = pattern.exec(message);
		if (!found) continue;
		const name = found.groups?.name ?? found.groups?.other ?? '';
		const hint = /Did you mean "([^"]+)"/u.exec(message)?.[1] ?? /Candidate bindings: "([^"]+)"/u.exec(message)?.[1] ?? '';
		const somewhere = name === '' ? -1 : statement.lastIndexOf(name);
		const end = kind === 'syntax' && name === '' ? statement.length : null;
		const at = pointed(message, statement, skipped) ?? end ?? (somewhere < 0 ? null : somewhere);
		return { kind, name, hint, at, detail: message.split('\n')[0] ?? '' };
	}
	return { kind: 'other', name: '', hint: '', at: pointed(message, statement, skipped), detail: message.split('\n')[0] ?? '' };
}
