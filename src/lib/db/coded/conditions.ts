import type { Filters } from '../../model/filters.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { add, addRange, type Bits, emptyBits } from './bits.ts';
import { byCode, type CodedCorpus, type Headings, type Lists, noYear, rankCodes, viaCodes } from './corpus.ts';

/** A condition that filters put on items: `name` says all that it depends on, so that its items are worked out once. */
export interface Condition {
	name: string;
	items(corpus: CodedCorpus): Bits;
	/** where it holds for the items of any of others, those others */
	anyOf?: readonly Condition[];
}

const low: Grade = 'low';

type Plan = CodedCorpus['names']['plans'][number];

/** Items of the plans that pass. */
const ofPlans = (name: string, passes: (plan: Plan) => boolean): Condition => ({
	name,
	items: ({ names }) => {
		const bits = emptyBits(names.items);
		names.plans.forEach((plan, index) => {
			if (passes(plan)) addRange(bits, plan.first, names.plans[index + 1]?.first ?? names.items);
		});
		return bits;
	}
});

/** Items where one entry of their list passes. */
function withEntry<Name extends string>(items: number, { start }: Lists<Name>, passes: (entry: number) => boolean): Bits {
	const bits = emptyBits(items);
	for (let item = 0; item < items; item++)
		for (let entry = start[item]!; entry < start[item + 1]!; entry++)
			if (passes(entry)) {
				add(bits, item);
				break;
			}
	return bits;
}

/** Items with an entry of a code that passes. */
function withCode<Name extends string>(
	items: number,
	lists: Lists<Name>,
	column: Name,
	names: readonly string[],
	name: string,
	passes: (entry: number) => boolean
): Bits {
	const bits = emptyBits(items);
	const code = names.indexOf(name);
	if (code < 0) return bits;
	const { start, entry, item } = byCode(lists, column, names.length);
	for (let at = start[code]!; at < start[code + 1]!; at++) if (passes(entry[at]!)) add(bits, item[at]!);
	return bits;
}

/** Which codes of a list of names are chosen; all of them when none is. */
export const chosenCodes = (names: readonly string[], chosen: readonly string[]): Uint8Array =>
	Uint8Array.from(names, (name) => Number(chosen.length === 0 || chosen.includes(name)));

/** Documents read with low confidence are left out, unless a grade, a document or an item is chosen by name. */
const graded = ({ grade, plan, item }: Filters): Condition[] => {
	if (grade.length) return [ofPlans(`grade ${grade.join(' ')}`, (one) => grade.includes(one.grade))];
	return plan.length + item.length ? [] : [ofPlans('grade', (one) => one.grade !== low)];
};

const either = (name: string, conditions: readonly Condition[]): Condition => ({
	name: `${name}: ${conditions.map((one) => one.name).join(' or ')}`,
	items: ({ names }) => emptyBits(names.items),
	anyOf: conditions
});

type Labels = Pick<Filters, 'via' | 'rank'>;

/** Items with a label of a theme. */
export const ofTheme = (theme: string, { via, rank }: Labels): Condition => ({
	name: `theme ${via} ${rank} ${theme}`,
	items: ({ names, labels }) => withCode(names.items, labels, 'theme', names.themes, theme, labelPasses({ via, rank }, labels))
});

const labelled = ({ theme, ...labels }: Labels & Pick<Filters, 'theme'>): Condition =>
	either(
		'themes',
		theme.map((one) => ofTheme(one, labels))
	);

function labelPasses({ via, rank }: Labels, { of }: CodedCorpus['labels']) {
	const asked = [viaCodes.findIndex((one) => one === via), rankCodes.findIndex((one) => one === rank)] as const;
	return (entry: number): boolean => (asked[0] < 0 || of.via[entry] === asked[0]) && (asked[1] < 0 || of.rank[entry] === asked[1]);
}

/** Items with an assignment of an actor, in one of some roles; of none in particular, in any. */
const ofActor = (actor: string, role: readonly string[]): Condition => ({
	name: `actor ${actor} role ${role.join(' ')}`,
	items: ({ names, assignments }) => {
		const roles = chosenCodes(names.roles, role);
		const ids = names.actors.map(({ id }) => id);
		return withCode(names.items, assignments, 'actor', ids, actor, (entry) => roles[assignments.of.role[entry]!] === 1);
	}
});

