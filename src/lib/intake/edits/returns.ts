import type { Extraction } from '#lib/model/extraction.ts';
import type { AppliedReturn, ReturnedEdit } from '#lib/model/returned.ts';
import type { Role } from '#lib/model/vocabulary.ts';
import type { Correction } from '../repairs/findRepairs.ts';

/** The faults of the text among what was returned, in order of date, as `corrections.yaml` writes them. */
export const textCorrections = (plan: string, returned: readonly ReturnedEdit[]): Correction[] =>
	returned.flatMap(({ change, file, at }) => {
		if (change.do !== 'text') return [];
		const { line, expect, raw, fix, reason } = change;
		return [{ plan, line, expect, raw, fix, reason, at: { file, line: at } }];
	});

type Side = Pick<AppliedReturn, 'before' | 'after'>;

const written = ({ assignments }: Extraction, id: string, ...roles: Role[]): string =>
	assignments
		.filter(({ item_id, role }) => item_id === id && roles.includes(role))
		.map(({ as_written }) => as_written)
		.join(', ');

/** What an element was in one respect, in words: « porteurs; collaborateurs », échéances, sorte. */
function respect(extraction: Extraction, id: string, change: ReturnedEdit['change']['do']): string | null {
	const item = extraction.items.find((one) => one.id === id);
	if (!item) return null;
	if (change === 'kind') return item.kind;
	if (change === 'actors')
		return [written(extraction, id, 'lead'), written(extraction, id, 'collaborator', 'potential')].filter(Boolean).join('; ');
	if (change === 'timing')
		return [...new Set(extraction.timings.filter(({ item_id }) => item_id === id).map((one) => one.as_written))].join(', ');
	return change === 'discard' || change === 'add' ? item.text : null;
}

/** Everything that was returned and stands, with what it was of and what it changed. `applied`: the edits, with the ids of their elements. */
export function appliedReturns(
	before: Extraction,
	after: Extraction,
	applied: readonly { edit: ReturnedEdit; id: string }[],
	returned: readonly ReturnedEdit[]
): AppliedReturn[] {
	const textOf = (id: string | null): string =>
		(after.items.find((one) => one.id === id) ?? before.items.find((one) => one.id === id))?.text ?? '';
	const row = ({ organisation, date, change }: ReturnedEdit, id: string | null, sides: Side): AppliedReturn => ({
		item_id: after.items.some((one) => one.id === id) ? id : null,
		element: id,
		organisation,
		date,
		change: change.do,
		line: change.line,
		words: textOf(id),
		...sides,
		reason: 'reason' in change ? change.reason : null
	});
	const texts = returned.flatMap((edit) => {
		const { change } = edit;
		if (change.do !== 'text') return [];
		const repair = after.repairs.find(
			({ method, line, raw, fixed }) => method === 'correction' && line === change.line && raw === change.raw && fixed === change.fix
		);
		return [row(edit, repair?.item_id ?? null, { before: change.raw, after: change.fix })];
	});
	const others = applied.map(({ edit, id }) => {
		const { do: change } = edit.change;
		return row(edit, id, { before: respect(before, id, change), after: respect(after, id, change) });
	});
	return [...texts, ...others].toSorted((a, b) => a.line - b.line || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
