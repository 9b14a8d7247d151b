import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim, LeadClaim } from '#lib/brief/claim.ts';
import type { BriefFacts, BriefItem } from '#lib/brief/facts.ts';
import { emptyDraft, startFrom, takeClaim, viewsIn } from '#lib/brief/draft.ts';
import { claimsOf, propose } from '#lib/brief/propose.ts';
import { quotationsOf, sentence } from '#lib/brief/sentence.ts';
import { refusals } from '#lib/brief/refusal.ts';
import { planLines } from '#lib/db/queries/planLines.ts';
import { items } from '#lib/db/queries/items.ts';
import { noFilters } from '#lib/model/filters.ts';
import { messages } from '#lib/i18n/messages.ts';
import { runNative } from '../../scripts/native.ts';
import { everyClaim, realFacts } from './real.ts';

describe.each(['fr', 'en'] as const)('the claims of the published corpus, %s', (language) => {
	let facts: BriefFacts;
	let claims: Claim[];
	const words = messages[language].brief;
	beforeAll(async () => {
		facts = await realFacts(language);
		claims = everyClaim(facts);
	});

	test('name first the document that writes more', () => {
		const seen = new Set<number>();
		const order = {
			...words.sentence,
			gap: (...[, , more, less]: Parameters<typeof words.sentence.gap>) => `${more.document}|${less.document}`
		};
		const shortOf = (id: string | undefined) => facts.documents.find((document) => document.id === id)?.short;
		for (const claim of claims) {
			if (claim.kind !== 'gap' || claim.sign === 0) continue;
			const [more, less] = claim.sides.toSorted((a, b) => b.k / b.n - a.k / a.n);
			expect(sentence(claim, facts, order), claim.id).toBe(`${shortOf(more?.plan_id)}|${shortOf(less?.plan_id)}`);
			seen.add(claim.sign);
		}
		expect(seen.size).toBe(2);
	});

	test('quote items word for word, and each stands in the lines its note names', async () => {
		const published = new Map((await runNative(items(noFilters))).map((item) => [item.id, item]));
		const lines = new Map<string, string[]>();
		for (const { id } of facts.documents)
			lines.set(
				id,
				(await runNative(planLines(id))).map(({ text }) => text)
			);
		/** the words of one text, in order, somewhere in another: bullets and tags may stand between them */
		const holds = (passage: string, text: string): boolean => {
			let at = 0;
			return text.split(/\s+/u).every((word) => (at = passage.indexOf(word, at) + 1) > 0);
		};
		const quoted = quotationsOf(
			[...new Set(claims.flatMap(({ sides, counter }) => [...sides.flatMap(({ excerpts }) => excerpts), ...counter]))],
			facts,
			words.sentence
		);
		expect(quoted.length).toBeGreaterThan(150);
		for (const { item, text, note, plan_id } of quoted) {
			const own = published.get(item);
			if (!own) throw new Error(`${item} is not published`);
			expect(text).toBe(own.text);
			const passage = (lines.get(plan_id) ?? []).slice(own.line_start - 1, own.line_end).join(' ');
			expect(holds(passage, own.text_source), own.text_source).toBe(true);
			expect(note).toContain(String(own.line_start));
			expect(/rétablis|restored/u.test(note), `${item} is not letter for letter that of the document`).toBe(own.repaired);
		}
	});

	test('are sentences that their own check accepts', () => {
		for (const claim of claims) {
			const carried = sentence(claim, facts, words.sentence);
			const found = refusals(`${carried} –`, claim, carried, facts, language);
			expect(found, carried).toEqual([]);
		}
	});

	test('say a hint as a hint, and never a clear gap where the grade is not N3', () => {
		for (const claim of claims) {
			if (claim.kind !== 'gap') continue;
			const carried = sentence(claim, facts, words.sentence);
			expect(/écart net|clear gap/iu.test(carried)).toBe(claim.grade === 'N3');
			expect(/^(Indice, à vérifier|A hint, to be checked)/u.test(carried)).toBe(claim.grade === 'N2');
		}
		const [employment] = propose({ kind: 'theme', theme: 'employment' }, facts).filter(({ kind }) => kind === 'gap');
		expect(employment).toMatchObject({
			grade: 'N2',
			sides: [
				{ k: 8, n: 59 },
				{ k: 24, n: 73 }
			]
		});
	});
});

