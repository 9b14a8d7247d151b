import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CodedItem, ThemeLabel } from '#lib/analysis/codedItem.ts';
import type { GapSide } from '#lib/analysis/gapFigures.ts';
import type { ItemKind, PlanKind, Rank, Role, TimingKind, Via } from '#lib/model/vocabulary.ts';

interface Corpus {
	plans: { id: string; kind: PlanKind; year_start: number; year_end: number }[];
	/** `words`: equal numbers, equal texts */
	items: { id: string; plan_id: string; section_id: string; kind: ItemKind; words: number }[];
	assignments: [item_id: string, actor_id: string, role: Role, counted: boolean][];
	timings: [item_id: string, kind: TimingKind, year_start: number | null, year_end: number | null][];
	actors: { id: string; parent_id: string | null; generic: boolean; post: boolean }[];
	alphas: Record<string, number>;
}

const local = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

export const corpus = JSON.parse(local('fixtures/corpus.json')) as Corpus;

const labels = new Map<string, ThemeLabel[]>();
for (const row of parse(local('../../data/codings/reference.csv'), { columns: true, bom: true }) as Record<string, string>[]) {
	const label = { theme_id: row.theme as string, via: row.via as Via, rank: row.rank as Rank };
	labels.set(row.item_id as string, [...(labels.get(row.item_id as string) ?? []), label]);
}

/** The coded items of the five documents with the adjudicated labels. */
export const codedItems: CodedItem[] = corpus.items.map(({ words, ...item }) => ({
	...item,
	text: `t${words}`,
	labels: labels.get(item.id) ?? []
}));

export const themeIds = Object.keys(corpus.alphas);

export const itemsOf = (plan: string, kind?: ItemKind): CodedItem[] =>
	codedItems.filter((item) => item.plan_id === plan && (!kind || item.kind === kind));

export const side = (plans: string[], kind?: ItemKind): GapSide => ({
	plans: corpus.plans.filter((plan) => plans.includes(plan.id)),
	items: plans.flatMap((plan) => itemsOf(plan, kind)),
	allItems: plans.flatMap((plan) => itemsOf(plan))
});
