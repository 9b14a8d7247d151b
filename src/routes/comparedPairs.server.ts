import { codedItems, type CodedItemRow } from '#lib/db/queries/codedItems.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { type ComparedPlan, pairsOf } from './comparison.ts';
import { standIn } from './shown.server.ts';

/** Pairs compared beforehand where documents are too many to compare each with each; a reader chooses the others. */
const mostPairs = 3;

export interface ComparedPairs {
	pairs: [ComparedPlan, ComparedPlan][];
	/** the coded items of these documents, and of all of them where they are few */
	coded: CodedItemRow[];
}

/** National action plans with local documents. Among many, the national one with most items, beside the local ones with most. */
export async function comparedPairs(): Promise<ComparedPairs> {
	const documents = await runNative(plans(noFilters));
	if (!(await standIn()).grouped) {
		const coded = await runNative(codedItems(noFilters));
		return { pairs: pairsOf(documents, coded), coded };
	}
	const size = (id: string) => documents.find((one) => one.id === id)?.coded ?? 0;
	const pairs = pairsOf(documents, size)
		.sort(([one], [other]) => size(other.id) - size(one.id))
		.slice(0, mostPairs);
	const named = [...new Set(pairs.flat().map(({ id }) => id))];
	return { pairs, coded: named.length ? await runNative(codedItems(withFilters(noFilters, { plan: named }))) : [] };
}