describe('claims', () => {
	let facts: BriefFacts;
	const countedIn = (plan: string) => {
		const actionPlan = facts.documents.find(({ id }) => id === plan)?.kind === 'action-plan';
		return facts.items.filter((item) => item.plan_id === plan && (!actionPlan || item.kind === 'action'));
	};
	const carries = ({ theme_id }: Claim, { labels }: BriefItem) => labels.some((label) => label.theme_id === theme_id);
	const leadBy = ({ actor_id }: LeadClaim, { leads }: BriefItem) => leads.includes(actor_id);
	const idsOf = (items: readonly BriefItem[]) => items.map(({ id }) => id).toSorted();
	beforeAll(async () => {
		facts = await realFacts('fr');
	});

	test('count what a recount of the items finds', () => {
		const claims = everyClaim(facts);
		expect(claims.length).toBeGreaterThan(100);
		for (const claim of claims) {
			for (const { plan_id, k, n, items: listed } of claim.sides) {
				const own = countedIn(plan_id);
				expect(n).toBe(own.length);
				expect(listed).toHaveLength(k);
				expect(listed.toSorted()).toEqual(
					idsOf(own.filter((item) => (claim.kind === 'lead' ? leadBy(claim, item) : carries(claim, item))))
				);
			}
			if (claim.kind === 'presence') {
				expect(claim.sides).toHaveLength(facts.documents.length);
				expect(claim.present).toBe(claim.sides.filter(({ plan_id }) => countedIn(plan_id).some((item) => carries(claim, item))).length);
			}
		}
	});

	test('tell what goes against them: the side that writes less, other leads, items that carry the theme by their heading alone', () => {
		const claims = everyClaim(facts);
		const kinds = new Set<string>();
		for (const claim of claims) {
			const own = claim.sides.flatMap(({ plan_id }) => countedIn(plan_id));
			const less = claim.kind === 'gap' && /N[23]/u.test(claim.grade) ? { '-1': 0, '0': undefined, '1': 1 }[claim.sign] : undefined;
			const against =
				claim.kind === 'gap'
					? (claim.sides[less ?? -1]?.items ?? [])
					: claim.kind === 'lead'
						? idsOf(own.filter((item) => item.leads.length > 0 && !leadBy(claim, item)))
						: claim.kind === 'share'
							? idsOf(own.filter(({ labels }) => labels.some(({ theme_id, via }) => theme_id === claim.theme_id && via === 'heading')))
							: [];
			expect(claim.counter.toSorted(), claim.id).toEqual(against.toSorted());
			if (against.length > 0) kinds.add(claim.kind);
		}
		expect([...kinds].sort()).toEqual(['gap', 'lead', 'share']);
	});

	test('are found again by their ids, in the order asked for; what is gone is left out', () => {
		const claims = everyClaim(facts);
		const asked = claims.toReversed();
		expect(claimsOf(['gap gone a b', ...asked.map(({ id }) => id)], [], facts)).toEqual(asked);
		const kinds = new Map(claims.map((claim) => [claim.kind, claim]));
		expect(kinds.size).toBe(5);
		for (const claim of kinds.values()) expect(claimsOf([claim.id], [], facts)).toEqual([claim]);
		expect(quotationsOf(['gone'], facts, messages.fr.brief.sentence)).toEqual([]);
	});

	test('quote at most four items of a side, all among those counted, from different sections first', () => {
		const claims = everyClaim(facts);
		for (const { sides } of claims) {
			for (const { excerpts, items: counted } of sides) {
				expect(excerpts.length).toBe(Math.min(4, counted.length));
				expect(excerpts.every((id) => counted.includes(id))).toBe(true);
				const section = (id: string) => facts.items.find((item) => item.id === id)?.section_id;
				const sections = new Set(counted.map(section)).size;
				expect(new Set(excerpts.map(section)).size).toBe(Math.min(sections, excerpts.length));
			}
		}
	});

	test('of a gap are that gap, each side, and the presence of its theme; gaps come first that may be said', () => {
		const { theme_id, first, second } = facts.gaps.find(({ grade }) => grade === 'N2')!;
		const gap = facts.gaps.find((fact) => fact.theme_id === theme_id && fact.first === first && fact.second === second)!;
		const others = [
			{ first: second, second: first },
			{ first: second },
			{ second: first },
			{ theme_id: 'employment' },
			{ theme_id: 'francisation-language' }
		];
		const crowded = { ...facts, gaps: [...others.map((other) => ({ ...gap, ...other })), ...facts.gaps] };
		expect(propose({ kind: 'gap', theme: theme_id, first, second }, crowded).map(({ id }) => id)).toEqual([
			`gap ${theme_id} ${first} ${second}`,
			...facts.documents.flatMap(({ id }) =>
				id === first || id === second ? [expect.stringMatching(`^(share|blank) ${theme_id} ${id}$`)] : []
			),
			`presence ${theme_id}`
		]);
		const graded = (['N0', 'none', 'N3', 'N1', 'N2'] as const).map((grade) => ({ ...facts.gaps[0]!, theme_id, first, second, grade }));
		const grades = (claims: Claim[]) => claims.flatMap((claim) => (claim.kind === 'gap' ? [claim.grade] : []));
		const order = ['N3', 'N2', 'none', 'N1', 'N0'];
		expect(grades(propose({ kind: 'theme', theme: theme_id }, { ...facts, gaps: graded }))).toEqual(order);
		expect(grades(propose({ kind: 'plan', plan: first }, { ...facts, gaps: graded }))).toEqual(order);
	});

	test('of a territory or of a plan are about its documents, and name who leads most there when one does', () => {
		for (const region of new Set(facts.documents.map((document) => document.region ?? ''))) {
			const own = facts.documents.filter((document) => document.region === region).map(({ id }) => id);
			const claims = propose({ kind: 'territory', region }, facts);
			expect(claims).toEqual(own.length === 1 ? propose({ kind: 'plan', plan: own[0]! }, facts) : claims);
			expect(claims.length > 0).toBe(own.length > 0);
			for (const claim of claims)
				expect(
					claim.sides.some(({ plan_id }) => own.includes(plan_id)),
					claim.id
				).toBe(true);
		}
		for (const { id } of facts.documents) {
			const leads = facts.actors
				.filter(({ generic }) => !generic)
				.map((actor) => countedIn(id).filter((item) => item.leads.includes(actor.id)).length);
			const most = Math.max(0, ...leads);
			const said = propose({ kind: 'plan', plan: id }, facts).filter(({ kind }) => kind === 'lead');
			const alone = most > 0 && leads.filter((k) => k === most).length === 1;
			expect(said.map(({ sides: [side] }) => [side?.plan_id, side?.k])).toEqual(alone ? [[id, most]] : []);
		}
	});
});

