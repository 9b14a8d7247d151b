import type { Assignment, Timing } from '../model/extraction.ts';
import type { Role } from '../model/vocabulary.ts';
import { foldKey } from '../text/fold.ts';
import { type AlignableItem, type AlignedPair, alignItems } from './alignItems.ts';

type RenewedActor = Pick<Assignment, 'actor_id' | 'role' | 'as_written'>;
type RenewedTiming = Pick<Timing, 'as_written' | 'kind' | 'year_start' | 'year_end' | 'date_start' | 'date_end' | 'phase'>;

export interface RenewableItem extends AlignableItem {
	actors: readonly RenewedActor[];
	timings: readonly RenewedTiming[];
}

export interface RenewablePlan {
	items: readonly RenewableItem[];
	/** the document names who leads: otherwise nothing can be said of a change of lead */
	namesLeads: boolean;
}

/** What differs between two items that are one, in what the documents write. */
export const renewalChanges = ['words', 'kind', 'lead', 'collaborators', 'timing'] as const;
export type RenewalChange = (typeof renewalChanges)[number];

export interface RenewedPair extends AlignedPair {
	/** none: carried over as it was */
	changes: RenewalChange[];
}

export interface Renewal {
	pairs: RenewedPair[];
	onlyBefore: string[];
	onlyAfter: string[];
	/** whether both documents write who leads, and when: what one does not write is not compared */
	compared: { actors: boolean; timing: boolean };
}

const sorted = (keys: string[]): string => [...new Set(keys)].toSorted().join(';');

/** The same actors, or actors written with the same words: a registry may know a name in one document only. */
const sameActors = (before: RenewableItem, after: RenewableItem, ...roles: Role[]): boolean =>
	[({ actor_id }: RenewedActor) => actor_id, ({ as_written }: RenewedActor) => foldKey(as_written)].some((key) => {
		const keys = ({ actors }: RenewableItem): string => sorted(actors.filter(({ role }) => roles.includes(role)).map(key));
		return keys(before) === keys(after);
	});

const written = ({ as_written, phase }: RenewedTiming): string => `${foldKey(phase)}|${foldKey(as_written)}`;
const calendar = ({ kind, year_start, year_end, date_start, date_end, phase }: RenewedTiming): string =>
	JSON.stringify([foldKey(phase), kind, year_start, year_end, date_start, date_end]);

/** The same timing: the same words (« An I » of either plan), or other words for the same dates. */
const sameTiming = (before: RenewableItem, after: RenewableItem): boolean =>
	[written, calendar].some((key) => {
		const keys = ({ timings }: RenewableItem): string => sorted(timings.map(key));
		return keys(before) === keys(after);
	});

function changesOf(before: RenewableItem, after: RenewableItem, { actors, timing }: Renewal['compared']): RenewalChange[] {
	const differs: Record<RenewalChange, boolean> = {
		words: foldKey(before.text) !== foldKey(after.text),
		kind: before.kind !== after.kind,
		lead: actors && !sameActors(before, after, 'lead'),
		collaborators: actors && !sameActors(before, after, 'collaborator', 'potential'),
		timing: timing && !sameTiming(before, after)
	};
	return renewalChanges.filter((change) => differs[change]);
}

/** What a document carries over of the one it renews, word for word or changed, what it leaves and what it adds. Symmetric: seen from the other, what is left is what is added. */
export function renewal(before: RenewablePlan, after: RenewablePlan): Renewal {
	const { pairs, onlyBefore, onlyAfter } = alignItems(before.items, after.items);
	const dated = ({ items }: RenewablePlan): boolean => items.some(({ timings }) => timings.length > 0);
	const compared = { actors: before.namesLeads && after.namesLeads, timing: dated(before) && dated(after) };
	const byId = (items: readonly RenewableItem[]) => new Map(items.map((item) => [item.id, item]));
	const [olds, news] = [byId(before.items), byId(after.items)];
	return {
		pairs: pairs.map((pair) => ({ ...pair, changes: changesOf(olds.get(pair.before)!, news.get(pair.after)!, compared) })),
		onlyBefore,
		onlyAfter,
		compared
	};
}
