/** Lines of a file to replace: `removed` lines from the line `at` (0-based), by `added`. */
export interface LineEdit {
	at: number;
	removed: number;
	added: readonly string[];
}

const CONTEXT = 3;

interface Hunk {
	/** first and last line of the old text that it shows, end not included */
	from: number;
	to: number;
	edits: LineEdit[];
}

const endOf = ({ at, removed }: LineEdit): number => at + removed;
/** From the top of the file; what is added before a line comes before what takes that line out. */
const inOrder = (edits: readonly LineEdit[]): LineEdit[] =>
	edits.toSorted((a, b) => a.at - b.at || Math.sign(a.removed) - Math.sign(b.removed));

function hunksOf(edits: readonly LineEdit[], length: number): Hunk[] {
	const hunks: Hunk[] = [];
	for (const edit of edits) {
		const [from, to] = [Math.max(0, edit.at - CONTEXT), Math.min(length, endOf(edit) + CONTEXT)];
		const last = hunks.at(-1);
		if (last && from <= last.to) {
			last.to = Math.max(last.to, to);
			last.edits.push(edit);
		} else hunks.push({ from, to, edits: [edit] });
	}
	return hunks;
}

/**
 * Unified diff of a file that ends with a newline, as `git apply` and `patch` read it. Edits may come in any order; several at one place are added in
 * that order. Throws RangeError when two edits remove the same line.
 */
export function patchOf(path: string, text: string, edits: readonly LineEdit[]): string {
	const lines = text.replace(/\n$/, '').split('\n');
	const ordered = inOrder(edits);
	const clash = ordered.find((edit, index) => index > 0 && edit.at < endOf(ordered[index - 1] ?? edit));
	if (clash) throw new RangeError(`${path}: two edits meet at line ${clash.at + 1}`);
	let shift = 0;
	const written = hunksOf(ordered, lines.length).map(({ from, to, edits: own }) => {
		const body: string[] = [];
		let at = from;
		for (const edit of own) {
			body.push(...lines.slice(at, edit.at).map((line) => ` ${line}`));
			body.push(...lines.slice(edit.at, endOf(edit)).map((line) => `-${line}`), ...edit.added.map((line) => `+${line}`));
			at = endOf(edit);
		}
		body.push(...lines.slice(at, to).map((line) => ` ${line}`));
		const growth = own.reduce((sum, edit) => sum + edit.added.length - edit.removed, 0);
		const head = `@@ -${from + 1},${to - from} +${from + 1 + shift},${to - from + growth} @@`;
		shift += growth;
		return [head, ...body].join('\n');
	});
	return written.length ? `--- a/${path}\n+++ b/${path}\n${written.join('\n')}\n` : '';
}

/** The file with the edits made. */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
	const lines = text.split('\n');
	for (const { at, removed, added } of inOrder(edits).toReversed()) lines.splice(at, removed, ...added);
	return lines.join('\n');
}
