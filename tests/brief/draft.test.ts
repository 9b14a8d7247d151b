import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '#lib/brief/claim.ts';
import {
	acceptChanges,
	addAsk,
	addProse,
	briefForms,
	changeBlock,
	changesSince,
	emptyDraft,
	lostExcerpts,
	moveBlock,
	proseParts,
	removeBlock,
	startFrom,
	takeClaim,
	viewsIn,
	type Block,
	type ClaimBlock,
	type Draft
} from '#lib/brief/draft.ts';
import type { BriefFacts } from '#lib/brief/facts.ts';
import { DraftFault, readDraft, writeDraft } from '#lib/brief/file.ts';
import { begin, next, redo, undo } from '#lib/brief/history.ts';

const claim = (id: string, k = 3): Claim => ({
	kind: 'share',
	id,
	theme_id: 'employment',
	sides: [{ plan_id: 'a', k, n: 12, low: 0, high: 1, items: ['a/1', 'a/2', 'a/3'], excerpts: ['a/1', 'a/2'] }],
	counter: []
});
const start = emptyDraft({ kind: 'theme', theme: 'employment' }, 'fr', '2026-01-31', { data: 'd', codebook: '1' });

const text = fc.string({ unit: 'grapheme' });
const block = (id: string): fc.Arbitrary<Block> =>
	fc.oneof(
		fc.record({
			type: fc.constant('claim' as const),
			id: fc.constant(id),
			claim: text,
			words: fc.option(text, { nil: null }),
			excerpts: fc.array(text),
			counter: fc.boolean(),
			asOf: fc.dictionary(
				text.filter((key) => key !== '__proto__'),
				fc.oneof(fc.integer(), text),
				{ noNullPrototype: true }
			)
		}),
		fc.record({ type: fc.constant('prose' as const), id: fc.constant(id), part: fc.constantFrom(...proseParts), text }),
		fc.record({ type: fc.constant('ask' as const), id: fc.constant(id), text })
	);
const drafts: fc.Arbitrary<Draft> = fc.record({
	format: fc.constant(1 as const),
	form: fc.constantFrom(...briefForms),
	language: fc.constantFrom('fr' as const, 'en' as const),
	title: text,
	organisation: text,
	date: fc.constant('2026-01-31'),
	origin: fc.oneof(
		fc.record({ kind: fc.constant('theme' as const), theme: text }),
		fc.record({ kind: fc.constant('gap' as const), theme: text, first: text, second: text }),
		fc.record({ kind: fc.constant('view' as const), name: text, items: fc.array(text) })
	),
	views: fc.array(fc.record({ name: text, items: fc.array(text) }), { maxLength: 2 }),
	blocks: fc.nat(6).chain((n) => fc.tuple(...Array.from({ length: n }, (_, index) => block(`b${index + 1}`)))),
	version: fc.record({ data: text, codebook: text })
});

