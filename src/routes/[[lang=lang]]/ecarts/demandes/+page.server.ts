import { uptake } from '#lib/analysis/uptake.ts';
import { comparableItems, type ComparableItemRow } from '#lib/db/queries/comparableItems.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { uptakeLinks } from '#lib/db/queries/uptakeLinks.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { demandKinds } from '#lib/model/vocabulary.ts';
import { contentStems } from '#lib/text/grammar.ts';
import { runNative } from '../../../../../scripts/native.ts';
import type { PageServerLoad } from './$types';

const demandFilters = withFilters(noFilters, { kind: [...demandKinds], planKind: ['position-paper', 'consultation-report'] });
const actionFilters = withFilters(noFilters, { kind: ['action'], planKind: ['action-plan'] });

const told = (row: ComparableItemRow) => ({ ...row, stems: contentStems(row.stems) });
const shown = ({ stems: _, ...row }: ComparableItemRow) => row;

export const load: PageServerLoad = async () => {
	const demands = (await runNative(comparableItems(demandFilters))).map(told);
	const actions = (await runNative(comparableItems(actionFilters))).map(told);
	const decided = await runNative(uptakeLinks());
	const candidates = uptake(demands, actions);
	const named = new Set([
		...candidates.flatMap((one) => one.candidates.map(({ item_id }) => item_id)),
		...decided.map(({ action_id }) => action_id)
	]);
	return {
		plans: (await runNative(plans(noFilters))).map(({ id, short_title, title, kind, year_start }) => ({
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
