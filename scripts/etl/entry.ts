import type { ReadPlan } from '../read/extraction.ts';
import type { Problem } from '../read/problems.ts';
import { summarise, type PlanSummary } from '../report.ts';
import { orphanCodings } from '../write/coding-checks.ts';
import type { Source } from '../write/manifest.ts';
import { planRows } from '../write/plan-rows.ts';
import { addressLeaks, wordsIn, type Leaks } from '../write/privacy.ts';
import { qualityRows } from '../write/quality-rows.ts';
import type { TableRows } from '../write/rows.ts';
import { codedUnits, themeRows, withoutElements, type Classify, type PlanCodings } from '../write/theme-rows.ts';

/** The little that must be remembered of a plan once its rows are on disk. */
export interface PlanRecord {
	summary: PlanSummary;
	source: Source;
	/** strings removed from the document, for the privacy gate */
	removed: string[];
	/** organisations that the registry does not know: id, and the first form written */
	unresolved: [string, string][];
	leaks: Leaks;
}

/** All that one plan brings to the tables; it depends on nothing of another plan. */
export interface Entry {
	record: PlanRecord;
	rows: TableRows;
	/** every folded word of the rows */
	words: string;
}

/** Null, with its problems added, when a coding names an item that is not there. */
export function entryOf(
	{ plan, source, extraction }: ReadPlan,
	allCodings: PlanCodings | undefined,
	classify: Classify,
	problems: Problem[]
): Entry | null {
	const { value: description } = plan;
	const discarded = extraction.returns.flatMap(({ change, element }) => (change === 'discard' && element ? [element] : []));
	const codings = withoutElements(allCodings, discarded);
	const orphans = orphanCodings(extraction.items, codings);
	problems.push(...orphans);
	if (orphans.length > 0) return null;
	const isUnit = codedUnits(codings);
	const rows: TableRows = {
		...planRows(description, extraction, isUnit),
		...themeRows(extraction.items.filter(isUnit), codings, classify),
		quality: qualityRows(description.id, extraction)
	};
	const unresolved = new Map<string, string>();
	for (const { actor_id, as_written, resolution } of extraction.assignments) {
		if (resolution === 'unresolved' && !unresolved.has(actor_id)) unresolved.set(actor_id, as_written);
	}
	return {
		record: {
			summary: summarise(description.id, extraction),
			source: { plan_id: description.id, file: description.source, sha256: description.sha256, lines: source.lines.length },
			removed: extraction.removed,
			unresolved: [...unresolved],
			leaks: addressLeaks(rows)
		},
		rows,
		words: wordsIn(rows)
	};
}
