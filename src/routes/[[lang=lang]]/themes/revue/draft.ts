import type { CodingUnit, UnitLabel } from '../../../codingUnits.ts';
import type { Decided } from '../agreement.ts';

/** What a person says of a unit. */
export interface Decision {
	labels: readonly UnitLabel[];
	note: string;
	/** confirmed; until then, only changed */
	done: boolean;
	/** confirmed before the published themes were shown; null for a file read again, which does not say */
	blind: boolean | null;
}

/** A review under way, as it is kept in the browser. */
export interface Draft {
	/** code name of the person */
	coder: string;
	codebook: string;
	decisions: Readonly<Record<string, Decision>>;
}

export const emptyDraft = (codebook: string): Draft => ({ coder: '', codebook, decisions: {} });

/** A code name, not a person's: lower-case letters without accents, digits and hyphens, at least one digit. `coder_…` and « reference » are taken. */
export const isCoderId = (id: string): boolean =>
	/^[a-z](?=[a-z-]*\d)[a-z0-9-]{1,29}$/.test(id) && !id.endsWith('-') && !id.startsWith('reference');

/** What stands for a unit that nobody touched: its published themes, or nothing when they are hidden. */
export const proposed = (unit: CodingUnit, blind: boolean): Decision => ({
	labels: blind ? [] : unit.themes,
	note: '',
	done: false,
	blind
});

const primaryFirst = (labels: readonly UnitLabel[]): UnitLabel[] => {
	const first = labels.find(({ rank }) => rank === 'primary') ?? labels[0];
	return labels
		.map((label): UnitLabel => ({ ...label, rank: label === first ? 'primary' : 'secondary' }))
		.sort((a, b) => Number(b.rank === 'primary') - Number(a.rank === 'primary'));
};

/** A change leaves the unit to confirm again; after a first confirmation, what is published was shown. */
const changed = (decision: Decision, labels: readonly UnitLabel[]): Decision => ({
	...decision,
	labels: primaryFirst(labels),
	done: false,
	blind: decision.done ? false : decision.blind
});

/** Gives a theme, or takes it back; the first given is the first theme. */
export function toggleTheme(decision: Decision, theme: string): Decision {
	const { labels } = decision;
	const without = labels.filter((label) => label.theme !== theme);
	return changed(decision, without.length < labels.length ? without : [...labels, { theme, via: 'explicit', rank: 'secondary' }]);
}

export const makePrimary = (decision: Decision, theme: string): Decision =>
	changed(
		decision,
		decision.labels.map((label) => ({ ...label, rank: label.theme === theme ? 'primary' : 'secondary' }))
	);

/** From the words of the unit to its heading, and back. */
export const toggleVia = (decision: Decision, theme: string): Decision =>
	changed(
		decision,
		decision.labels.map((label) => (label.theme === theme ? { ...label, via: label.via === 'explicit' ? 'heading' : 'explicit' } : label))
	);

export const withDecision = (draft: Draft, id: string, decision: Decision): Draft => ({
	...draft,
	decisions: { ...draft.decisions, [id]: decision }
});

/** Explicit themes of the units that are confirmed. */
export const decidedOf = ({ decisions }: Draft): Decided =>
	Object.fromEntries(
		Object.entries(decisions)
			.filter(([, { done }]) => done)
			.map(([id, { labels }]) => [id, labels.filter(({ via }) => via === 'explicit').map(({ theme }) => theme)])
	);

const isLabel = (value: unknown): value is UnitLabel =>
	typeof value === 'object' &&
	value !== null &&
	['theme', 'via', 'rank'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

/** A draft as it was kept, or null for anything else: what a browser keeps may be damaged or from another time. */
export function readDraft(text: string | null): Draft | null {
	try {
		const { coder, codebook, decisions } = JSON.parse(text ?? '') as Draft;
		const sound = Object.values(decisions).every(
			({ labels, note, done, blind }) =>
				Array.isArray(labels) &&
				labels.every(isLabel) &&
				typeof note === 'string' &&
				typeof done === 'boolean' &&
				(blind === null || typeof blind === 'boolean')
		);
		return typeof coder === 'string' && typeof codebook === 'string' && sound ? { coder, codebook, decisions } : null;
	} catch {
		return null;
	}
}