describe('a draft file', () => {
	test('gives back the draft that was written', () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				expect(readDraft(writeDraft(draft))).toEqual(draft);
			})
		);
	});

	test('of before views were kept in it opens with none', () => {
		const { views, ...earlier } = start;
		expect(views).toEqual([]);
		expect(readDraft(JSON.stringify(earlier))).toEqual(start);
	});

	test.each([
		['not JSON', 'JSON', '{'],
		['another format', 'format', JSON.stringify({ ...start, format: 2 })],
		['an unknown form', 'form', JSON.stringify({ ...start, form: 'poem' })],
		['a number as title', 'title', JSON.stringify({ ...start, title: 3 })],
		['no blocks', 'blocks', JSON.stringify({ ...start, blocks: undefined })],
		['an unknown block', 'blocks[0].type', JSON.stringify({ ...start, blocks: [{ type: 'song', id: 'b1' }] })],
		['a view without items', 'views[0].items', JSON.stringify({ ...start, views: [{ name: 'v' }] })],
		['a date that is none', 'date', JSON.stringify({ ...start, date: 'demain' })],
		['an origin named like an inherited property', 'origin.kind', JSON.stringify({ ...start, origin: { kind: 'constructor' } })],
		[
			'two blocks with one id',
			'blocks[1].id',
			JSON.stringify({
				...start,
				blocks: [
					{ type: 'ask', id: 'b1', text: '' },
					{ type: 'ask', id: 'b1', text: '' }
				]
			})
		],
		[
			'an infinite figure',
			'blocks[0].excerpts',
			JSON.stringify({ ...start, blocks: [{ type: 'claim', id: 'b1', claim: 'x', words: null, excerpts: null, counter: true, asOf: {} }] })
		]
	])('with %s is refused at %s', (_, where, json) => {
		const read = () => readDraft(json);
		expect(read).toThrow(DraftFault);
		try {
			read();
		} catch (fault) {
			expect((fault as DraftFault).where).toBe(where);
		}
	});

	test('with anything else in the place of a text, a number, a choice or a list is refused right there', () => {
		const whole: Draft = {
			...start,
			views: [{ name: 'v', items: ['a/1'] }],
			blocks: [
				{ type: 'claim', id: 'b1', claim: 'c', words: 'x', excerpts: ['a/1'], counter: true, asOf: { 'a k': 3, state: 'absent' } },
				{ type: 'prose', id: 'b2', part: 'closing', text: '' },
				{ type: 'ask', id: 'b3', text: '' }
			]
		};
		const origins: Draft['origin'][] = [
			{ kind: 'theme', theme: 't' },
			{ kind: 'territory', region: '01' },
			{ kind: 'plan', plan: 'p' },
			{ kind: 'actor', actor: 'a' },
			{ kind: 'gap', theme: 't', first: 'a', second: 'b' },
			{ kind: 'view', name: 'v', items: ['a/1'] }
		];
		const places = (value: unknown, where: string): string[] => {
			if (typeof value !== 'object' || value === null) return [where];
			const inner = Array.isArray(value)
				? value.flatMap((one, index) => places(one, `${where}[${index}]`))
				: Object.entries(value).flatMap(([key, one]) => places(one, where ? `${where}.${key}` : key));
			return Array.isArray(value) ? [where, ...inner] : inner;
		};
		let tried = 0;
		for (const draft of origins.map((origin) => ({ ...whole, origin }))) {
			expect(readDraft(writeDraft(draft))).toEqual(draft);
			for (const where of places(draft, '')) {
				const broken = structuredClone(draft);
				const path = where.match(/[^.[\]]+/gu) ?? [];
				const holder = path.slice(0, -1).reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], broken);
				(holder as Record<string, unknown>)[path.at(-1) ?? ''] = {};
				let found = '';
				try {
					readDraft(JSON.stringify(broken));
				} catch (fault) {
					found = fault instanceof DraftFault ? fault.where : String(fault);
				}
				expect(found).toBe(where);
				tried += 1;
			}
		}
		expect(tried).toBeGreaterThan(150);
	});

	test('any text at all is read or refused, never a crash', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
				try {
					readDraft(json);
				} catch (fault) {
					expect(fault).toBeInstanceOf(DraftFault);
				}
			})
		);
	});
});

