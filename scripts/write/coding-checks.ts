import type { Codings } from '../read/codings.ts';
import type { Problem } from '../read/problems.ts';
import { planOf, type PlanCodings } from './theme-rows.ts';

/** Codings of items that the plan does not have: every item named, one problem per file. */
export function orphanCodings(items: { id: string }[], codings: PlanCodings | undefined): Problem[] {
	if (!codings) return [];
	const known = new Set(items.map(({ id }) => id));
	const coded = [...[...codings.reference.values()].flat(), ...codings.adjudicated.values(), ...[...codings.coders.values()].flat()];
	const orphans = coded.filter(({ item_id }) => !known.has(item_id));
	return [...new Set(orphans.map(({ file }) => file))].map((file) => {
		const lines = orphans.filter((orphan) => orphan.file === file);
		const ids = [...new Set(lines.map(({ item_id }) => `« ${item_id} »`))];
		const found = ids.length === 1 ? `l’élément ${ids[0]} n’existe pas` : `${ids.length} éléments n’existent pas (${ids.join(', ')})`;
		return { file, line: lines[0]?.line ?? null, message: `${found} dans le plan. Corrigez l’identifiant, ou retirez ce codage.` };
	});
}

/** Codings of plans that do not exist, one problem per file and plan. */
export function codingsOfUnknownPlans({ reference, items, coders }: Codings, plans: ReadonlySet<string>): Problem[] {
	const first = new Map<string, Problem & { times: number }>();
	for (const { item_id, file, line } of [...reference, ...items, ...coders]) {
		const plan = planOf(item_id);
		if (plans.has(plan)) continue;
		const known = first.get(`${file} ${plan}`);
		if (known) known.times++;
		else first.set(`${file} ${plan}`, { file, line, times: 1, message: plan });
	}
	return [...first.values()].map(({ file, line, times, message: plan }) => ({
		file,
		line,
		message: `${times} ligne(s) codent le plan « ${plan} », qui n’existe pas. Corrigez l’identifiant, ou retirez ces lignes.`
	}));
}
