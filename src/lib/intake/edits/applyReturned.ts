import type { SourceDocument } from '#lib/model/blocks.ts';
import type { ReturnedChange, ReturnedEdit } from '#lib/model/returned.ts';
import { IntakeError } from '../errors.ts';
import type { Decision } from '../ids.ts';
import type { Draft, ItemNode } from '../layouts/draft.ts';
import { firstLine, type Tracer } from '../passage.ts';
import { insert, wordsAt } from './added.ts';
import { declare, discard } from './applyEdits.ts';
import type { ErrorSaid } from '../said/errors.ts';
import { elementOf } from './find.ts';

interface Located {
	edit: ReturnedEdit;
	node: ItemNode;
}

/** What a change is about: two of the same facet are two answers to one question. */
const answerOf = ({ line: _line, expect: _expect, ...change }: ReturnedChange): string => {
	const { reason: _reason, ...answer } = { reason: '', ...change };
	return JSON.stringify(answer);
};
const whole: readonly ReturnedChange['do'][] = ['confirm', 'discard'];

/** Two changes of one element that can't both stand: two answers of one kind, or one that holds for the whole element beside any other. */
const disagree = (a: ReturnedChange, b: ReturnedChange): boolean =>
	answerOf(a) !== answerOf(b) && (a.do === b.do || whole.includes(a.do) || whole.includes(b.do));

const failing = ({ file, at }: ReturnedEdit, said: ErrorSaid): IntakeError => new IntakeError(said, at, file);

/** An organisation may change its mind: its later answer stands. Anything else that disagrees is a conflict. Throws IntakeError, which names both. */
function standing(located: readonly Located[]): Located[] {
	const kept: Located[] = [];
	for (const { edit, node } of located) {
		const rivals = kept.filter((one) => one.node === node && disagree(one.edit.change, edit.change));
		for (const rival of rivals) {
			if (rival.edit.organisation !== edit.organisation || rival.edit.date === edit.date)
				throw failing(edit, {
					code: 'answers-disagree',
					values: [
						edit.change.do,
						edit.organisation,
						edit.change.line,
						rival.edit.change.do,
						rival.edit.organisation,
						`${rival.edit.file}:${rival.edit.at}`
					]
				});
			kept.splice(kept.indexOf(rival), 1);
		}
		kept.push({ edit, node });
	}
	return kept;
}

function add(draft: Draft, edit: ReturnedEdit, document: SourceDocument, decisions: Map<ItemNode, Decision>, plan: string): Located {
	const { change } = edit;
	if (change.do !== 'add') throw new Error('not an added element');
	const passage = wordsAt(document, change.line, change.expect);
	if (!passage) throw failing(edit, { code: 'added-unwritten', values: [change.expect, change.line] });
	const same = draft.items.find((item) => firstLine(item.passage) === firstLine(passage) && item.passage.text === passage.text);
	const added = same && decisions.get(same)?.id.startsWith(`${plan}/L`);
	if (same && !added) throw failing(edit, { code: 'added-known', values: [passage.text, change.line] });
	const node = same ?? insert(draft, passage);
	if (!node) throw failing(edit, { code: 'added-nowhere', values: [] });
	if (!same) {
		const others = draft.items.filter((item) => decisions.get(item)?.id.startsWith(`${plan}/L${change.line}`)).length;
		const id = `${plan}/L${change.line}${others ? `.${others + 1}` : ''}`;
		decisions.set(node, { id, kind: change.kind, implicitLead: node.part.implicit_lead ?? null });
	}
	return { edit, node };
}

/**
 * Replays what organisations returned, in order of date, once ids are given: an element left out or added moves no other id. Text
 * corrections are not replayed here but before the document is read; `uncorrected` are the texts by id without them. Gives each edit that stands with the id of its element.
 * Throws IntakeError, at the file and line of the edit, on one that no longer holds or that contradicts another.
 */
export function applyReturned(
	plan: string,
	draft: Draft,
	decisions: Map<ItemNode, Decision>,
	returned: readonly ReturnedEdit[],
	document: SourceDocument,
	tracer: Tracer,
	uncorrected: ReadonlyMap<string, string>
): { edit: ReturnedEdit; id: string }[] {
	const edits = returned.filter(({ change }) => change.do !== 'text').toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const additions = edits.filter(({ change }) => change.do === 'add').map((edit) => add(draft, edit, document, decisions, plan));
	const placed = draft.items.map((node) => ({ node, passage: node.passage, uncorrected: uncorrected.get(decisions.get(node)?.id ?? '') }));
	const others = edits
		.filter(({ change }) => change.do !== 'add')
		.map((edit) => ({ edit, node: elementOf(placed, edit.change, tracer, { file: edit.file, line: edit.at }).node }));
	return [...standing(additions), ...standing(others)].map(({ edit, node }) => {
		const decision = decisions.get(node);
		if (!decision) throw new Error('an element without an id');
		try {
			replay(draft, decisions, node, decision, edit.change, document, tracer);
		} catch (error) {
			throw error instanceof IntakeError ? failing(edit, error.said) : error;
		}
		return { edit, id: decision.id };
	});
}

function replay(
	draft: Draft,
	decisions: Map<ItemNode, Decision>,
	node: ItemNode,
	decision: Decision,
	change: ReturnedChange,
	document: SourceDocument,
	tracer: Tracer
): void {
	if (change.do === 'kind') decisions.set(node, { ...decision, kind: change.kind });
	else if (change.do === 'actors' || change.do === 'timing') declare(node, change, document, tracer);
	else if (change.do === 'discard' && draft.items.includes(node)) discard(draft, node, change.reason);
}
