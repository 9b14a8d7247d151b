import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Node, type Pair, type YAMLMap } from 'yaml';
import { type LineEdit, patchOf } from './patch.ts';

/** One entry of a list of a theme of `themes.yaml`, added or taken out. */
export interface ListChange {
	theme: string;
	list: string;
	op: '+' | '-';
	cue: string;
}

/** What the file does not hold, though a change says so. A French sentence. */
export class PatchError extends Error {}

/**
 * A unified diff that makes the changes in the text of `themes.yaml`, every other line as it is; empty without changes.
 * @throws PatchError when a theme, or a cue to take out, is not there
 */
export function codebookPatch(text: string, changes: readonly ListChange[], path = 'data/reference/themes.yaml'): string {
	const lineCounter = new LineCounter();
	const themes = parseDocument(text, { lineCounter }).get('themes');
	/** line, from 0, of an offset of the text */
	const lineOf = (offset: number): number => lineCounter.linePos(offset).line - 1;
	const lists = new Map(changes.map(({ theme, list }) => [`${theme} ${list}`, { id: theme, list }]));
	// a list that is missing is written after the last of `cues`, and so after what is added there
	const inOrder = [...lists.values()].sort((a, b) => Number(b.list === 'cues') - Number(a.list === 'cues'));
	const edits = inOrder.flatMap(({ id, list }) => {
		const own = changes.filter((change) => change.theme === id && change.list === list);
		const theme = isSeq(themes) ? themes.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === id) : undefined;
		if (!theme) throw new PatchError(`Le thème « ${id} » n’est pas dans themes.yaml.`);
		return listEdits(new ThemeLines(theme, lineOf, lineCounter), list, own);
	});
	return patchOf(path, text, edits);
}

interface Entry {
	cue: string;
	first: number;
	last: number;
}

/** Where the lists of a theme stand in the file. */
class ThemeLines {
	/** column of the keys, from 0 */
	readonly column: number;
	readonly #theme: YAMLMap;
	readonly #lineOf: (offset: number) => number;

	constructor(theme: YAMLMap, lineOf: (offset: number) => number, counter: LineCounter) {
		this.#theme = theme;
		this.#lineOf = lineOf;
		this.column = counter.linePos(startOf(theme.items[0]?.key)).col - 1;
	}

	/** Lines of a list, key included, and its entries; null when the theme does not have it. */
	list(name: string): { first: number; last: number; block: boolean; entries: Entry[] } | null {
		const pair = this.#theme.items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Node, Node | null> | undefined;
		if (!pair) return null;
		const first = this.#lineOf(startOf(pair.key));
		const { value } = pair;
		if (!isSeq(value)) return { first, last: first, block: false, entries: [] };
		const entries = value.items.filter(isScalar).map((item) => {
			const [from, to] = [startOf(item), endOf(item)];
			return { cue: String(item.value), first: this.#lineOf(from), last: this.#lineOf(Math.max(from, to - 1)) };
		});
		const last = value.flow ? this.#lineOf(Math.max(startOf(value), endOf(value) - 1)) : (entries.at(-1)?.last ?? first);
		return { first, last, block: !value.flow, entries };
	}
}

const startOf = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0;
const endOf = (node: unknown): number => (node as Node | undefined)?.range?.[1] ?? 0;

/** A list in block style keeps its lines; one that is empty, becomes so, or is missing is written whole. */
function listEdits(lines: ThemeLines, name: string, changes: readonly ListChange[]): LineEdit[] {
	const found = lines.list(name);
	const added = changes.filter(({ op }) => op === '+').map(({ cue }) => cue);
	const gone = changes.filter(({ op }) => op === '-').map(({ cue }) => cue);
	const entries = found?.entries ?? [];
	const missing = gone.find((cue) => entries.every((entry) => entry.cue !== cue));
	if (missing !== undefined) throw new PatchError(`Le repère « ${missing} » n’est pas dans « ${name} ».`);
	const kept = entries.filter(({ cue }) => !gone.includes(cue));
	if (found?.block && kept.length > 0) {
		const removals = entries
			.filter(({ cue }) => gone.includes(cue))
			.map(({ first, last }) => ({ at: first, removed: last + 1 - first, added: [] }));
		const end = found.last + 1;
		return added.length === 0 ? removals : [...removals, { at: end, removed: 0, added: added.map((cue) => entry(lines.column, cue)) }];
	}
	const cues = [...kept.map(({ cue }) => cue), ...added];
	const key = `${' '.repeat(lines.column)}${name}:`;
	const written = cues.length === 0 ? [`${key} []`] : [key, ...cues.map((cue) => entry(lines.column, cue))];
	if (found) return [{ at: found.first, removed: found.last + 1 - found.first, added: written }];
	const after = (lines.list('cues')?.last ?? -1) + 1;
	return [{ at: after, removed: 0, added: written }];
}

const entry = (column: number, cue: string): string => `${' '.repeat(column + 2)}- ${stringify(cue, { lineWidth: 0 }).trimEnd()}`;
