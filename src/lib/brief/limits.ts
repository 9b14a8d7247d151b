import type { PlanKind } from '../model/vocabulary.ts';
import type { Claim } from './claim.ts';
import type { BriefFacts } from './facts.ts';
import { unitOf } from './sentence.ts';

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
	const used = facts.documents.flatMap((document) => {
		const own = claims.flatMap((claim) => claim.sides.filter(({ plan_id }) => plan_id === document.id).map(({ n }) => ({ claim, n })));
		// a view counts items of every kind: where other sentences count the actions of the plan, their n is said
		const counted = own.find(({ claim }) => claim.kind !== 'view') ?? own[0];
		return counted
			? [{ document, n: counted.n, unit: unitOf(counted.claim, document), themed: own.some(({ claim }) => claim.kind !== 'lead') }]
			: [];
	});
	const themes = facts.themes.filter(({ id }) => claims.some(({ theme_id }) => theme_id === id));
	return {
		documents: used.map(({ document: { title, kind, year_start, year_end }, n, unit }) => ({
			title,
			kind: kindName(kind),
			years: [year_start, year_end],
			n,
			unit
		})),
		kinds: new Set(used.map(({ document }) => document.kind)).size,
		regions: facts.regions,
		// who leads is not coded; what a view keeps may be kept for its themes
		automatic: used.filter(({ document, themed }) => document.automatic && themed).map(({ document }) => document.title),
		doubts: themes.flatMap(({ name, doubt }) => (doubt === null ? [] : [{ theme: name, doubt }])),
		graded: facts.themes.length,
		compared: claims.some(({ kind }) => kind === 'gap')
	};
}