/** Items with an assignment in a role, of whatever actor. */
const ofRole = (role: string): Condition => ({
	name: `role ${role}`,
	items: ({ names, assignments }) => {
		const code = names.roles.indexOf(role);
		return withEntry(names.items, assignments, (entry) => assignments.of.role[entry] === code);
	}
});

/** Items with one assignment of an actor and a role chosen. */
export const assigned = ({ actor, role }: Pick<Filters, 'actor' | 'role'>): Condition =>
	actor.length
		? either(
				'actors',
				actor.map((one) => ofActor(one, role))
			)
		: either('roles', role.map(ofRole));

const faceted = (list: 'modality' | 'publics', known: (corpus: CodedCorpus) => string[], codes: readonly string[]): Condition => ({
	name: `${list} ${codes.join(' ')}`,
	items: (corpus) => {
		const chosen = chosenCodes(known(corpus), codes);
		return withEntry(corpus.names.items, corpus[list], (entry) => chosen[corpus[list].of.code[entry]!] === 1);
	}
});

/** Items of one kind of timing; `none`: of no timing at all. */
export const ofTiming = (kind: string): Condition => ({
	name: `timing ${kind}`,
	items: ({ names, timings }) => {
		if (kind !== 'none') {
			const code = names.timings.indexOf(kind);
			return withEntry(names.items, timings, (entry) => timings.of.kind[entry] === code);
		}
		const bits = emptyBits(names.items);
		for (let item = 0; item < names.items; item++) if (timings.start[item] === timings.start[item + 1]) add(bits, item);
		return bits;
	}
});

/** Items with a timing that covers a year. */
export const ofYear = (year: number): Condition => ({
	name: `year ${year}`,
	items: ({ names, timings: { start, of } }) =>
		withEntry(names.items, { start, of }, (entry) => of.from[entry] !== noYear && of.from[entry]! <= year && year <= of.to[entry]!)
});

export const ofKind = (kind: string): Condition => ({
	name: `kind ${kind}`,
	items: ({ names, kind: column }) => {
		const [bits, code] = [emptyBits(names.items), names.kinds.indexOf(kind)];
		for (let item = 0; item < names.items; item++) if (column[item] === code) add(bits, item);
		return bits;
	}
});

export const coded: Condition = {
	name: 'coded',
	items: ({ names, coded: column }) => {
		const bits = emptyBits(names.items);
		for (let item = 0; item < names.items; item++) if (column[item]) add(bits, item);
		return bits;
	}
};

/** The conditions of filters, but those on sections, exact items and words, which ask for more than the columns (extras.ts). */
export function conditionsOf(filters: Filters): Condition[] {
	const { plan, planKind, level, territory, kind, theme, actor, role, timing, year, modality, public: publics } = filters;
	return [
		...graded(filters),
		...(plan.length ? [ofPlans(`plan ${plan.join(' ')}`, ({ id }) => plan.includes(id))] : []),
		...(planKind.length ? [ofPlans(`planKind ${planKind.join(' ')}`, (one) => planKind.includes(one.kind))] : []),
		...(level.length ? [ofPlans(`level ${level.join(' ')}`, (one) => level.includes(one.level))] : []),
		...(territory.length ? [ofPlans(`territory ${territory.join(' ')}`, (one) => territory.includes(one.territory))] : []),
		...(kind.length ? [either('kind', kind.map(ofKind))] : []),
		...(filters.coded ? [coded] : []),
		...(theme.length ? [labelled(filters)] : []),
		...(modality.length ? [faceted('modality', ({ names }) => names.modalities, modality)] : []),
		...(publics.length ? [faceted('publics', ({ names }) => names.publics, publics)] : []),
		...(actor.length + role.length ? [assigned(filters)] : []),
		...(timing.length ? [either('timing', timing.map(ofTiming))] : []),
		...(year.length ? [either('year', year.map(ofYear))] : [])
	];
}

/** Items of a section and of those below it; `known` are the headings of the corpus. */
export const underSections = (sections: readonly string[], { ids, above }: Headings): Condition => ({
	name: `section ${sections.join(' ')}`,
	items: ({ names, section }) => {
		const chosen = chosenCodes(ids, sections);
		const inside = (code: number, steps = 0): boolean =>
			code >= 0 && steps < 64 && (chosen[code] === 1 || inside(above[code] ?? -1, steps + 1));
		const below = Uint8Array.from(ids, (_, code) => Number(inside(code)));
		const bits = emptyBits(names.items);
		for (let item = 0; item < names.items; item++) if (section[item]! > 0 && below[section[item]! - 1] === 1) add(bits, item);
		return bits;
	}
});
