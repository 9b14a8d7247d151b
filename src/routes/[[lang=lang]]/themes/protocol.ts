import type { Change } from '#lib/themes/changes.ts';
import type { Codebook } from '#lib/themes/types.ts';
import type { CodingUnit } from '../../codingUnits.ts';
import type { Agreements, Decided } from './agreement.ts';
import type { Trial } from './bench.ts';

export interface Opened extends Trial {
	codebook: Codebook;
	units: CodingUnit[];
}

/** Questions to the worker, and what it answers to each. */
export interface Exchange {
	/** addresses of the classifier's data and of the units */
	open: { ask: { reference: string; desk: string }; answer: Opened };
	trial: { ask: { changes: Change[] }; answer: Trial };
	agreement: { ask: { decided: Decided; themes: string[] }; answer: Agreements };
}

export type Ask = { [Name in keyof Exchange]: { id: number; name: Name; ask: Exchange[Name]['ask'] } }[keyof Exchange];
export type Answer = { id: number } & ({ answer: Exchange[keyof Exchange]['answer'] } | { failed: true });
