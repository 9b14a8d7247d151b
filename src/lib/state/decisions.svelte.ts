import { deciders, type Decider, type Decision } from '../model/vocabulary.ts';

export interface Decided {
	demand_id: string;
	action_id: string;
	decision: Decision;
	reason: string;
	/** in what role; null: not said */
	decided_by: Decider | null;
	/** YYYY-MM-DD */
	decided_on: string | null;
}

const same = (one: Pick<Decided, 'demand_id' | 'action_id'>, two: Pick<Decided, 'demand_id' | 'action_id'>): boolean =>
	one.demand_id === two.demand_id && one.action_id === two.action_id;

const isDecided = (value: unknown): value is Omit<Decided, 'decided_by' | 'decided_on'> => {
	const { demand_id, action_id, decision, reason } = (value ?? {}) as Record<string, unknown>;
	return [demand_id, action_id, reason].every((one) => typeof one === 'string') && (decision === 'confirmed' || decision === 'rejected');
};

/** What an earlier version kept has no role and no day. */
const recalled = (value: unknown): Decided[] => {
	if (!isDecided(value)) return [];
	const { decided_by, decided_on } = value as Partial<Decided>;
	return [
		{
			...value,
			decided_by: deciders.find((one) => one === decided_by) ?? null,
			decided_on: /^\d{4}-\d{2}-\d{2}$/u.test(decided_on ?? '') ? (decided_on ?? null) : null
		}
	];
};

/** What a person decides on this device, kept by the browser if it allows; nothing is sent. A pair has one decision, the latest. */
export class Decisions {
	all = $state.raw<readonly Decided[]>([]);
	/** false once the browser has refused to keep a decision */
	kept = $state(true);
	readonly #key: string;

	constructor(key: string) {
		this.#key = key;
	}

	/** What an earlier visit left; anything unreadable counts as nothing. */
	recall(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
			this.all = Array.isArray(kept) ? kept.flatMap(recalled) : [];
		} catch {
			this.all = [];
		}
	}

	get key(): string {
		return this.#key;
	}

	decide(decided: Decided): void {
		this.#keep([...this.all.filter((one) => !same(one, decided)), decided]);
	}

	undo(pair: Pick<Decided, 'demand_id' | 'action_id'>): void {
		this.#keep(this.all.filter((one) => !same(one, pair)));
	}

	#keep(all: readonly Decided[]): void {
		this.all = all;
		try {
			localStorage.setItem(this.#key, JSON.stringify(all));
			this.kept = true;
		} catch {
			// what was decided is still shown and exported during the visit
			this.kept = false;
		}
	}
}
