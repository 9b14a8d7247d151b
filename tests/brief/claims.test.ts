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
	const countedIn = (plan: string) => {
		const actionPlan = facts.documents.find(({ id }) => id === plan)?.kind === 'action-plan';
		return facts.items.filter((item) => item.plan_id === plan && (!actionPlan || item.kind === 'action'));
	};
	const carries = ({ theme_id }: Claim, { labels }: BriefItem) => labels.some((label) => label.theme_id === theme_id);
	const leadBy = ({ actor_id }: LeadClaim, { leads }: BriefItem) => leads.includes(actor_id);
	const idsOf = (items: readonly BriefItem[]) => items.map(({ id }) => id).toSorted();
	beforeAll(async () => {
		facts = await realFacts(language);
		claims = everyClaim(facts);
	});

	test('count what a recount of the items finds', () => {
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

	test('are found again by their ids, in the order asked for; what is gone is left out', () => {
		const asked = claims.toReversed();
		expect(claimsOf(['gap gone a b', ...asked.map(({ id }) => id)], [], facts)).toEqual(asked);
		const kinds = new Map(claims.map((claim) => [claim.kind, claim]));
		expect(kinds.size).toBe(5);
		for (const claim of kinds.values()) expect(claimsOf([claim.id], [], facts)).toEqual([claim]);
		expect(quotationsOf(['gone'], facts, words.sentence)).toEqual([]);
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

	test('quote at most four items of a side, all among those counted, from different sections first', () => {
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
