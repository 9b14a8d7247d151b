import { type ItemKind, type ThemeSource, uncodedKinds } from '#lib/model/vocabulary.ts';
import type { CodedItem, Codings, Label } from '../read/codings.ts';
import type { Row, TableRows } from './rows.ts';

/** Labels that a classifier gives to one item; injected, so that this file decides precedence only. */
export type Classify = (item: { id: string; text: string; path: string[] }) => Row[];

/** The codings of one plan's items, looked up by item. */
export interface PlanCodings {
	reference: Map<string, Label[]>;
	adjudicated: Map<string, CodedItem>;
	coders: Map<string, Label[]>;
}

/** Codings by plan: the plan of « tcri-2022/1.1.1 » is what stands before the first slash. */
export function codingsByPlan(codings: Codings): Map<string, PlanCodings> {
	const plans = new Map<string, PlanCodings>();
	const of = (itemId: string): PlanCodings => {
		const id = planOf(itemId);
		const found = plans.get(id) ?? { reference: new Map(), adjudicated: new Map(), coders: new Map() };
		plans.set(id, found);
		return found;
	};
	for (const label of codings.reference) push(of(label.item_id).reference, label);
	for (const item of codings.items) of(item.item_id).adjudicated.set(item.item_id, item);
	for (const label of codings.coders) push(of(label.item_id).coders, label);
	return plans;
}

/**
 * Units of thematic coding: the items that the adjudicated coding lists, where a plan has one; elsewhere every item that is
 * neither a heading for others (objective), nor a step of an action, nor a date.
 */
export function codedUnits(codings: PlanCodings | undefined): (item: { id: string; kind: ItemKind }) => boolean {
	if (codings && codings.adjudicated.size > 0) return ({ id }) => codings.adjudicated.has(id);
	return ({ kind }) => !uncodedKinds.includes(kind);
}

export const planOf = (itemId: string): string => itemId.slice(0, Math.max(0, itemId.indexOf('/')));

const push = (map: Map<string, Label[]>, label: Label): void => {
	map.set(label.item_id, [...(map.get(label.item_id) ?? []), label]);
};

/**
 * Themes kept for units of coding, and the raw codings. Precedence, item by item: the adjudicated coding if the item has one; else what more
 * than half of its coders gave; else the classifier.
 */
export function themeRows(
	items: { id: string; text: string; path: string[] }[],
	codings: PlanCodings | undefined,
	classify: Classify
): TableRows {
	return {
		item_themes: items.flatMap((item) => {
			const reference = codings?.reference.get(item.id);
			if (reference || codings?.adjudicated.has(item.id)) return (reference ?? []).map((label) => labelRow(label, 'reference'));
			const coded = codings?.coders.get(item.id);
			if (coded) return majority(coded).map((label) => labelRow(label, 'coder'));
			return classify(item);
		}),
		codings: [...(codings?.coders.values() ?? [])]
			.flat()
			.map(({ item_id, coder, theme, via, rank }) => ({ item_id, coder, theme_id: theme, via, rank })),
		item_codings: [...(codings?.adjudicated.values() ?? [])].map(({ item_id, modality, publics, contested, contested_on }) => ({
			item_id,
			modality,
			publics,
			contested,
			contested_on
		}))
	};
}

const labelRow = (label: Label, source: ThemeSource): Row => ({
	item_id: label.item_id,
	theme_id: label.theme,
	via: label.via,
	rank: label.rank,
	source,
	note: label.note || null,
	cue: null,
	span_start: null,
	span_end: null,
	score: null
});

/** One label per theme that more than half of the item's coders gave, as the first of them wrote it. */
function majority(labels: Label[]): Label[] {
	const coders = new Set(labels.map(({ coder }) => coder)).size;
	const themes = [...new Set(labels.map(({ theme }) => theme))];
	return themes.flatMap((theme) => {
		const given = labels.filter((label) => label.theme === theme);
		return given.length * 2 > coders ? given.slice(0, 1) : [];
	});
}
