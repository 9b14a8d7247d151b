import type { Codes } from '../bench.ts';
import type { CodingUnit } from '../../../codingUnits.ts';
import type { Decision } from './draft.ts';

/** Which units to go through. Blank: all. */
export interface Choice {
	plan: string;
	theme: string;
	state: State;
}

export const states = ['all', 'todo', 'done', 'against', 'contested', 'differs', 'weak', 'none'] as const;
export type State = (typeof states)[number];

/** Under it, the best evidence of the classifier for a theme is a weak cue or a heading. */
export const weakScore = 0.7;

const explicit = (labels: readonly { theme: string; via: string }[]): string =>
	labels
		.flatMap(({ theme, via }) => (via === 'explicit' ? [theme] : []))
		.sort()
		.join(' ');

const holds: Record<State, (unit: CodingUnit, decision: Decision | undefined, codes: Codes[string]) => boolean> = {
	all: () => true,
	todo: (_unit, decision) => !decision?.done,
	done: (_unit, decision) => decision?.done === true,
	// confirmed with other explicit themes than the adjudicated ones
	against: ({ themes, source }, decision) =>
		decision?.done === true && source === 'reference' && explicit(decision.labels) !== explicit(themes),
	contested: ({ contested }) => contested === true,
	// the classifier gives other explicit themes than those published
	differs: ({ themes }, _decision, codes) => explicit(themes) !== explicit(codes),
	weak: (_unit, _decision, codes) => codes.some(({ via, score }) => via === 'explicit' && score < weakScore),
	none: ({ themes }, decision) => (decision?.labels ?? themes).length === 0
};

/** A theme chosen keeps the units to which a person, the published coding or the classifier gives it. */
export function chosenUnits(
	units: readonly CodingUnit[],
	{ plan, theme, state }: Choice,
	decisions: Readonly<Record<string, Decision>>,
	codes: Codes
): CodingUnit[] {
	return units.filter((unit) => {
		const decision = decisions[unit.id];
		const own = codes[unit.id] ?? [];
		const named = [...unit.themes, ...own, ...(decision?.labels ?? [])].some((label) => label.theme === theme);
		return (plan === '' || unit.plan === plan) && (theme === '' || named) && holds[state](unit, decision, own);
	});
}
