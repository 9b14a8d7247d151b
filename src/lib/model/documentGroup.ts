import type { Filters } from './filters.ts';
import { levels, planKinds, type Level, type PlanKind } from './vocabulary.ts';

/** Documents that a figure can tell apart. Past this many, those of one kind and level are counted together. */
export const mostDocuments = 12;

/** What stands for all documents of one kind and level where one document would stand: no document has such an id. */
export const groupId = ({ kind, level }: { kind: PlanKind; level: Level }): string => `@${kind}.${level}`;

/** The kind and level that a group stands for; null for the id of a document. */
export function groupOf(id: string): { kind: PlanKind; level: Level } | null {
	const [, kind, level] = /^@([^.]+)\.([^.]+)$/.exec(id) ?? [];
	const [foundKind, foundLevel] = [planKinds.find((one) => one === kind), levels.find((one) => one === level)];
	return foundKind && foundLevel ? { kind: foundKind, level: foundLevel } : null;
}

/** The same items without naming a group: a filter that asks for one group asks for its kind and level. */
export function withoutGroups(filters: Filters): Filters {
	const [id, another] = filters.plan;
	const group = id !== undefined && another === undefined ? groupOf(id) : null;
	return group ? { ...filters, plan: [], planKind: [group.kind], level: [group.level] } : filters;
}
