import type { Passage } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';
import type { Tracer } from '../passage.ts';
import { attributeInside } from '../detect/words.ts';
import { aboutPoint, readAttributes } from './attributes.ts';
import type { Attribute, Draft, HeadingNode, ItemNode } from './draft.ts';

const inParenthesis = /\s*[([]([^()[\]]{5,})[)\]]\s*[.;,]?\s*$/u;
/** Where a labelled part may begin: after a stop, a bar or a dash that stands apart. */
const before = /(?:[.;,|]\s*|\s[–—-]\s*)(?=\p{L}[^:.;|]{2,39}?\s*:\s*\S)/gu;
const endMark = /[\s.;,|–—-]+$/u;

/**
 * « Ouvrir un guichet (Responsable : Ville; échéance : 2030) », « Ouvrir un guichet. Responsable : Ville. »: who and when, said at the end
 * of an entry. They go to its cells, where they stand for what its row or its section says, and its words stop before them.
 * Words that are not all labelled stay where they are.
 */
export function takeTrailing(item: ItemNode, tracer: Tracer): void {
	const found = trailing(item.passage, tracer);
	if (!found) return;
	const lines = item.passage.spans.map(({ line }) => line);
	item.lines.push(...lines);
	item.passage = found.words;
	const cells = (item.cells ??= { lead: [], collaborators: [], mixed: [], others: 'collaborator', timing: [] });
	for (const kind of ['lead', 'collaborators', 'timing'] as const) {
		const own = found.said.filter((one) => one.kind === kind).map(({ value }) => ({ ...value, marker: '' }));
		if (own.length > 0) cells[kind] = own;
	}
}

/** The same at the end of a title, said of all that stands under it. */
export function takeSectionTrailing(heading: HeadingNode, draft: Draft, tracer: Tracer): void {
	const found = trailing(heading.passage, tracer);
	if (!found) return;
	const tail = heading.passage.text.slice(found.words.text.length);
	for (const { line } of heading.passage.spans) draft.notes.push({ line, disposition: 'section', reason: 'titre' });
	if (heading.title.endsWith(tail)) heading.title = heading.title.slice(0, -tail.length);
	heading.passage = found.words;
	draft.attributes.push(...found.said.map((one) => ({ ...one, under: heading, part: heading.part })));
}

function trailing(passage: Passage, tracer: Tracer): { words: Passage; said: Attribute[] } | null {
	const { text } = passage;
	if (!attributeInside.test(fold(text))) return null;
	const closed = inParenthesis.exec(text);
	const from = closed ? closed.index + closed[0].indexOf(closed[1]!) : null;
	const to = closed && from !== null ? from + closed[1]!.length : text.length;
	const starts = [...text.matchAll(before)].map((one) => one.index + one[0].length);
	for (const start of from !== null ? [from] : starts) {
		const said = labelled(passage, tracer, [start, ...starts.filter((one) => one > start && one < to)], to);
		const words = tracer.slice(passage, 0, closed ? closed.index : start);
		const whole = closed ? words : withoutDash(words, tracer);
		if (said && said.length > 0 && whole.text !== '') return { words: whole, said };
	}
	return null;
}

/** Attributes of the parts of the text that begin at `starts`; null as soon as one of them is something else. */
function labelled(passage: Passage, tracer: Tracer, starts: number[], to: number): Attribute[] | null {
	const said: Attribute[] = [];
	for (const [index, start] of starts.entries()) {
		const raw = passage.text.slice(start, starts[index + 1] ?? to);
		const words = raw.replace(endMark, '');
		const own = readAttributes(tracer.slice(passage, start, start + words.length), { tracer });
		if (own.length === 0 && !aboutPoint.test(fold(words))) return null;
		said.push(...own);
	}
	return said;
}

const withoutDash = (words: Passage, tracer: Tracer): Passage => tracer.slice(words, 0, words.text.replace(/[\s|–—-]+$/u, '').length);
