import type { I18n } from '#lib/i18n/context.ts';
import type { Sheet, SheetColumn } from '#lib/model/sheet.ts';
import type { Demand } from './demands.ts';

interface Sentence {
	id: string;
	plan_id: string;
	text: string;
}

/** Each demand with each of its candidate actions; a demand without one keeps its row, and says so. */
export function demandSheet(
	demands: readonly Demand[],
	sentences: { demands: readonly Sentence[]; actions: readonly Sentence[] },
	document: (plan: string) => string,
	themeName: (id: string) => string,
	{ t }: I18n
): Sheet {
	const words = t.demands;
	const named = (name: string, type: SheetColumn['type'] = 'text'): SheetColumn => ({ name, type });
	const columns = [
		named(words.demandName),
		named(t.overview.document),
		named(words.sentence(words.demandName)),
		named(words.stateName),
		named(words.actionName),
		named(`${t.overview.document}, ${words.actionName}`),
		named(words.sentence(words.actionName)),
		named(words.scoreName, 'number'),
		named(t.explorer.themes),
		named(words.decisionName),
		named(words.deciderName),
		named(words.dayName),
		named(words.reasonName)
	];
	const rows = demands.flatMap(({ id, state, links }) => {
		const demand = sentences.demands.find((one) => one.id === id);
		const start = [id, demand ? document(demand.plan_id) : null, demand?.text ?? null, words.demandState[state]];
		if (links.length === 0) return [[...start, null, null, null, null, null, null, null, null, null]];
		return links.map(({ action_id, nearness, decision, decided_by, decided_on, reason }) => {
			const action = sentences.actions.find((one) => one.id === action_id);
			return [
				...start,
				action_id,
				action ? document(action.plan_id) : null,
				action?.text ?? null,
				nearness ? Math.round(nearness.score * 1000) / 1000 : null,
				nearness?.themes.map(themeName).join('; ') ?? null,
				decision === null ? null : words.decisionState[decision],
				decided_by && words.deciders[decided_by],
				decided_on,
				reason || null
			];
		});
	});
	return { columns, rows };
}
