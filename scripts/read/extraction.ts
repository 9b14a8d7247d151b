import { join } from 'node:path';
import { IntakeError } from '#lib/intake/errors.ts';
import { extract } from '#lib/intake/extract.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Extraction, Warning } from '#lib/model/extraction.ts';
import { declaredProblems } from './declared.ts';
import type { Inputs } from './inputs.ts';
import type { PlanFile } from './plans.ts';
import type { Problem } from './problems.ts';
import { readSource } from './source.ts';

export interface ReadPlan {
	plan: PlanFile;
	source: SourceDocument;
	extraction: Extraction;
}

/** Warnings that would make a number wrong or untraceable: they stop the run even without `--strict`. */
const fatal: ReadonlySet<string> = new Set(['unaccounted-line', 'duplicate-id']);

/** Reads one plan's document and extracts it; null, with its problems added, when that can't be done honestly. */
export async function readPlan(
	plan: PlanFile,
	inputs: Pick<Inputs, 'registry' | 'corrections' | 'returned'>,
	isWord: (word: string) => boolean,
	problems: Problem[]
): Promise<ReadPlan | null> {
	const source = await readSource(plan, problems);
	if (!source) return null;
	const file = join(plan.folder, plan.value.source);
	try {
		const corrections = inputs.corrections.filter((correction) => correction.plan === plan.value.id);
		const returned = inputs.returned.filter(({ plan: id }) => id === plan.value.id).map(({ edit }) => edit);
		const extraction = extract(plan.value, source, inputs.registry, { isWord, corrections, returned });
		const faults = extraction.warnings.filter(({ code }) => fatal.has(code));
		const found = [...faults.map(({ line, message }: Warning) => ({ file, line, message })), ...declaredProblems(plan, extraction)];
		problems.push(...found);
		return found.length > 0 ? null : { plan, source, extraction };
	} catch (error) {
		if (!(error instanceof IntakeError)) throw error;
		problems.push({ file: error.file ?? file, line: error.line, message: error.message });
		return null;
	}
}
