import { getContext, setContext } from 'svelte';
import type { ItemCodingRow } from '#lib/db/queries/itemCodings.ts';
import type { PlanCoderRow } from '#lib/db/queries/planCoders.ts';
import type { CardCoding } from '#lib/ui/card.ts';

const key = Symbol('coders');
type CodersOf = (planId: string) => string[];

/** Who coded each document, for every card on every page. */
export const provideCoders = (rows: () => readonly PlanCoderRow[]): CodersOf =>
	setContext<CodersOf>(key, (planId) => rows().flatMap(({ plan_id, coder }) => (plan_id === planId ? [coder] : [])));

export const useCoders = (): CodersOf => getContext<CodersOf>(key);

/** What every coder of a document said of each theme that an item carries or that one of them gave it; nulls where one did not. */
export function cardCodings(
	item: { id: string; themes: readonly { theme_id: string }[] },
	rows: readonly ItemCodingRow[],
	coders: readonly string[]
): CardCoding[] {
	const own = rows.filter(({ item_id }) => item_id === item.id);
	const themes = [...new Set([...item.themes, ...own].map(({ theme_id }) => theme_id))];
	return themes.flatMap((theme_id) =>
		coders.map((coder) => {
			const said = own.find((row) => row.theme_id === theme_id && row.coder === coder);
			return { theme_id, coder, via: said?.via ?? null, rank: said?.rank ?? null, silent: own.every((row) => row.coder !== coder) };
		})
	);
}
