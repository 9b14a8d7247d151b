import type { Filters } from '../../model/filters.ts';
import type { FacetName } from '../queries/facets.ts';
import { type Bits, sizeOfBoth, sizeWithin } from './bits.ts';
import { assigned, chosenCodes, type Condition, ofKind, ofTheme, ofTiming, ofYear } from './conditions.ts';
import { type CodedCorpus, yearsOf } from './corpus.ts';
import type { Column } from './packed.ts';
import type { CodedSets } from './sets.ts';

/** Items of each value: `counts[i]` of `values[i]`. */
export interface Tally {
	values: readonly string[];
	counts: ArrayLike<number>;
}

/** What hangs on a corpus alone, worked out with the first question. */
const ofCorpus = <Value>(make: (corpus: CodedCorpus) => Value): ((corpus: CodedCorpus) => Value) => {
	const made = new WeakMap<CodedCorpus, Value>();
	return (corpus) => {
		const value = made.get(corpus) ?? make(corpus);
		made.set(corpus, value);
		return value;
	};
};

const planIds = ofCorpus(({ names }) => names.plans.map(({ id }) => id));
const actorIds = ofCorpus(({ names }) => names.actors.map(({ id }) => id));
const coveredYears = ofCorpus((corpus) => yearsOf(corpus).map(String));

/** Where the items of each plan start, then where the last ones end. */
const planStarts = ofCorpus(({ names }) => Uint32Array.from([...names.plans.map(({ first }) => first), names.items]));

const inPlans = new WeakMap<Bits, Uint32Array>();

/** Items of a set in each plan, in the order of plans. The set is not to be changed afterwards. */
export function byPlan(corpus: CodedCorpus, items: Bits): Uint32Array {
	const known = inPlans.get(items);
	if (known) return known;
	const starts = planStarts(corpus);
	const found = new Uint32Array(starts.length - 1);
	for (let plan = 0; plan < found.length; plan++) found[plan] = sizeWithin(items, starts[plan]!, starts[plan + 1]!);
	inPlans.set(items, found);
	return found;
}

/** Values of a column of plans, and the code of each plan's. */
const planColumn = (column: 'kind' | 'level' | 'territory') =>
	ofCorpus(({ names: { plans } }) => {
		const values = [...new Set(plans.map((plan) => plan[column]))];
		return { values, codes: Uint16Array.from(plans, (plan) => values.indexOf(plan[column])) };
	});
const planColumns = { kind: planColumn('kind'), level: planColumn('level'), territory: planColumn('territory') };

function byPlanValue(corpus: CodedCorpus, items: Bits, column: keyof typeof planColumns): Tally {
	const { values, codes } = planColumns[column](corpus);
	const counts = new Uint32Array(values.length);
	const plans = byPlan(corpus, items);
	for (let plan = 0; plan < plans.length; plan++) counts[codes[plan]!]! += plans[plan]!;
	return { values, counts };
}

const byCondition = (sets: CodedSets, items: Bits, values: readonly string[], condition: (value: string) => Condition): Tally => ({
	values,
	counts: values.map((value) => sizeOfBoth(items, sets.of(condition(value))))
});

/** Which entries of a list have a chosen code. */
function chosenEntries(codes: Column, chosen: Uint8Array): Uint8Array {
	const passes = new Uint8Array(codes.length);
	for (let entry = 0; entry < passes.length; entry++) passes[entry] = chosen[codes[entry]!]!;
	return passes;
}

function byActor(sets: CodedSets, items: Bits, { role }: Filters): Tally {
	const { names, assignments } = sets.corpus;
	const counts = sets.entryCounts(`actor under role ${role.join(' ')}`, () => ({
		start: assignments.start,
		codes: assignments.of.actor,
		many: names.actors.length,
		...(role.length ? { passes: chosenEntries(assignments.of.role, chosenCodes(names.roles, role)) } : {})
	}));
	return { values: actorIds(sets.corpus), counts: counts.under(items) };
}

const byRole = (sets: CodedSets, items: Bits, { actor }: Filters): Tally =>
	byCondition(sets, items, sets.corpus.names.roles, (role) => assigned({ actor, role: [role] }));

const byTheme = (sets: CodedSets, items: Bits, { via, rank }: Filters): Tally =>
	byCondition(sets, items, sets.corpus.names.themes, (theme) => ofTheme(theme, { via, rank }));

/** The meaning of facets.ts over sets of bits; `others` are the filters without the facet's own. */
export function tally(sets: CodedSets, facet: FacetName, others: Filters): Tally {
	const { corpus } = sets;
	const items = sets.select(others);
	const tallies: Record<FacetName, () => Tally> = {
		plan: () => ({ values: planIds(corpus), counts: byPlan(corpus, items) }),
		planKind: () => byPlanValue(corpus, items, 'kind'),
		level: () => byPlanValue(corpus, items, 'level'),
		territory: () => byPlanValue(corpus, items, 'territory'),
		kind: () => byCondition(sets, items, corpus.names.kinds, ofKind),
		theme: () => byTheme(sets, items, others),
		actor: () => byActor(sets, items, others),
		role: () => byRole(sets, items, others),
		timing: () => byCondition(sets, items, [...corpus.names.timings, 'none'], ofTiming),
		year: () => byCondition(sets, items, coveredYears(corpus), (year) => ofYear(Number(year)))
	};
	return tallies[facet]();
}
