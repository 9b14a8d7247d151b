import type { BlankSpotState } from '../analysis/blankSpot.ts';
import type { EvidenceGrade } from '../analysis/evidenceGrade.ts';

/** k of the n items of one document, with the items themselves and those quoted. */
export interface ClaimSide {
	plan_id: string;
	k: number;
	n: number;
	/** the wider of Jeffreys and cluster bootstrap, in shares */
	low: number;
	high: number;
	items: string[];
	/** two to four of `items`, fewer where there are fewer */
	excerpts: string[];
}

interface ClaimBase {
	/** made from what is asserted, so that a draft finds its claim again after the data changed */
	id: string;
	theme_id: string | null;
	sides: ClaimSide[];
	/** items that go against the sentence, or weaken it */
	counter: string[];
}

export type ShareClaim = ClaimBase & { kind: 'share' };
export type BlankClaim = ClaimBase & { kind: 'blank'; state: BlankSpotState; upper: number | null };
export type PresenceClaim = ClaimBase & { kind: 'presence'; present: number };
export type GapClaim = ClaimBase & { kind: 'gap'; grade: EvidenceGrade; sign: -1 | 0 | 1; sections: number; held: number; total: number };
export type LeadClaim = ClaimBase & { kind: 'lead'; actor_id: string; post: boolean };
export type ViewClaim = ClaimBase & { kind: 'view'; name: string };

/** A sentence that the data carry, before it is put in words. */
export type Claim = ShareClaim | BlankClaim | PresenceClaim | GapClaim | LeadClaim | ViewClaim;
export type ClaimKind = Claim['kind'];

/** The figures a claim rests on, flat: what a draft remembers to tell which numbers have changed since. */
export const figuresOf = (claim: Claim): Record<string, number | string> => ({
	...Object.fromEntries(claim.sides.flatMap(({ plan_id, k, n }) => [[`${plan_id} k`, k] as const, [`${plan_id} n`, n] as const])),
	...(claim.kind === 'gap' ? { grade: claim.grade } : {}),
	...(claim.kind === 'blank' ? { state: claim.state } : {})
});
