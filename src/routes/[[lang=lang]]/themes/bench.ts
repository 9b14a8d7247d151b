import { addCounts, type Counts } from '#lib/themes/accuracy.ts';
import { applyChanges, type Change } from '#lib/themes/changes.ts';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { evaluate, type Evaluation } from '#lib/themes/evaluate.ts';
import { evaluateHeldOut } from '#lib/themes/held-out.ts';
import type { Codebook, NameMask, ThemeLabel } from '#lib/themes/types.ts';
import { type CodingDesk, type CodingUnit, referenceOf, toCode } from '../../codingUnits.ts';
import type { repeatable } from '../../evaluation.ts';

/** All that coding the units again needs. */
export interface Bench extends CodingDesk {
	codebook: Codebook;
	names: NameMask[];
}

/** What the classifier gives to each unit. */
export type Codes = Readonly<Record<string, readonly ThemeLabel[]>>;
export type Measured = Record<(typeof repeatable)[number], Record<string, Counts>>;

/** A codebook at work: its labels, and how they compare with what people decided. */
export interface Trial {
	codes: Codes;
	measured: Measured;
}

const countsOf = ({ counts }: Evaluation): Record<string, Counts> => Object.fromEntries(counts);

/** Codes every unit and measures the classifier as `npm run themes:eval` does, with the codebook once changed. */
export function trial({ codebook: base, names, units, sentences, without }: Bench, changes: readonly Change[]): Trial {
	const changed = applyChanges(base, changes);
	const codebook = changed.model ? { ...changed, model: { ...changed.model, without } } : changed;
	const coder = compileCodebook(codebook, names);
	const reference = referenceOf(codebook, units);
	return {
		codes: Object.fromEntries(units.map((unit) => [unit.id, codeItem(coder, toCode(codebook, unit))])),
		measured: {
			leave_one_document_out: countsOf(evaluateHeldOut(codebook, names, reference, sentences)),
			project_sentences: countsOf(evaluate(coder, sentences)),
			known_documents: countsOf(evaluate(coder, reference))
		}
	};
}

export const pooledCounts = (counts: Record<string, Counts>): Counts => Object.values(counts).reduce(addCounts, { tp: 0, fp: 0, fn: 0 });

/** A theme that a unit has under one codebook only, with the label that gave it. */
export interface Move {
	unit: CodingUnit;
	label: ThemeLabel;
}

const only = (units: readonly CodingUnit[], some: Codes, others: Codes): Move[] =>
	units.flatMap((unit) => {
		const elsewhere = new Set(others[unit.id]?.map(({ theme }) => theme));
		return (some[unit.id] ?? []).filter(({ theme }) => !elsewhere.has(theme)).map((label) => ({ unit, label }));
	});

/** What units gain and lose from one codebook to the other, all themes together, in the order of the documents. */
export const movesBetween = (units: readonly CodingUnit[], before: Codes, after: Codes): { gained: Move[]; lost: Move[] } => ({
	gained: only(units, after, before),
	lost: only(units, before, after)
});

/** Units to which the classifier gives a theme. */
export const unitsWith = (units: readonly CodingUnit[], codes: Codes, theme: string): CodingUnit[] =>
	units.filter(({ id }) => codes[id]?.some((label) => label.theme === theme));
