import { isCounted } from '../analysis/countedOf.ts';
import { excerptsOf as chosen } from '../analysis/excerpts.ts';
import { shareInterval } from '../analysis/shareInterval.ts';
import { themeClusters } from '../analysis/themeCount.ts';
import { jeffreys } from '../analysis/jeffreys.ts';
import type { Claim, ClaimSide } from './claim.ts';
import type { BriefDocument, BriefFacts, BriefItem, GapFact } from './facts.ts';

/** Where a brief starts from. */
export type Origin =
	| { kind: 'theme'; theme: string }
	| { kind: 'territory'; region: string }
	| { kind: 'plan'; plan: string }
	| { kind: 'actor'; actor: string }
	| { kind: 'gap'; theme: string; first: string; second: string }
	| ({ kind: 'view' } & SavedView);

/** A view of the explorer as a brief keeps it: the ids of its items, whatever becomes of its filters. */
export interface SavedView {
	name: string;
	items: string[];
}

export const countedItems = (document: BriefDocument, facts: BriefFacts): BriefItem[] =>
	facts.items.filter((item) => item.plan_id === document.id && isCounted(document.kind, item));

/** Most quotations given of one side. */
const EXCERPTS = 4;
const excerptsOf = (items: readonly BriefItem[], theme: string | null): string[] => chosen(items, theme, EXCERPTS);

const carries = (theme: string) => (item: BriefItem) => item.labels.some(({ theme_id }) => theme_id === theme);

function sideOf(document: BriefDocument, facts: BriefFacts, theme: string): ClaimSide {
	const all = countedItems(document, facts);
	const own = all.filter(carries(theme));
	const { low, high } = shareInterval(themeClusters(all, theme));
	return {
		plan_id: document.id,
		k: own.length,
		n: all.length,
		low,
		high,
		items: own.map(({ id }) => id),
		excerpts: excerptsOf(own, theme)
	};
}

/** Items that carry the theme by their heading alone: they weaken a sentence about what is written. */
const byHeading = (side: ClaimSide, theme: string, facts: BriefFacts): string[] =>
	facts.items
		.filter(({ id, labels }) => side.items.includes(id) && labels.some(({ theme_id, via }) => theme_id === theme && via === 'heading'))
		.map(({ id }) => id);

const documentsOf = (facts: BriefFacts): BriefDocument[] => facts.documents.filter((document) => countedItems(document, facts).length > 0);

function inDocument(theme: string, document: BriefDocument, facts: BriefFacts): Claim {
	const side = sideOf(document, facts, theme);
	const blank = facts.blanks.find(({ theme_id, plan_id }) => theme_id === theme && plan_id === document.id);
	const base = { theme_id: theme, sides: [side] };
	return side.k || !blank
		? { ...base, kind: 'share', id: `share ${theme} ${document.id}`, counter: byHeading(side, theme, facts) }
		: { ...base, kind: 'blank', id: `blank ${theme} ${document.id}`, counter: [], state: blank.state, upper: blank.upper };
}

/** In how many documents a theme is; nothing before the first document. */
function presence(theme: string, facts: BriefFacts): Claim[] {
	const sides = documentsOf(facts).map((document) => sideOf(document, facts, theme));
	const present = sides.filter(({ k }) => k > 0).length;
	return sides.length ? [{ kind: 'presence', id: `presence ${theme}`, theme_id: theme, sides, present, counter: [] }] : [];
}

function gap({ theme_id, first, second, ...graded }: GapFact, facts: BriefFacts): Claim[] {
	const documents = [first, second].map((id) => facts.documents.find((document) => document.id === id));
	const sides = documents.flatMap((document) => (document ? [sideOf(document, facts, theme_id)] : []));
	const said = graded.grade === 'N2' || graded.grade === 'N3';
	const less = said && graded.sign !== 0 ? sides[graded.sign > 0 ? 1 : 0] : undefined;
	if (sides.length < 2) return [];
	return [{ kind: 'gap', id: `gap ${theme_id} ${first} ${second}`, theme_id, sides, counter: less?.items ?? [], ...graded }];
}

/** Who leads in one document: the actor's items out of all that are counted there. Beside them, those that others lead. */
function lead(actor: string, document: BriefDocument, facts: BriefFacts): Claim[] {
	const all = countedItems(document, facts);
	const own = all.filter(({ leads }) => leads.includes(actor));
	const known = facts.actors.find(({ id }) => id === actor);
	if (!own.length || !known || known.generic) return [];
	const side = { plan_id: document.id, k: own.length, n: all.length, ...jeffreys(own.length, all.length) };
	return [
		{
			kind: 'lead',
			id: `lead ${actor} ${document.id}`,
			theme_id: null,
			actor_id: actor,
			post: known.post,
			sides: [{ ...side, items: own.map(({ id }) => id), excerpts: excerptsOf(own, null) }],
			counter: all.filter(({ leads }) => leads.length > 0 && !leads.includes(actor)).map(({ id }) => id)
		}
	];
}

/** The actor with most leads in a document; none where several are level. */
function firstLead(document: BriefDocument, facts: BriefFacts): Claim[] {
	const claims = facts.actors.flatMap(({ id }) => lead(id, document, facts));
	const most = Math.max(0, ...claims.map(({ sides }) => sides[0]?.k ?? 0));
	const heaviest = claims.filter(({ sides }) => sides[0]?.k === most);
	return heaviest.length === 1 ? heaviest : [];
}

