/** Lines `from` to `to` (excluded, both from 0) give way to others; `from` equal to `to` inserts before that line. */
export interface LineEdit {
	from: number;
	to: number;
	lines: readonly string[];
}

const context = 3;

/** A diff that `git apply` and `patch -p1` read; empty without edits. The edits do not overlap; those at one place keep their order. */
export function unifiedDiff(text: string, edits: readonly LineEdit[], path: string): string {
	if (edits.length === 0) return '';
	const lines = text.replace(/\n$/, '').split('\n');
	let shift = 0;
	const hunks = grouped([...edits].sort((a, b) => a.from - b.from || a.to - b.to)).map((group) => {
		const hunk = hunkOf(lines, group, shift);
		shift += hunk.shift;
		return hunk.text;
	});
	return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

/** Edits whose contexts touch stand in one hunk. */
function grouped(edits: readonly LineEdit[]): LineEdit[][] {
	const groups: LineEdit[][] = [];
	for (const edit of edits) {
		const last = groups.at(-1)?.at(-1);
		if (last && edit.from - last.to <= 2 * context) groups.at(-1)?.push(edit);
		else groups.push([edit]);
	}
	return groups;
}

/** `shift`: lines that the hunks before have added to the file. */
function hunkOf(lines: readonly string[], edits: readonly LineEdit[], shift: number): { text: string; shift: number } {
	const start = Math.max(0, (edits[0]?.from ?? 0) - context);
	const end = Math.min(lines.length, (edits.at(-1)?.to ?? 0) + context);
	const body: string[] = [];
	let at = start;
	for (const { from, to, lines: added } of edits) {
		body.push(...lines.slice(at, from).map((line) => ` ${line}`));
		body.push(...lines.slice(from, to).map((line) => `-${line}`));
		body.push(...added.map((line) => `+${line}`));
		at = to;
	}
	body.push(...lines.slice(at, end).map((line) => ` ${line}`));
	const grown = edits.reduce((sum, { from, to, lines: added }) => sum + added.length - (to - from), 0);
	const old = end - start;
	const head = `@@ -${start + 1},${old} +${start + shift + 1},${old + grown} @@`;
	return { text: `${[head, ...body].join('\n')}\n`, shift: grown };
}
