import type { BriefFacts } from '#lib/brief/facts.ts';
import type { Origin } from '#lib/brief/propose.ts';

/** Name of the parameter that says where a brief starts from: « depart=theme.employment ». */
export const originParam = 'depart';
/** Name of the parameter that names the view of « depart=view »; the filters of the explorer stand beside it. */
export const viewParam = 'vue';

/** The view that an address asks for: its name and its query; null when it asks for something else. */
export function askedView(params: URLSearchParams): { name: string; query: string } | null {
	if (params.get(originParam) !== 'view') return null;
	const query = new URLSearchParams(params);
	for (const own of [originParam, viewParam]) query.delete(own);
	return { name: params.get(viewParam)?.trim().slice(0, 120) ?? '', query: query.toString() };
}

/** Query of the desk that starts from a view of the explorer. */
export const viewStart = (name: string, query: string): string =>
	`${new URLSearchParams({ [originParam]: 'view', [viewParam]: name })}${query ? `&${query}` : ''}`;

/** An origin in an address; a saved view is named by its own filters, elsewhere. */
export function originText(origin: Origin): string {
	switch (origin.kind) {
		case 'theme':
			return `theme.${origin.theme}`;
		case 'territory':
			return `territory.${origin.region}`;
		case 'plan':
			return `plan.${origin.plan}`;
		case 'actor':
			return `actor.${origin.actor}`;
		case 'gap':
			return `gap.${origin.theme}.${origin.first}.${origin.second}`;
		case 'view':
			return 'view';
	}
}

/** The origin that an address names; null when it names none, or one that the data do not hold. */
export function readOrigin(text: string, facts: BriefFacts): Origin | null {
	const [kind, first = '', second = '', third = ''] = text.split('.');
	const document = (id: string) => facts.documents.some((one) => one.id === id);
	const theme = (id: string) => facts.themes.some((one) => one.id === id);
	switch (kind) {
		case 'theme':
			return theme(first) ? { kind, theme: first } : null;
		case 'territory':
			return facts.documents.some(({ region }) => region === first) ? { kind, region: first } : null;
		case 'plan':
			return document(first) ? { kind, plan: first } : null;
		case 'actor':
			return facts.actors.some(({ id }) => id === first) ? { kind, actor: first } : null;
		case 'gap':
			return theme(first) && document(second) && document(third) ? { kind, theme: first, first: second, second: third } : null;
		default:
			return null;
	}
}

/** A gap by its theme and its two documents. */
export function gapName({ theme, first, second }: { theme: string; first: string; second: string }, facts: BriefFacts): string {
	const short = (id: string) => facts.documents.find((document) => document.id === id)?.short ?? id;
	return `${facts.themes.find(({ id }) => id === theme)?.name ?? theme} · ${short(first)}, ${short(second)}`;
}

/** Everything that a brief can start from, by kind: [address, name]. */
export function startingPoints(facts: BriefFacts, compare: (a: string, b: string) => number): Record<string, [string, string][]> {
	const sorted = (points: [string, string][]) => points.toSorted(([, a], [, b]) => compare(a, b));
	const regions = new Map(facts.documents.flatMap(({ region, region_name }) => (region === null ? [] : [[region, region_name ?? region]])));
	const pairs = [...new Map(facts.gaps.map(({ first, second }) => [`${first}.${second}`, [first, second] as const])).values()];
	return {
		theme: facts.themes.map(({ id, name }) => [`theme.${id}`, name]),
		gap: pairs.flatMap(([first, second]) =>
			facts.themes.map(({ id }): [string, string] => [`gap.${id}.${first}.${second}`, gapName({ theme: id, first, second }, facts)])
		),
		plan: facts.documents.map(({ id, short: name }) => [`plan.${id}`, name]),
		territory: sorted([...regions].map(([region, name]) => [`territory.${region}`, name])),
		actor: sorted(facts.actors.filter(({ generic }) => !generic).map(({ id, name }) => [`actor.${id}`, name]))
	};
}
