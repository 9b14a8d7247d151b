import { uptake } from '#lib/analysis/uptake.ts';
import { comparableItems, type ComparableItemRow } from '#lib/db/queries/comparableItems.ts';
import { plans, type PlanRow } from '#lib/db/queries/plans.ts';
import { uptakeLinks, type UptakeLinkRow } from '#lib/db/queries/uptakeLinks.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { demandKinds } from '#lib/model/vocabulary.ts';
import { contentStems } from '#lib/text/grammar.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { citedDocuments, standIn } from '../../../shown.server.ts';
import type { PageServerLoad } from './$types';

const demandFilters = withFilters(noFilters, { kind: [...demandKinds], planKind: ['position-paper', 'consultation-report'] });
const actionFilters = withFilters(noFilters, { kind: ['action'], planKind: ['action-plan'] });

const told = (row: ComparableItemRow) => ({ ...row, stems: contentStems(row.stems) });
const shown = ({ stems: _, ...row }: ComparableItemRow) => row;

/** Each demand is set beside each action: among many documents, those that ask most, and as many plans of their regions, then the longest; and those that a decision names. */
const mostCompared = { demanding: 1, acting: 8 };

async function compared(decided: readonly UptakeLinkRow[]) {
	const all = await runNative(plans(noFilters));
	if (!(await standIn()).grouped) return null;
	const item = decided.flatMap(({ demand_id, action_id }) => [demand_id, action_id]);
	const named = new Set(
		item.length ? (await runNative(comparableItems(withFilters(noFilters, { item })))).map(({ plan_id }) => plan_id) : []
	);
	const most = (n: number) => (plan: PlanRow, index: number) => index < n || named.has(plan.id);
	const longest = all.toSorted((a, b) => b.coded - a.coded);
	const demanding = longest.filter(({ kind }) => kind !== 'action-plan').filter(most(mostCompared.demanding));
	const near = ({ region_code }: PlanRow) => Number(demanding.some((plan) => plan.region_code === region_code));
	const acting = longest
		.filter(({ kind }) => kind === 'action-plan')
		.sort((a, b) => near(b) - near(a))
		.filter(most(mostCompared.acting));
	const ids = (rows: readonly PlanRow[]) => rows.map(({ id }) => id);
	return { all: all.length, demanding: ids(demanding), acting: ids(acting), rows: [...demanding, ...acting] };
}

export const load: PageServerLoad = async () => {
	const decided = await runNative(uptakeLinks());
	const scope = await compared(decided);
	const demands = (await runNative(comparableItems(withFilters(demandFilters, { plan: scope?.demanding ?? [] })))).map(told);
	const actions = (await runNative(comparableItems(withFilters(actionFilters, { plan: scope?.acting ?? [] })))).map(told);
	const candidates = uptake(demands, actions);
	const named = new Set([
		...candidates.flatMap((one) => one.candidates.map(({ item_id }) => item_id)),
		...decided.map(({ action_id }) => action_id)
	]);
	return {
		scope: scope && { documents: scope.demanding.length + scope.acting.length, all: scope.all },
		cited: scope ? await citedDocuments(scope.rows) : [],
		plans: (scope?.rows ?? (await runNative(plans(noFilters)))).map(({ id, short_title, title, kind, year_start }) => ({
			id,
			short_title,
			title,
			kind,
			year_start
		})),
		demands: demands.map(shown),
		actions: actions.filter(({ id }) => named.has(id)).map(shown),
		read: { actions: actions.length, plans: [...new Set(actions.map(({ plan_id }) => plan_id))] },
		candidates,
		decided
	};
};
