import { demandKinds, type ItemKind } from '#lib/model/vocabulary.ts';
import type { Link } from '../read/links.ts';
import type { Problem } from '../read/problems.ts';

/** Remembers the kinds of the items that decisions name, plan by plan, then says which decisions cannot be. */
export class LinkChecks {
	readonly #kinds = new Map<string, ItemKind>();
	readonly #named: ReadonlySet<string>;

	constructor(readonly links: readonly Link[]) {
		this.#named = new Set(links.flatMap(({ demand_id, action_id }) => [demand_id, action_id]));
	}

	see(items: readonly { id: string; kind: ItemKind }[]): void {
		for (const { id, kind } of items) if (this.#named.has(id)) this.#kinds.set(id, kind);
	}

	/** Once every plan has been seen. */
	problems(): Problem[] {
		return this.links.flatMap(({ demand_id, action_id, file, line }) => [
			...this.#fault(demand_id, demandKinds, 'une recommandation ou une proposition', { file, line }),
			...this.#fault(action_id, ['action'], 'une action', { file, line })
		]);
	}

	#fault(id: string, allowed: readonly ItemKind[], what: string, place: Pick<Link, 'file' | 'line'>): Problem[] {
		const kind = this.#kinds.get(id);
		if (kind === undefined)
			return [{ ...place, message: `l’élément « ${id} » n’existe pas. Corrigez l’identifiant, ou retirez cette ligne.` }];
		if (allowed.includes(kind)) return [];
		return [{ ...place, message: `« ${id} » n’est pas ${what} (${kind}). Corrigez l’identifiant, ou retirez cette ligne.` }];
	}
}
