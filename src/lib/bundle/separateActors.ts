import { isMap, isSeq, LineCounter, type Node, parseDocument, type Pair, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { LineEdit } from './patch.ts';

/** A written form to be an actor of its own, after the actor that it was given to. */
export interface SeparateActor {
	actor: string;
	/** whether words that the registry declares are this form */
	is: (declared: string) => boolean;
	entry: { id: string; name: string; type: string; plans?: readonly string[] };
}

interface Reader {
	/** lines [from, to[ of a node or a pair */
	lines(node: Node): [number, number];
}

const nodesOf = (value: unknown): YAMLMap[] =>
	isSeq(value) ? (value as YAMLSeq).items.filter((item): item is YAMLMap => isMap(item)) : [];
const pairOf = (map: YAMLMap, key: string): Pair<Node, Node | null> | undefined =>
	map.items.find((pair) => String(pair.key) === key) as Pair<Node, Node | null> | undefined;

/** Lines that declare the form under an actor: its acronym, other names and aliases; a list left empty goes with its key. */
function declared(map: YAMLMap, is: SeparateActor['is'], reader: Reader): [number, number][] {
	const pairLines = (pair: Pair<Node, Node | null>): [number, number] => [
		reader.lines(pair.key)[0],
		reader.lines(pair.value ?? pair.key)[1]
	];
	const acronym = pairOf(map, 'acronym');
	const alone = acronym && is(String(acronym.value)) ? [pairLines(acronym)] : [];
	const listed = ['names', 'aliases'].flatMap((key) => {
		const pair = pairOf(map, key);
		const all = nodesOf(pair?.value);
		const found = all.filter((one) => is(String(one.get('name'))));
		if (pair && found.length === all.length && found.length) return [pairLines(pair)];
		return found.map((one) => reader.lines(one));
	});
	return [...alone, ...listed];
}

/**
 * Edits of `actors.yaml` that take written forms out of their actors, each given to a new entry right after; every other line stays as it is.
 * Throws when an actor is not in the file.
 */
export function separateActors(text: string, forms: readonly SeparateActor[]): LineEdit[] {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter });
	const line = (offset: number): number => counter.linePos(offset).line - 1;
	const reader: Reader = {
		lines: ({ range }) => {
			const [start, end] = range ?? [0, 0];
			return [line(start), line(Math.max(start, end - 1)) + 1];
		}
	};
	const actors = nodesOf(document.get('actors'));
	return forms.flatMap(({ actor, is, entry }) => {
		const map = actors.find((one) => one.get('id') === actor);
		if (!map) throw new Error(`actors.yaml: no actor « ${actor} »`);
		const removed = declared(map, is, reader).map(([from, to]): LineEdit => ({ at: from, removed: to - from, added: [] }));
		const indent = ' '.repeat(Math.max(0, counter.linePos(map.range?.[0] ?? 0).col - 3));
		const added = stringify([entry], { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
			.trimEnd()
			.split('\n')
			.map((words) => indent + words);
		return [...removed, { at: reader.lines(map)[1], removed: 0, added }];
	});
}
