import type { Nearness } from '#lib/analysis/nearestItems.ts';
import type { UptakeLinkRow } from '#lib/db/queries/uptakeLinks.ts';
import type { Decider, Decision } from '#lib/model/vocabulary.ts';

/** An action beside a demand: why it is a candidate (null: a person added the pair), and what a person decided (null: nothing yet). */
export interface DemandLink {
	action_id: string;
	nearness: Nearness | null;
	decision: Decision | null;
	reason: string;
	decided_by: Decider | null;
	decided_on: string | null;
}

/** `none`: no candidate was found, which does not say that no plan takes the demand up. `uncoded`: without a theme, none could be looked for. */
export const demandStates = ['confirmed', 'candidates', 'rejected', 'none', 'uncoded'] as const;
export type DemandState = (typeof demandStates)[number];

export interface Demand {
	id: string;
	state: DemandState;
	/** as published: confirmed first, then candidates by score, then rejected; what this reader decides moves nothing */
	links: DemandLink[];
}

const stateOf = (links: readonly DemandLink[], themes: readonly string[]): DemandState => {
	if (links.some(({ decision }) => decision === 'confirmed')) return 'confirmed';
	if (links.some(({ decision }) => decision === null)) return 'candidates';
	if (links.length) return 'rejected';
	return themes.length ? 'none' : 'uncoded';
};

const rank = (decision: Decision | null): number => ['confirmed', null, 'rejected'].indexOf(decision);

/** Demands with their candidates and the decisions published, then this reader's own; a later decision on a pair replaces an earlier one. */
export function demandsOf(
	demands: readonly { id: string; themes: readonly string[] }[],
	candidates: readonly { demand_id: string; candidates: readonly Nearness[] }[],
	published: readonly UptakeLinkRow[],
	own: readonly UptakeLinkRow[] = []
): Demand[] {
	const found = new Map(candidates.map((one) => [one.demand_id, one.candidates]));
	return demands.map(({ id, themes }) => {
		const byAction = (rows: readonly UptakeLinkRow[]) =>
			new Map(rows.filter(({ demand_id }) => demand_id === id).map((one) => [one.action_id, one]));
		const [before, latest] = [byAction(published), byAction([...published, ...own])];
		const place = ({ action_id }: DemandLink) => rank(before.get(action_id)?.decision ?? null);
		const near = found.get(id) ?? [];
		const ids = [
			...near.map(({ item_id }) => item_id),
			...[...latest.keys()].filter((action) => !near.some(({ item_id }) => item_id === action))
		];
		const links = ids
			.map((action_id) => ({
				action_id,
				nearness: near.find(({ item_id }) => item_id === action_id) ?? null,
				decision: latest.get(action_id)?.decision ?? null,
				reason: latest.get(action_id)?.reason ?? '',
				decided_by: latest.get(action_id)?.decided_by ?? null,
				decided_on: latest.get(action_id)?.decided_on ?? null
			}))
			.sort((a, b) => place(a) - place(b) || (b.nearness?.score ?? 0) - (a.nearness?.score ?? 0));
		return { id, state: stateOf(links, themes), links };
	});
}

/** The file that the project keeps (data/links/uptake.csv), whole: what was published, replaced and completed by what was decided here. */
export function linksCsv(published: readonly UptakeLinkRow[], decided: readonly UptakeLinkRow[]): string {
	const pair = ({ demand_id, action_id }: UptakeLinkRow) => `${demand_id} ${action_id}`;
	const all = new Map([...published, ...decided].map((row) => [pair(row), row]));
	const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
	const lines = rows.map(({ demand_id, action_id, decision, reason, decided_by, decided_on }) =>
		[demand_id, action_id, decision, reason, decided_by ?? '', decided_on ?? ''].map(cell).join(',')
	);
	return `${['demand_id,action_id,decision,reason,decided_by,decided_on', ...lines].join('\n')}\n`;
}
