import { asset } from '$app/paths';
import type { PlanRow } from '../db/queries/plans.ts';

/** Every document of the corpus, fetched once a visit, when it is asked for. */
class Documents {
	list = $state.raw<readonly PlanRow[] | null>(null);
	failed = $state(false);
	#asked: Promise<void> | undefined;

	/** Settles when the list is there or can't be had; a later call tries again. */
	load(): Promise<void> {
		return (this.#asked ??= this.#fetch());
	}

	async #fetch(): Promise<void> {
		this.failed = false;
		try {
			const response = await fetch(asset('/documents.json'));
			if (!response.ok) throw new Error(String(response.status));
			this.list = (await response.json()) as PlanRow[];
		} catch {
			this.failed = true;
			this.#asked = undefined;
		}
	}
}

export const documents = new Documents();
