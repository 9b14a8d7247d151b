import type { PlanRow } from '#lib/db/queries/plans.ts';
import { groupOf } from '#lib/model/documentGroup.ts';

/** A document as figures show it, or all those of one kind and level, under an id that only groups have. */
export interface ShownPlan extends PlanRow {
	/** of a group: how many it holds */
	documents?: number;
}

export const isGroup = ({ id }: { id: string }): boolean => groupOf(id) !== null;

/** How many documents these are in all. */
export const documentCount = (plans: readonly { documents?: number }[]): number =>
	plans.reduce((sum, { documents = 1 }) => sum + documents, 0);
