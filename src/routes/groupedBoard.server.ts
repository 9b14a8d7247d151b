import { actorTotals } from '#lib/db/queries/actorTotals.ts';
import type { CoverageRow } from '#lib/db/queries/coverage.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { withoutGroups } from '#lib/model/documentGroup.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { blankSpots, cuedThemes } from './blankSpots.server.ts';
import { boardWith, type Board, type BoardDocument } from './boardView.ts';
import { comparedFilters } from './comparison.ts';
import { actionFilters, type ShownGapRow } from './gapView.ts';
import { shownPlans, shownThemes } from './shown.server.ts';
import { shownGaps } from './shownGaps.server.ts';
import { documentCount, type ShownPlan } from './shownPlan.ts';
import { themeDoubts } from './themeDoubt.ts';
import { themeTrust } from './themeTrust.server.ts';
import { presence, themeShort } from './themeView.ts';

/** Most leads of a group that a sheet has room for. */
const mostLeads = 3;

/** What is counted of each group: the actions of action plans, every coded item of the other kinds. */
async function countedRows(): Promise<ShownGapRow[]> {
	const [actions, all] = [await shownGaps(actionFilters), await shownGaps(noFilters)];
	return [...actions.filter(({ plan_kind }) => plan_kind === 'action-plan'), ...all.filter(({ plan_kind }) => plan_kind !== 'action-plan')];
}

async function documentOf(plan: ShownPlan, n: number): Promise<BoardDocument> {
	const leading = (await runNative(actorTotals(withoutGroups(comparedFilters(plan)), 200)))
		.filter(({ lead }) => lead > 0)
		.sort((a, b) => b.lead - a.lead);
	const { id, short_title, kind, documents, year_start, year_end } = plan;
	return {
		...{ id, short: short_title, kind, year_start, year_end, n },
		...(documents === undefined ? {} : { documents }),
		leads: leading.slice(0, mostLeads).map(({ actor_id, name, post, lead }) => ({ id: actor_id, name, post, k: lead })),
		more: leading.length > mostLeads
	};
}

/** The board of a corpus whose documents are too many for one sheet: those of one kind and level together, and no pair compared. */
export async function groupedBoard(regions: readonly CoverageRow[], i18n: I18n): Promise<Board> {
	const groups = await shownPlans(noFilters, i18n.language);
	const rows = await countedRows();
	const book = await runNative(themes());
	const cued = await cuedThemes((await runNative(plans(noFilters))).map(({ id }) => id));
	const spots = await blankSpots(rows, cued);
	const cells = rows.map(({ theme_id, plan_id, k, n }, index) => ({
		theme_id,
		plan_id,
		k,
		n,
		state: spots[index]?.state ?? 'not-mentioned'
	}));
	const documents: BoardDocument[] = [];
	for (const group of groups) documents.push(await documentOf(group, rows.find(({ plan_id }) => plan_id === group.id)?.n ?? 0));
	const [widest] = presence(await shownThemes(noFilters), book, 'k');
	const { trust, automatic } = await themeTrust();
	const doubtOf = themeDoubts(trust, automatic.length > 0, i18n);
	const boardThemes = book
		.map((theme) => ({
			id: theme.id,
			name: themeShort(theme, i18n),
			headline: theme.headline,
			doubtful: doubtOf(theme.id) !== null,
			cells: groups.flatMap(({ id }) => cells.filter((cell) => cell.theme_id === theme.id && cell.plan_id === id))
		}))
		.sort((a, b) => Number(b.headline) - Number(a.headline));
	const finding = widest ? i18n.t.board.widest(themeShort(widest.theme, i18n), widest.present, documentCount(groups)) : i18n.t.board.title;
	return boardWith({ documents, themes: boardThemes, gaps: [], compared: false }, finding, regions, i18n);
}
