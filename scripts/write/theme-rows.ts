import { type ItemFacet, type ItemKind, type ThemeSource, uncodedKinds } from '#lib/model/vocabulary.ts';
import { type CodedItem, type Codings, type Label, noTheme } from '../read/codings.ts';
import type { Row, TableRows } from './rows.ts';

/** What a classifier says of one item: rows of item_themes and of item_facets; injected, so that this file decides precedence only. */
export type Classify = (item: { id: string; text: string; path: string[] }) => { themes: Row[]; facets: Row[] };

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

/** Sets aside the codings of elements that an organisation said are none. */
export function withoutElements(codings: PlanCodings | undefined, ids: readonly string[]): PlanCodings | undefined {
	if (!codings || ids.length === 0) return codings;
	const kept = <T>(all: ReadonlyMap<string, T>): Map<string, T> => new Map([...all].filter(([id]) => !ids.includes(id)));
	return { reference: kept(codings.reference), adjudicated: kept(codings.adjudicated), coders: kept(codings.coders) };
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
 * Themes, modality and publics kept for units of coding, and the raw codings. Precedence, item by item: the adjudicated coding if the
 * item has one; else (themes) what more than half of its coders gave; else the classifier. A label that people gave keeps the
 * classifier's words for the same label, when it found some, so that they can be shown in the source.
 */
export function themeRows(
	items: { id: string; text: string; path: string[] }[],
	codings: PlanCodings | undefined,
	classify: Classify
): TableRows {
	const kept = items.map((item) => {
		const found = classify(item);
		return { themes: keptThemes(item.id, codings, found.themes), facets: keptFacets(item.id, codings, found.facets) };
	});
	return {
		item_themes: kept.flatMap(({ themes }) => themes),
		item_facets: kept.flatMap(({ facets }) => facets),
		codings: [...(codings?.coders.values() ?? [])]
			.flat()
			.filter(({ theme }) => theme !== noTheme)
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

function keptThemes(id: string, codings: PlanCodings | undefined, found: Row[]): Row[] {
	const reference = codings?.reference.get(id);
	if (reference || codings?.adjudicated.has(id)) return (reference ?? []).map((label) => labelRow(label, 'reference', found));
	const coded = codings?.coders.get(id);
	return coded ? majority(coded).map((label) => labelRow(label, 'coder', found)) : found;
}

function keptFacets(id: string, codings: PlanCodings | undefined, found: Row[]): Row[] {
	const adjudicated = codings?.adjudicated.get(id);
	if (!adjudicated) return found;
	const row = (facet: ItemFacet, code: string): Row => {
		const same = found.find((label) => label['facet'] === facet && label['code'] === code);
		return { item_id: id, facet, code, source: 'reference', via: same?.['via'] ?? null, ...wordsOf(same) };
	};
	return [row('modality', adjudicated.modality), ...adjudicated.publics.map((code) => row('public', code))];
}

const labelRow = (label: Label, source: ThemeSource, found: Row[]): Row => ({
	item_id: label.item_id,
	theme_id: label.theme,
	via: label.via,
	rank: label.rank,
	source,
	note: label.note || null,
	...wordsOf(found.find((row) => row['theme_id'] === label.theme && row['via'] === label.via)),
	score: null
});

const wordsOf = (found: Row | undefined): Row => ({
	rule: found?.['rule'] ?? null,
	cue: found?.['cue'] ?? null,
	span_start: found?.['span_start'] ?? null,
	span_end: found?.['span_end'] ?? null
});

/** One label per theme that more than half of the item's coders gave, as the first of them wrote it; who found no theme counts too. */
function majority(labels: Label[]): Label[] {
	const coders = new Set(labels.map(({ coder }) => coder)).size;
	const themes = [...new Set(labels.map(({ theme }) => theme))].filter((theme) => theme !== noTheme);
	return themes.flatMap((theme) => {
		const given = labels.filter((label) => label.theme === theme);
		return given.length * 2 > coders ? given.slice(0, 1) : [];
	});
}
