import type { WorkloadBar } from '#lib/charts/workload.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import type { Role } from '#lib/model/vocabulary.ts';
import type { LoadRow } from './actorView.ts';

/** Responsibilities are written on actions; steps, objectives and others are read on each actor's page. */
export const workloadFilters = withFilters(noFilters, { kind: ['action'] });

/** An actor of one document and the rows of its roles. */
export interface Load {
	actor_id: string;
	label: string;
	post: boolean;
	generic: boolean;
	roles: Partial<Record<Role, LoadRow>>;
}

/** Name for charts: the acronym where there is one, a post always said to be one, with the body it serves. */
export const actorLabel = ({ name, acronym, post }: { name: string; acronym: string | null; post: boolean }, i18n: I18n): string =>
	post ? `${acronym ?? name} (${i18n.t.actors.post})` : (acronym ?? name);

const size = (load: Load, role: Role) => load.roles[role]?.n ?? 0;

/** Actors of one document, most leads first, then most collaborations. */
export function loadsOf(planId: string, rows: readonly LoadRow[], i18n: I18n): Load[] {
	const loads = new Map<string, Load>();
	for (const row of rows.filter(({ plan_id }) => plan_id === planId)) {
		const load = loads.get(row.actor_id) ?? {
			actor_id: row.actor_id,
			label: actorLabel(row, i18n),
			post: row.post,
			generic: row.generic,
			roles: {}
		};
		load.roles[row.role] = row;
		loads.set(row.actor_id, load);
	}
	const order: Role[] = ['lead', 'collaborator', 'potential', 'implicit'];
	const compare = (a: Load, b: Load) =>
		order.map((role) => size(b, role) - size(a, role)).find((difference) => difference !== 0) ?? i18n.f.compare(a.label, b.label);
	return [...loads.values()].sort(compare);
}

/** The roles that a document writes, lead first. */
export const rolesOf = (loads: readonly Load[]): Role[] =>
	(['lead', 'collaborator', 'potential'] as const).filter((role) => loads.some((load) => size(load, role) > 0));

export function barsOf(
	loads: readonly Load[],
	roles: readonly Role[],
	plan: PlanRow,
	href: (row: LoadRow) => string,
	i18n: I18n
): WorkloadBar[] {
	const { role: roleName } = i18n.t.vocabulary;
	return loads.flatMap((load) =>
		roles.map((role) => {
			const row = load.roles[role];
			const label = i18n.t.actors.label(load.label, roleName[role], plan.short_title, row?.n ?? 0);
			return { actor: load.label, role: roleName[role], n: row?.n ?? 0, mark: row ? { href: href(row), n: row.n, label } : null };
		})
	);
}

/** Labels by id, the full name where two actors would share one. */
export function uniqueLabels(
	actors: readonly { id: string; name: string; acronym: string | null; post: boolean }[],
	i18n: I18n
): Map<string, string> {
	const labels = actors.map((actor) => actorLabel(actor, i18n));
	return new Map(
		actors.map((actor, index) => [
			actor.id,
			labels.filter((label) => label === labels[index]).length > 1 ? actor.name : (labels[index] ?? actor.name)
		])
	);
}
