import { deciders, type Decider, type Decision } from '../model/vocabulary.ts';
import { keepHere, keptHere } from './onDevice.ts';

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

/** A decision that an earlier visit kept; what an earlier version kept has no role and no day. */
function recalled(value: unknown): Decided[] {
	const { demand_id, action_id, decision, reason, decided_by, decided_on } = (value ?? {}) as Record<string, unknown>;
	const text = (one: unknown): one is string => typeof one === 'string';
	if (!text(demand_id) || !text(action_id) || !text(reason) || (decision !== 'confirmed' && decision !== 'rejected')) return [];
	return [
		{
			demand_id,
			action_id,
			decision,
			reason,
			decided_by: deciders.find((one) => one === decided_by) ?? null,
			decided_on: text(decided_on) && /^\d{4}-\d{2}-\d{2}$/u.test(decided_on) ? decided_on : null
		}
	];
}

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
		const kept = keptHere(this.#key);
		this.all = Array.isArray(kept)
			? kept.flatMap(recalled).filter((one, index, all) => all.findIndex((other) => same(one, other)) === index)
			: [];
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
		// where it can't, what was decided is still shown and exported during the visit
		this.kept = keepHere(this.#key, all);
	}
}
