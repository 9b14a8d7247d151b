import { type RenewalChange, renewalChanges, type Renewal, type RenewedPair } from '#lib/analysis/renewal.ts';

export interface RenewalGroups {
	same: RenewedPair[];
	changed: RenewedPair[];
	doubtful: RenewedPair[];
}

/** Pairs that are one item, unchanged or not, and pairs that may not be. */
export const groupsOf = ({ pairs }: Renewal): RenewalGroups => ({
	same: pairs.filter(({ sure, changes }) => sure && changes.length === 0),
	changed: pairs.filter(({ sure, changes }) => sure && changes.length > 0),
	doubtful: pairs.filter(({ sure }) => !sure)
});

/** Ids of each document; null where that document can't hold any. */
export interface RenewalRow {
	group: keyof RenewalGroups | 'left' | 'added' | RenewalChange;
	before: string[] | null;
	after: string[] | null;
}

/** The table of a renewal: the groups, and under « changed » each way of changing. */
export function rowsOf(renewal: Renewal): RenewalRow[] {
	const groups = groupsOf(renewal);
	const row = (group: RenewalRow['group'], pairs: readonly RenewedPair[]): RenewalRow => ({
		group,
		before: pairs.map(({ before }) => before),
		after: pairs.map(({ after }) => after)
	});
	const compared: Record<RenewalChange, boolean> = {
		words: true,
		kind: true,
		lead: renewal.compared.actors,
		collaborators: renewal.compared.actors,
		timing: renewal.compared.timing
	};
	return [
		row('same', groups.same),
		row('changed', groups.changed),
		...renewalChanges
			.filter((change) => compared[change])
			.map((change) =>
				row(
					change,
					groups.changed.filter(({ changes }) => changes.includes(change))
				)
			),
		row('doubtful', groups.doubtful),
		{ group: 'left', before: renewal.onlyBefore, after: null },
		{ group: 'added', before: null, after: renewal.onlyAfter }
	];
}