const gapsWith = (facts: BriefFacts, keep: (fact: GapFact) => boolean): Claim[] =>
	facts.gaps.filter(keep).flatMap((fact) => gap(fact, facts));

/** The clearest first: what may be said before what may not. */
const byGrade = (a: Claim, b: Claim): number => {
	const order = ['N3', 'N2', 'none', 'N1', 'N0'];
	return a.kind === 'gap' && b.kind === 'gap' ? order.indexOf(a.grade) - order.indexOf(b.grade) : 0;
};

function aboutDocuments(documents: readonly BriefDocument[], facts: BriefFacts): Claim[] {
	const ids = documents.map(({ id }) => id);
	const themes = facts.themes.filter(({ headline }) => headline);
	return [
		...gapsWith(facts, ({ first, second }) => ids.includes(first) || ids.includes(second)).toSorted(byGrade),
		...documents.flatMap((document) => [...themes.map(({ id }) => inDocument(id, document, facts)), ...firstLead(document, facts)])
	];
}

/** A view as a whole, then in each document where it keeps something. Every coded item may be kept, so every one is counted. */
function view({ name, items }: SavedView, facts: BriefFacts): Claim[] {
	const known = new Set(facts.items.map(({ id }) => id));
	if (facts.partial !== undefined && items.some((id) => !known.has(id))) return [];
	const sides = documentsOf(facts).flatMap((document): ClaimSide[] => {
		const all = facts.items.filter(({ plan_id }) => plan_id === document.id);
		const own = all.filter(({ id }) => items.includes(id));
		const side = { plan_id: document.id, k: own.length, n: all.length, ...jeffreys(own.length, all.length) };
		return own.length ? [{ ...side, items: own.map(({ id }) => id), excerpts: excerptsOf(own, null) }] : [];
	});
	const claim = (id: string, of: ClaimSide[]): Claim => ({ kind: 'view', id, theme_id: null, name, sides: of, counter: [] });
	return [
		...(sides.length ? [claim(viewId(name), sides)] : []),
		...(sides.length > 1 ? sides.map((side) => claim(`${viewId(name)} / ${side.plan_id}`, [side])) : [])
	];
}

/** What is said of all documents is not said from some of them. */
const presences = (theme: string, facts: BriefFacts): Claim[] => (facts.partial === undefined ? presence(theme, facts) : []);

const viewId = (name: string): string => `view ${name}`;

/** Whether a claim is one of a view. */
export const isOfView = (claim: string, { name }: SavedView): boolean => claim === viewId(name) || claim.startsWith(`${viewId(name)} / `);

const isTheme = (theme: string, facts: BriefFacts): boolean => facts.themes.some(({ id }) => id === theme);

/** Every claim that the facts carry about where the brief starts from, what may be said first. An unknown id gives none. */
export function propose(origin: Origin, facts: BriefFacts): Claim[] {
	const documents = documentsOf(facts);
	switch (origin.kind) {
		case 'theme':
			if (!isTheme(origin.theme, facts)) return [];
			return [
				...presences(origin.theme, facts),
				...gapsWith(facts, ({ theme_id }) => theme_id === origin.theme).toSorted(byGrade),
				...documents.map((document) => inDocument(origin.theme, document, facts))
			];
		case 'gap':
			if (!isTheme(origin.theme, facts)) return [];
			return [
				...gapsWith(facts, (fact) => fact.theme_id === origin.theme && fact.first === origin.first && fact.second === origin.second),
				...documents
					.filter(({ id }) => id === origin.first || id === origin.second)
					.map((document) => inDocument(origin.theme, document, facts)),
				...presences(origin.theme, facts)
			];
		case 'territory':
			return aboutDocuments(
				documents.filter(({ region }) => region === origin.region),
				facts
			);
		case 'plan':
			return aboutDocuments(
				documents.filter(({ id }) => id === origin.plan),
				facts
			);
		case 'actor':
			return documents.flatMap((document) => lead(origin.actor, document, facts));
		case 'view':
			return view(origin, facts);
	}
}

/** The claims of some ids, wherever each starts from; an id that the data no longer hold gives none. `views`: those that some ids are of. */
export function claimsOf(ids: readonly string[], views: readonly SavedView[], facts: BriefFacts): Claim[] {
	const starts = new Map<string, Origin>();
	for (const id of ids) {
		const [kind, first = '', second = '', third = ''] = id.split(' ');
		if (kind === 'view') continue;
		const start: Origin =
			kind === 'lead'
				? { kind: 'actor', actor: first }
				: kind === 'gap'
					? { kind: 'gap', theme: first, first: second, second: third }
					: { kind: 'theme', theme: first };
		starts.set(JSON.stringify(start), start);
	}
	const proposed = [...starts.values(), ...views.map((one): Origin => ({ kind: 'view', ...one }))].flatMap((start) =>
		propose(start, facts)
	);
	const found = new Map(proposed.map((claim) => [claim.id, claim]));
	return ids.flatMap((id) => found.get(id) ?? []);
}
