import type { PlanKind } from '../model/vocabulary.ts';
import type { Claim } from './claim.ts';
import type { BriefFacts } from './facts.ts';
import { documentOf } from './sentence.ts';

/** What the limits paragraph says: the documents used with their n, their kinds, the regions read, the doubts on themes used. */
export interface Limits {
	documents: { title: string; kind: string; years: [number, number]; n: number; unit: 'action' | 'item' }[];
	kinds: number;
	regions: { read: number; total: number };
	doubts: { theme: string; doubt: string }[];
	/** documents whose themes, as counted here, come from the automatic coding, all or some */
	automatic: string[];
	/** themes graded together */
	graded: number;
	compared: boolean;
}

export interface LimitsWords {
	title: string;
	sentences(limits: Limits): string[];
}

/** The limits of a set of claims; documents and themes come in the order of the facts, each once. */
export function limitsOf(claims: readonly Claim[], facts: BriefFacts, kindName: (kind: PlanKind) => string): Limits {
	const sides = claims.flatMap((claim) => claim.sides);
	const used = facts.documents.filter(({ id }) => sides.some(({ plan_id }) => plan_id === id));
	const themes = facts.themes.filter(({ id }) => claims.some(({ theme_id }) => theme_id === id));
	return {
		documents: used.map(({ id, title, kind, year_start, year_end }) => ({
			title,
			kind: kindName(kind),
			years: [year_start, year_end],
			n: Math.max(...sides.filter(({ plan_id }) => plan_id === id).map(({ n }) => n)),
			unit: documentOf(id, facts).kind === 'action-plan' ? 'action' : 'item'
		})),
		kinds: new Set(used.map(({ kind }) => kind)).size,
		regions: facts.regions,
		automatic: used
			.filter(
				({ id, automatic }) =>
					automatic && claims.some(({ theme_id, sides }) => theme_id !== null && sides.some((side) => side.plan_id === id))
			)
			.map(({ title }) => title),
		doubts: themes.flatMap(({ name, doubt }) => (doubt === null ? [] : [{ theme: name, doubt }])),
		graded: facts.themes.length,
		compared: claims.some(({ kind }) => kind === 'gap')
	};
}
