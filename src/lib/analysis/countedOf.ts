import type { ItemKind, PlanKind } from '../model/vocabulary.ts';

/** What is counted of a document: the actions of an action plan, every coded item of the other kinds. */
export const isCounted = (document: PlanKind, { kind }: { kind: ItemKind }): boolean => document !== 'action-plan' || kind === 'action';
