import type { PlanDescription, Rule } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { IntakeError } from './errors.ts';
import type { StandIn } from './layouts/columns.ts';
import { ancestors, type Draft, type ItemNode, type Node, pathOf, type StandInColumn } from './layouts/draft.ts';
import { defaultKinds } from './layouts/layouts.ts';
import { firstLine } from './passage.ts';

/** What the description decides for an item: its kind, its id, who carries it by implication. */
export interface Decision {
	id: string;
	kind: ItemKind;
	implicitLead: string | null;
}

const holds = (rule: Rule, item: ItemNode, kind: ItemKind, isLeaf: boolean): boolean =>
	(rule.under === undefined || pathOf(item).some((title) => fold(title).includes(fold(rule.under ?? '')))) &&
	(rule.kind_is === undefined || rule.kind_is === kind) &&
	(rule.leaf === undefined || rule.leaf === isLeaf);

/** Rank of a heading among those that stand under the same one; a printed number has the last word. */
function rankOf(node: Node, draft: Draft): string {
	if (node.type === 'heading' && node.number !== null) return node.number;
	const peers = draft.headings.filter((each) => each.up === node.up && each.part === node.part);
	return String(peers.indexOf(node as (typeof peers)[number]) + 1);
}

const initials: Partial<Record<ItemKind, string>> = {
	objective: 'O{n}',
	action: 'A{nn}',
	communication_objective: 'C{n}',
	condition: 'K{nn}',
	diagnosis: 'D{nn}',
	recommendation: 'R{n}',
	strength: 'F{n}',
	challenge: 'B{n}',
	proposal: 'P{nn}',
	milestone: 'M{n}'
};

const standInKinds: Record<StandIn, ItemKind[]> = {
	objective: ['objective', 'communication_objective'],
	steps: ['next_step', 'milestone']
};

/** Objectives or steps are not quietly counted as actions. */
const withoutActions = ({ role, header, line }: StandInColumn, decided: ItemKind): IntakeError =>
	new IntakeError({ code: 'stand-in-column', values: [line, header, decided, standInKinds[role][0]!] }, line);

/**
 * Decides kind, id and implied lead of every item, in the order of the document. {section} and {objective} are the rank or
 * printed number of the outermost and the nearest heading, {number} the item's own; {n} counts the items that share the
 * rest of the pattern. A reading of plan.yaml may give the id of one line. Throws IntakeError for items of a table without actions
 * whose kind is not declared.
 */
export function decide(plan: PlanDescription, draft: Draft): Map<ItemNode, Decision> {
	const heads = new Set<Node>(draft.items.flatMap((item) => ancestors(item)));
	const counts = new Map<string, number>();
	const decisions = new Map<ItemNode, Decision>();
	const fill = (pattern: string, item: ItemNode): string => {
		const headings = ancestors(item).filter((node) => node.type === 'heading');
		const [first] = headings;
		const last = headings.at(-1);
		const partly = pattern
			.replaceAll('{section}', first ? rankOf(first, draft) : '0')
			.replaceAll('{objective}', last ? rankOf(last, draft) : '0')
			.replaceAll('{number}', item.number ?? '{n}')
			.replaceAll('{parent}', item.stepOf ? (decisions.get(item.stepOf)?.id.split('/')[1] ?? '') : '');
		if (!/\{n+\}/.test(partly)) return partly;
		const n = (counts.get(partly) ?? 0) + 1;
		counts.set(partly, n);
		return partly.replaceAll('{nn}', String(n).padStart(2, '0')).replaceAll('{n}', String(n));
	};
	for (const item of draft.items) {
		const { part, standIn } = item;
		const kind = item.stepOf ? (part.sub_kind ?? 'next_step') : (part.kind ?? defaultKinds[part.layout] ?? 'action');
		const rule = item.stepOf ? undefined : part.rules?.find((each) => holds(each, item, kind, !heads.has(item)));
		const decided = item.decided?.kind ?? rule?.kind ?? kind;
		if (standIn && !item.decided?.kind && !standInKinds[standIn.role].includes(decided)) throw withoutActions(standIn, decided);
		const reading = plan.readings.find((each) => each.id !== undefined && each.line === firstLine(item.passage));
		const pattern = item.stepOf ? (part.sub_id ?? '{parent}.{n}') : (rule?.id ?? part.id ?? initials[decided] ?? 'I{nn}');
		decisions.set(item, {
			id: `${plan.id}/${reading?.id ?? fill(pattern, item)}`,
			kind: decided,
			implicitLead: rule?.implicit_lead ?? part.implicit_lead ?? null
		});
	}
	return decisions;
}