describe('a draft', () => {
	test('takes a claim once, with its quotations and figures', () => {
		const once = takeClaim(start, claim('c'));
		expect(takeClaim(once, claim('c'))).toBe(once);
		expect(once.blocks).toMatchObject([{ type: 'claim', claim: 'c', excerpts: ['a/1', 'a/2'], asOf: { 'a k': 3, 'a n': 12 } }]);
	});

	test('moves a block among its own kind only, and stays at the ends', () => {
		const draft = addAsk(takeClaim(addAsk(takeClaim(start, claim('c'))), claim('d')));
		const order = (one: Draft) => one.blocks.map(({ id }) => id);
		expect(order(draft)).toEqual(['b1', 'b2', 'b3', 'b4']);
		expect(order(moveBlock(draft, 'b3', -1))).toEqual(['b3', 'b1', 'b2', 'b4']);
		expect(order(moveBlock(draft, 'b1', -1))).toEqual(order(draft));
		expect(order(moveBlock(draft, 'b4', 1))).toEqual(order(draft));
		expect(moveBlock(draft, 'nothing', 1)).toBe(draft);
	});

	test('never has two blocks with one id, whatever is added and removed', () => {
		const steps = fc.array(
			fc.oneof(
				fc.constant('ask'),
				fc.constant('prose'),
				fc.nat(9).map((n) => `-b${n}`)
			)
		);
		fc.assert(
			fc.property(steps, (list) => {
				const draft = list.reduce(
					(one, step) => (step === 'ask' ? addAsk(one) : step === 'prose' ? addProse(one, 'closing') : removeBlock(one, step.slice(1))),
					start
				);
				expect(new Set(draft.blocks.map(({ id }) => id)).size).toBe(draft.blocks.length);
			})
		);
	});

	test('keeps the views that its sentences are of, the one that it starts from, and the last under a name', () => {
		const view = (name: string, item: string) => ({ name, items: [item] });
		const from = (draft: Draft, name: string, item: string) => startFrom(draft, { kind: 'view', ...view(name, item) });
		const none = from(from(start, 'v', 'a/1'), 'w', 'a/2');
		expect(none.views).toEqual([view('w', 'a/2')]);
		for (const id of ['view v', 'view v / a']) {
			const taken = takeClaim(from(start, 'v', 'a/1'), claim(id));
			expect(from(taken, 'w', 'a/2').views).toEqual([view('v', 'a/1'), view('w', 'a/2')]);
			expect(from(taken, 'v', 'a/3').views).toEqual([view('v', 'a/3')]);
			expect(startFrom(taken, start.origin).views).toEqual([view('v', 'a/1')]);
		}
		for (const id of ['view v2', 'view v/ a', 'share v a'])
			expect(startFrom(takeClaim(from(start, 'v', 'a/1'), claim(id)), start.origin).views).toEqual([]);
		expect(viewsIn(from(start, 'v', 'a/1')).map(({ name }) => name)).toContain('v');
	});

	test('tells the quotations whose element has gone, and those alone', () => {
		const block: ClaimBlock = { id: 'b1', type: 'claim', claim: 'c', words: null, excerpts: ['a/1', 'a/2'], counter: true, asOf: {} };
		expect(lostExcerpts(block, { items: [] })).toEqual(['a/1', 'a/2']);
		expect(lostExcerpts(block, { items: [{ id: 'a/2' }] as BriefFacts['items'] })).toEqual(['a/1']);
	});

	test('tells which figures changed since, and accepts them', () => {
		const draft = takeClaim(takeClaim(start, claim('c')), claim('gone'));
		const now = [claim('c', 5)];
		expect(changesSince(draft, now)).toEqual([
			{ block: 'b1', figure: 'a k', from: 3, to: 5 },
			{ block: 'b2', figure: 'a k', from: 3, to: null },
			{ block: 'b2', figure: 'a n', from: 12, to: null }
		]);
		const facts = { version: { data: 'e', codebook: '1' } } as BriefFacts;
		const accepted = acceptChanges(draft, now, facts);
		expect(changesSince(accepted, now).map(({ block: id }) => id)).toEqual(['b2', 'b2']);
		expect(accepted.version.data).toBe('e');
	});

	test('tells that a gap has another grade, and a blank another state', () => {
		const base = { theme_id: 'employment', sides: [], counter: [] };
		const gap = (grade: 'N1' | 'N2'): Claim => ({ ...base, kind: 'gap', id: 'g', grade, sign: 1, sections: 8, held: 30, total: 36 });
		const blank = (state: 'absent' | 'not-mentioned'): Claim => ({ ...base, kind: 'blank', id: 'b', state, upper: null });
		const draft = takeClaim(takeClaim(start, gap('N2')), blank('absent'));
		expect(changesSince(draft, [gap('N2'), blank('absent')])).toEqual([]);
		expect(changesSince(draft, [gap('N1'), blank('not-mentioned')])).toEqual([
			{ block: 'b1', figure: 'grade', from: 'N2', to: 'N1' },
			{ block: 'b2', figure: 'state', from: 'absent', to: 'not-mentioned' }
		]);
	});

	test('changes one block and nothing else', () => {
		const draft = addProse(addAsk(start), 'presentation');
		const changed = changeBlock(draft, 'b2', { text: 'Nous sommes une table.' });
		expect(changed.blocks).toEqual([draft.blocks[0], { ...draft.blocks[1], text: 'Nous sommes une table.' }]);
	});
});

test('undo and redo walk through the versions and come back', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (values) => {
			const last = values.reduce((history, value) => next(history, value), begin(-1));
			expect(last.present).toBe(values.at(-1));
			expect([...last.past, last.present]).toEqual([-1, ...values].filter((value, index, all) => value !== all[index - 1]));
			const back = values.reduce((history) => undo(history), last);
			expect(back.present).toBe(-1);
			expect(values.reduce((history) => redo(history), back).present).toBe(last.present);
			expect(undo(begin(1))).toEqual(begin(1));
		})
	);
});
