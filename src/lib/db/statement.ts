/** Why a text is not a question that the console asks. */
export type Refusal = 'empty' | 'several' | 'unclosed' | 'unbalanced' | 'not-a-read' | 'explains-a-change';

export interface Statement {
	/** the text without its final semicolons and comments after the last word */
	sql: string;
	/** DESCRIBE, SHOW and EXPLAIN give their own rows; the others may be wrapped and cut */
	kind: 'rows' | 'about';
}

interface Token {
	text: string;
	start: number;
	end: number;
}

/** Strings, quoted names, dollar quotes, comments, words, and single signs. An unclosed one runs to the end. */
const pattern =
	/(?<string>[eE]?'(?:[^']|'')*(?:'|$))|(?<name>"(?:[^"]|"")*(?:"|$))|(?<line>--[^\n\r]*)|(?<open>\/\*)|(?<dollar>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<sign>\S)/gu;

/**
 * End of a block comment that starts at `from`. Engines differ on a comment inside a comment: one is taken for never closed, so that
 * nothing is read as a comment here and as code there.
 */
const commentEnd = (sql: string, from: number): number => {
	const end = sql.indexOf('*/', from + 2);
	return end < 0 || sql.slice(from + 2, end).includes('/*') ? -1 : end + 2;
};

/** Words and signs outside quotes and comments; null when a quote or a comment is never closed. */
function tokens(sql: string): Token[] | null {
	const found: Token[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(sql); match; match = pattern.exec(sql)) {
		const [text] = match;
		const { string, name, line, open, dollar, word } = match.groups ?? {};
		const token = { text: word ?? (string ? "''" : name ? '""' : text), start: match.index, end: pattern.lastIndex };
		if (string && !/^(?:'(?:[^']|'')*'|[eE]'(?:[^'\\]|'')*')$/u.test(string)) return null;
		if (name && !/^"(?:[^"]|"")*"$/u.test(name)) return null;
		if (text === '$') return null;
		if (line) continue;
		if (open) {
			const end = commentEnd(sql, match.index);
			if (end < 0) return null;
			pattern.lastIndex = end;
			continue;
		}
		if (dollar) {
			const end = sql.indexOf(dollar, pattern.lastIndex);
			if (end < 0) return null;
			pattern.lastIndex = end + dollar.length;
			found.push({ ...token, text: "''", end: pattern.lastIndex });
			continue;
		}
		found.push(token);
	}
	return found;
}

const is = (token: Token | undefined, ...words: string[]): boolean =>
	words.some((word) => new RegExp(`^${word}$`, 'i').test(token?.text ?? ''));
const reads = ['select', 'with', 'from', 'values'];
const about = ['describe', 'show', 'summarize', 'explain'];
/** Words that begin a change: after WITH … they would change what they name. */
const changes = [
	'insert',
	'update',
	'delete',
	'merge',
	'create',
	'drop',
	'alter',
	'copy',
	'attach',
	'install',
	'load',
	'pragma',
	'set',
	'call',
	'export',
	'import',
	'truncate',
	'vacuum',
	'checkpoint'
];

const balanced = (found: readonly Token[]): boolean => {
	let depth = 0;
	for (const { text } of found) {
		depth += text === '(' ? 1 : text === ')' ? -1 : 0;
		if (depth < 0) return false;
	}
	return depth === 0;
};

/** After the parentheses of WITH's named queries, the first word outside any of them says what the statement does. */
const changesAfterWith = (found: readonly Token[]): boolean => {
	let depth = 0;
	return found.some((token, index) => {
		depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
		return depth === 0 && found[index - 1]?.text === ')' && is(token, ...changes);
	});
};

const startsARead = (found: readonly Token[]): boolean => {
	const first = found.find(({ text }) => text !== '(');
	return is(first, ...reads) && !(found.some((token) => is(token, 'with')) && changesAfterWith(found));
};

/** A single statement that only reads, or why it is refused. The engine refuses on its own, too, whatever reaches a file or the network. */
export function readStatement(text: string): Statement | Refusal {
	const found = tokens(text);
	if (found === null) return 'unclosed';
	while (found.at(-1)?.text === ';') found.pop();
	const [first, ...rest] = found;
	const last = found.at(-1);
	if (!first || !last) return 'empty';
	if (found.some(({ text: sign }) => sign === ';')) return 'several';
	if (!balanced(found)) return 'unbalanced';
	const sql = text.slice(0, last.end);
	if (startsARead(found)) return { sql, kind: 'rows' };
	if (!is(first, ...about)) return 'not-a-read';
	const subject = is(rest[0], 'analyze') ? rest.slice(1) : rest;
	if (is(first, 'explain')) return startsARead(subject) ? { sql, kind: 'about' } : 'explains-a-change';
	return is(subject[0], ...changes) ? 'explains-a-change' : { sql, kind: 'about' };
}