test('nothing is proposed before the first document', async () => {
	const empty = { ...(await realFacts('fr')), documents: [], items: [], gaps: [], blanks: [], actors: [] };
	expect(everyClaim(empty)).toEqual([]);
	expect(propose({ kind: 'gap', theme: 'employment', first: 'a', second: 'b' }, empty)).toEqual([]);
});

test('a view counts what it keeps of each document, and its sentences outlive another starting point', async () => {
	const facts = await realFacts('fr');
	const kept = facts.items.filter(({ labels }) => labels.some(({ theme_id }) => theme_id === 'women-gender'));
	const view = { name: 'Priorités / femmes, 2030', items: kept.map(({ id }) => id) };
	const claims = propose({ kind: 'view', ...view }, facts);
	const documents = new Set(kept.map(({ plan_id }) => plan_id));
	expect(claims).toHaveLength(1 + documents.size);
	for (const { sides } of claims)
		for (const { plan_id, items: counted } of sides)
			expect(counted).toEqual(kept.filter((item) => item.plan_id === plan_id).map(({ id }) => id));
	const carried = claims.map((claim) => sentence(claim, facts, messages.fr.brief.sentence));
	expect(carried[0]).toContain(`retient ${kept.length} des`);
	for (const [index, claim] of claims.entries())
		expect(refusals(`${carried[index]} –`, claim, carried[index] ?? '', facts, 'fr')).toEqual([]);
	const started = emptyDraft({ kind: 'view', ...view }, 'fr', '2026-01-31', facts.version);
	const moved = startFrom(takeClaim(started, claims[1]!), { kind: 'theme', theme: 'women-gender' });
	expect(claimsOf([claims[1]!.id], viewsIn(moved), facts)).toEqual([claims[1]]);
	expect(startFrom(started, { kind: 'theme', theme: 'women-gender' }).views).toEqual([]);
});

test('an unknown starting point proposes nothing', async () => {
	const facts = await realFacts('fr');
	const [first, second] = facts.documents.map(({ id }) => id) as [string, string];
	expect(propose({ kind: 'theme', theme: 'nothing' }, facts)).toEqual([]);
	expect(propose({ kind: 'gap', theme: 'nothing', first, second }, facts)).toEqual([]);
	expect(propose({ kind: 'plan', plan: 'nothing' }, facts)).toEqual([]);
	expect(propose({ kind: 'actor', actor: 'nothing' }, facts)).toEqual([]);
	expect(propose({ kind: 'view', name: 'vide', items: [] }, facts)).toEqual([]);
});

test('a document of which nothing is counted is in no sentence, and an actor that stands for several leads none', async () => {
	const facts = await realFacts('fr');
	const [actor] = facts.actors;
	const blank = { ...facts.documents[0]!, id: 'blank', title: 'Vide', short: 'Vide' };
	const more = { ...facts, documents: [...facts.documents, blank] };
	expect(everyClaim(more)).toEqual(everyClaim(facts));
	const generic = { ...facts, actors: [{ ...actor!, generic: true }] };
	expect(propose({ kind: 'actor', actor: actor!.id }, facts).length).toBeGreaterThan(0);
	expect(propose({ kind: 'actor', actor: actor!.id }, generic)).toEqual([]);
});

test('of some documents only, nothing is said of all: neither in how many a theme is, nor a view that keeps items of others', async () => {
	const facts = await realFacts('fr');
	const some = { ...facts, partial: facts.documents.length + 1 };
	const items = facts.items.slice(0, 5).map(({ id }) => id);
	expect(everyClaim(some)).toEqual(everyClaim(facts).filter(({ kind }) => kind !== 'presence'));
	expect(propose({ kind: 'view', name: 'v', items }, some)).toEqual(propose({ kind: 'view', name: 'v', items }, facts));
	expect(propose({ kind: 'view', name: 'v', items: [...items, 'elsewhere/1'] }, some)).toEqual([]);
	expect(propose({ kind: 'view', name: 'v', items: [...items, 'elsewhere/1'] }, facts)).not.toEqual([]);
});
