import type { Filters } from '../../model/filters.ts';
import type { FacetName } from '../queries/facets.ts';
import { type Bits, eachItem, sizeOfBoth, sizeWithin } from './bits.ts';
import { assigned, chosenCodes, type Condition, labelled, labelPasses, ofKind, ofTiming, ofYear } from './conditions.ts';
import { type CodedCorpus, yearsOf } from './corpus.ts';
import type { Column } from './packed.ts';
import type { CodedSets } from './sets.ts';

/** Items of each value. */
export type Tally = Map<string, number>;

/** Items of a set in each plan, in the order of plans. */
export const byPlan = ({ names }: CodedCorpus, items: Bits): number[] =>
	names.plans.map(({ first }, index) => sizeWithin(items, first, names.plans[index + 1]?.first ?? names.items));

function byPlanValue(corpus: CodedCorpus, items: Bits, value: (plan: CodedCorpus['names']['plans'][number]) => string): Tally {
	const sums: Tally = new Map();
	byPlan(corpus, items).forEach((n, index) => {
		const key = value(corpus.names.plans[index]!);
		sums.set(key, (sums.get(key) ?? 0) + n);
	});
	return sums;
}

const byCondition = (sets: CodedSets, items: Bits, values: readonly string[], condition: (value: string) => Condition): Tally =>
	new Map(values.map((value) => [value, sizeOfBoth(items, sets.of(condition(value)))]));

/** How many items have each code in their list, among the entries that pass; a code that comes twice in an item counts once. */
function byEntry(items: Bits, start: Uint32Array, codes: Column, names: readonly string[], passes: (entry: number) => boolean): Tally {
	const counts = new Uint32Array(names.length);
	/** the last item counted for each code, plus one */
	const last = new Uint32Array(names.length);
	eachItem(items, (item) => {
		for (let entry = start[item]!; entry < start[item + 1]!; entry++) {
			const code = codes[entry]!;
			if (last[code] === item + 1 || !passes(entry)) continue;
			last[code] = item + 1;
			counts[code]!++;
		}
	});
	return new Map(names.map((name, code) => [name, counts[code]!]));
}

function byActor({ names, assignments: { start, of } }: CodedCorpus, items: Bits, { role }: Filters): Tally {
	const roles = chosenCodes(names.roles, role);
	const ids = names.actors.map(({ id }) => id);
	return byEntry(items, start, of.actor, ids, role.length ? (entry) => roles[of.role[entry]!] === 1 : () => true);
}

function byRole(sets: CodedSets, items: Bits, { actor }: Filters): Tally {
	const { names, assignments } = sets.corpus;
	if (actor.length === 0) return byCondition(sets, items, names.roles, (role) => assigned({ actor, role: [role] }));
	const ids = names.actors.map(({ id }) => id);
	const actors = chosenCodes(ids, actor);
	const { start, of } = assignments;
	return byEntry(items, start, of.role, names.roles, (entry) => actors[of.actor[entry]!] === 1);
}

function byTheme(sets: CodedSets, items: Bits, { via, rank }: Filters): Tally {
	const { names, labels } = sets.corpus;
	if (via === 'all' && rank === 'any') return byCondition(sets, items, names.themes, (theme) => labelled({ theme: [theme], via, rank }));
	const passes = labelPasses({ via, rank }, labels, chosenCodes(names.themes, []));
	return byEntry(items, labels.start, labels.of.theme, names.themes, passes);
}

const years = new WeakMap<CodedCorpus, string[]>();
const coveredYears = (corpus: CodedCorpus): string[] => {
	const found = years.get(corpus) ?? yearsOf(corpus).map(String);
	years.set(corpus, found);
	return found;
};

/** The meaning of facets.ts over sets of bits; `others` are the filters without the facet's own. */
export function tally(sets: CodedSets, facet: FacetName, others: Filters): Tally {
	const { corpus } = sets;
	const items = sets.select(others);
	const tallies: Record<FacetName, () => Tally> = {
		plan: () => byPlanValue(corpus, items, ({ id }) => id),
		planKind: () => byPlanValue(corpus, items, ({ kind }) => kind),
		level: () => byPlanValue(corpus, items, ({ level }) => level),
		territory: () => byPlanValue(corpus, items, ({ territory }) => territory),
		kind: () => byCondition(sets, items, corpus.names.kinds, ofKind),
		theme: () => byTheme(sets, items, others),
		actor: () => byActor(corpus, items, others),
		role: () => byRole(sets, items, others),
		timing: () => byCondition(sets, items, [...corpus.names.timings, 'none'], ofTiming),
		year: () => byCondition(sets, items, coveredYears(corpus), (year) => ofYear(Number(year)))
	};
	return tallies[facet]();
}
