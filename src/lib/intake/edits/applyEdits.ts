import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Edit } from '#lib/model/plan.ts';
import { IntakeError } from '../errors.ts';
import { type Draft, type ItemNode, linesOf, type RowCells } from '../layouts/draft.ts';
import { firstLine, joinPassages, type Tracer } from '../passage.ts';
import { beginsWith, elementOf } from './find.ts';
import { wordsIn } from './words.ts';

type Change<Do extends Edit['do']> = Extract<Edit, { do: Do }>;

const linesBetween = (node: ItemNode): number[] => {
	const [first, last] = linesOf(node);
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

const noCells = (): RowCells => ({ lead: [], collaborators: [], mixed: [], others: 'collaborator', timing: [] });

/** What stood under `gone` goes under `heir`, or takes its place when nothing inherits. */
function hand(draft: Draft, gone: ItemNode, heir: ItemNode | null): void {
	for (const node of [...draft.headings, ...draft.items]) if (node.up === gone) node.up = heir ?? gone.up;
	for (const node of draft.items) {
		if (node.stepOf !== gone) continue;
		node.stepOf = heir;
		if (!heir) node.decided = { kind: node.part.sub_kind ?? 'next_step', ...node.decided };
	}
	draft.items.splice(draft.items.indexOf(gone), 1);
}

export function discard(draft: Draft, node: ItemNode, reason: string): void {
	for (const line of linesBetween(node)) draft.notes.push({ line, disposition: 'metadata', reason: `écartée : ${reason}` });
	hand(draft, node, null);
}

function merge(draft: Draft, node: ItemNode, edit: Change<'merge'>, tracer: Tracer): void {
	const next = draft.items[draft.items.indexOf(node) + 1];
	if (!next || !beginsWith(next, edit.with, tracer)) {
		throw new IntakeError({ code: 'merge-gone', values: [edit.line, edit.with] });
	}
	node.lines = [...new Set([...linesBetween(node), ...linesBetween(next)])];
	node.passage = joinPassages([node.passage, next.passage]);
	if (next.cells && node.cells !== next.cells) {
		const [a, b] = [node.cells ?? noCells(), next.cells];
		const joined = {
			lead: [...a.lead, ...b.lead],
			collaborators: [...a.collaborators, ...b.collaborators],
			mixed: [...a.mixed, ...b.mixed]
		};
		node.cells = { ...joined, others: a.others, timing: [...a.timing, ...b.timing] };
	}
	hand(draft, next, node);
}

function split(draft: Draft, node: ItemNode, edit: Change<'split'>, tracer: Tracer): void {
	const { passage } = node;
	const at = passage.text.length - edit.second.length;
	if (at <= 0 || !passage.text.endsWith(edit.second)) {
		throw new IntakeError({ code: 'split-gone', values: [edit.line, edit.second] });
	}
	const second: ItemNode = { ...node, passage: tracer.slice(passage, at), number: null, lines: [] };
	node.passage = tracer.slice(passage, 0, at);
	draft.items.splice(draft.items.indexOf(node) + 1, 0, second);
}

/** Who leads and collaborates, or when, from then on: these words of the document, and no others. */
export function declare(
	node: ItemNode,
	edit: Pick<Change<'actors'>, 'do' | 'leads' | 'collaborators'> | Pick<Change<'timing'>, 'do' | 'timing'>,
	document: SourceDocument,
	tracer: Tracer
): void {
	const cells = node.cells ?? noCells();
	const own = [...cells.lead, ...cells.mixed, ...cells.collaborators, ...cells.timing, node.passage];
	const find = wordsIn(document, own, firstLine(node.passage), tracer);
	if (edit.do === 'timing') {
		node.cells = { ...cells, timing: edit.timing.map(find) };
		node.decided = { ...node.decided, timing: true };
		return;
	}
	const as = cells.mixed.length > 0 ? cells.others : (cells.as ?? 'collaborator');
	node.cells = { ...cells, lead: edit.leads.map(find), collaborators: edit.collaborators.map(find), mixed: [], as };
	node.decided = { ...node.decided, actors: true };
}

/** Replays on the draft what a person changed, in order. Throws IntakeError on a change whose words are no longer there. */
export function applyEdits(draft: Draft, edits: readonly Edit[], document: SourceDocument, tracer: Tracer): void {
	for (const edit of edits) {
		const node = elementOf(draft.items, edit, tracer);
		if (edit.do === 'discard') discard(draft, node, edit.reason);
		else if (edit.do === 'kind') node.decided = { ...node.decided, kind: edit.kind };
		else if (edit.do === 'merge') merge(draft, node, edit, tracer);
		else if (edit.do === 'split') split(draft, node, edit, tracer);
		else declare(node, edit, document, tracer);
	}
}
