import { strFromU8, unzipSync } from 'fflate';
import { load as loadHtml } from 'cheerio';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	addAsk,
	addProse,
	briefForms,
	changeBlock,
	emptyDraft,
	proseParts,
	removeBlock,
	takeClaim,
	type BriefForm,
	type ClaimBlock,
	type Draft
} from '#lib/brief/draft.ts';
import type { BriefFacts } from '#lib/brief/facts.ts';
import type { Claim } from '#lib/brief/claim.ts';
import { limitsOf } from '#lib/brief/limits.ts';
import { markdown } from '#lib/brief/markdown.ts';
import { paperOf, type Paper } from '#lib/brief/paper.ts';
import { plainText } from '#lib/brief/plainText.ts';
import { propose } from '#lib/brief/propose.ts';
import { sentence } from '#lib/brief/sentence.ts';
import { docxBytes } from '#lib/docx/paperDocument.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { noFilters } from '#lib/model/filters.ts';
import { actionFilters } from '../../src/routes/gapView.ts';
import { shownGaps } from '../../src/routes/shownGaps.server.ts';
import { realFacts } from './real.ts';

/** One white pixel. */
const png = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII='),
	(character) => character.charCodeAt(0)
);

const draftOf = (claims: readonly Claim[], facts: BriefFacts, language: 'fr' | 'en', form: BriefForm): Draft => {
	const taken = claims.reduce(takeClaim, {
		...emptyDraft({ kind: 'theme', theme: 'employment' }, language, '2026-01-31', facts.version),
		form
	});
	const asked = changeBlock(addAsk(taken), `b${claims.length + 1}`, { text: 'Ouvrir une table sur [l’emploi] *régional*.' });
	const told = changeBlock(addProse(asked, 'presentation'), `b${claims.length + 2}`, { text: 'Nous sommes une table.\n\nNous agissons.' });
	return { ...told, title: 'Emploi & régions <2026>', organisation: 'Table d’essai' };
};

/** Markdown escapes taken away, every run of spaces as one. */
const bare = (text: string) => text.replaceAll(/\\(?=[\\`*_[\]<>|#~])/gu, '').replaceAll(/\s+/gu, ' ');
/** What Word shows, footnotes included. */
const readWord = async (bytes: Uint8Array) => {
	const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
	return loadHtml(value).text();
};

describe.each(['fr', 'en'] as const)('the paper of a brief, %s', (language) => {
	let facts: BriefFacts;
	let claims: Claim[];
	const words = messages[language].brief;
	const paper = (form: BriefForm): Paper =>
		paperOf(draftOf(claims, facts, language, form), claims, facts, words, (kind) => messages[language].vocabulary.planKind[kind]);
	beforeAll(async () => {
		facts = await realFacts(language);
		claims = propose({ kind: 'theme', theme: 'employment' }, facts);
	});

	test('says whose themes nobody read again', () => {
		const limits = (automatic: boolean) => {
			const read: BriefFacts = { ...facts, documents: facts.documents.map((one) => ({ ...one, automatic })) };
			const { pieces } = paperOf(draftOf(claims, read, language, 'memoir'), claims, read, words, (kind) => kind);
			return pieces.flatMap((piece) => (piece.type === 'paragraph' && piece.style === 'limits' ? [piece.text] : []));
		};
		const said = limits(true).filter((text) => /classement automatique|automatic coding/u.test(text));
		expect(limits(false).length).toBe(limits(true).length - said.length);
		const counted = new Set(claims.flatMap(({ theme_id, sides }) => (theme_id === null ? [] : sides.map(({ plan_id }) => plan_id))));
		expect(said.length).toBe(counted.size);
	});

	test.each(briefForms)('%s always ends with its limits, which name every document it uses', (form) => {
		const { pieces } = paper(form);
		const at = pieces.findIndex((piece) => piece.type === 'heading' && piece.text === words.limits.title);
		const limits = pieces.slice(at + 1);
		expect(limits.length).toBeGreaterThan(2);
		expect(limits.every((piece) => piece.type === 'paragraph' && piece.style === 'limits')).toBe(true);
		const said = bare(limits.map((piece) => ('text' in piece ? piece.text : '')).join(' '));
		expect(facts.documents.filter(({ title }) => !said.includes(bare(title)))).toEqual([]);
	});

	test('limits tell each document with what was counted of it, the kinds, the doubts and the coding of what is used, and no more', () => {
		const doubted = facts.themes.map((theme) => ({ ...theme, doubt: `doubt on ${theme.id}` }));
		const read: BriefFacts = { ...facts, themes: doubted, documents: facts.documents.map((one) => ({ ...one, automatic: true })) };
		const plan = read.documents.find(({ kind }) => kind === 'action-plan')!;
		const all = read.items.filter(({ plan_id }) => plan_id === plan.id);
		const actions = all.filter(({ kind }) => kind === 'action');
		expect(actions.length).toBeLessThan(all.length);
		const view = propose({ kind: 'view', name: 'v', items: all.slice(0, 3).map(({ id }) => id) }, read);
		const share = propose({ kind: 'theme', theme: 'employment' }, read).filter(({ id }) => id === `share employment ${plan.id}`);
		const lead = propose({ kind: 'plan', plan: plan.id }, read).filter(({ kind }) => kind === 'lead');
		expect([view.length, share.length, lead.length]).toEqual([1, 1, 1]);
		const said = (of: readonly Claim[]) => {
			const { documents, kinds, doubts, automatic, compared } = limitsOf(of, read, (kind) => kind);
			return { documents: documents.map(({ title, n, unit }) => [title, n, unit]), kinds, doubts, automatic, compared };
		};
		const nothing = { documents: [], kinds: 0, doubts: [], automatic: [], compared: false };
		const one = { ...nothing, documents: [[plan.title, actions.length, 'action']], kinds: 1, automatic: [plan.title] };
		const doubts = [{ theme: doubted.find(({ id }) => id === 'employment')?.name, doubt: 'doubt on employment' }];
		expect(said([])).toEqual(nothing);
		expect(said(view)).toEqual({ ...one, documents: [[plan.title, all.length, 'item']] });
		expect(said(lead)).toEqual({ ...one, automatic: [] });
		expect(said([...view, ...share])).toEqual({ ...one, doubts });
		expect(said(claims)).toMatchObject({
			documents: read.documents.map(({ id, title, kind }) => [
				title,
				claims.find(({ sides }) => sides.some(({ plan_id }) => plan_id === id))?.sides.find(({ plan_id }) => plan_id === id)?.n,
				kind === 'action-plan' ? 'action' : 'item'
			]),
			kinds: new Set(read.documents.map(({ kind }) => kind)).size,
			doubts,
			compared: true
		});
	});

	test('every number of a table and of a figure says what it counts, and in what unit', () => {
		const plan = facts.documents.find(
			({ id, kind }) =>
				kind === 'action-plan' &&
				facts.actors.filter((actor) => propose({ kind: 'actor', actor: actor.id }, facts).some(({ sides }) => sides[0]?.plan_id === id))
					.length > 1
		)!;
		const all = facts.items.filter(({ plan_id }) => plan_id === plan.id);
		const actions = all.filter(({ kind }) => kind === 'action').length;
		const leads = facts.actors
			.flatMap(({ id }) => propose({ kind: 'actor', actor: id }, facts))
			.filter(({ sides }) => sides[0]?.plan_id === plan.id);
		const view = propose({ kind: 'view', name: 'v', items: all.slice(0, 3).map(({ id }) => id) }, facts);
		const share = propose({ kind: 'theme', theme: 'employment' }, facts).filter(({ id }) => id === `share employment ${plan.id}`);
		const taken = [...leads.slice(0, 2), ...view, ...share, ...share];
		const drawn = (form: BriefForm) => paperOf(draftOf(taken, facts, language, form), taken, facts, words, (kind) => kind).pieces;
		const rows = drawn('memoir').flatMap((piece) => (piece.type === 'table' ? piece.rows : []));
		const { theme, lead, view: viewed } = words.paper.subject;
		const name = (claim: Claim | undefined) => facts.actors.find(({ id }) => claim?.kind === 'lead' && id === claim.actor_id)?.name ?? '';
		const counted = ({ sides: [side] }: Claim) => words.paper.count(side?.k ?? 0, side?.n ?? 0);
		const theTheme = facts.themes.find(({ id }) => id === 'employment')?.name ?? '';
		const of = [lead(name(taken[0])), lead(name(taken[1])), viewed('v'), theTheme];
		const { row } = words.paper.table;
		const named = [row.lead(name(taken[0])), row.lead(name(taken[1])), row.view('v'), row.theme(theTheme)];
		expect(rows.map(([label, , count]) => [label, count])).toEqual(
			named.map((said, at) => [`${plan.short}, ${said}`, counted(taken[at]!)])
		);
		const figures = drawn('fact-sheet').flatMap((piece) => (piece.type === 'figure' ? [[piece.subject, bare(piece.source)]] : []));
		const unit = language === 'fr' ? { action: 'actions', item: 'éléments' } : { action: 'actions', item: 'items' };
		expect(figures.map(([subject]) => subject)).toEqual(of.slice(0, 3));
		expect(figures.map(([, source]) => /n = (\d+ \p{L}+)/u.exec(source ?? '')?.[1])).toEqual([
			`${actions} ${unit.action}`,
			`${actions} ${unit.action}`,
			`${all.length} ${unit.item}`
		]);
		expect(theme(theTheme)).toContain(theTheme);
	});

	test('what goes against a sentence is quoted unless its writer leaves it out; a release has no room for it', () => {
		const told = (form: BriefForm, counter: boolean) => {
			const draft = draftOf(claims, facts, language, form);
			const blocks = draft.blocks.map((block) => (block.type === 'claim' ? { ...block, counter } : block));
			const said = new Set(claims.map(({ kind, counter: { length } }) => words.paper.counter(kind, length)));
			return paperOf({ ...draft, blocks }, claims, facts, words, (kind) => kind).pieces.filter(
				(piece) => piece.type === 'paragraph' && said.has(piece.text)
			).length;
		};
		const against = claims.filter(({ counter, sides }) => counter.some((id) => sides.every(({ excerpts }) => !excerpts.includes(id))));
		expect(against.length).toBeGreaterThan(1);
		expect([told('memoir', true), told('memoir', false), told('press-release', true)]).toEqual([against.length, 0, 0]);
	});

	test('has its parts in the order of its form; a release says who sends it, when someone does', () => {
		const { part, summary, release, releaseEnd, releaseSource } = words.paper;
		const asked = draftOf(claims.slice(0, 1), facts, language, 'memoir');
		const prose = (draft: Draft, place: (typeof proseParts)[number]) => {
			const more = addProse(draft, place);
			return changeBlock(more, more.blocks.at(-1)?.id ?? '', { text: ` ${place} un \n\n\n ${place} deux\nsuite ` });
		};
		const told = proseParts.reduce(prose, removeBlock(asked, 'b3'));
		const outline = (draft: Draft) =>
			paperOf(draft, claims, facts, words, (kind) => kind).pieces.flatMap((piece) =>
				piece.type === 'heading' || (piece.type === 'paragraph' && piece.style !== 'finding' && piece.style !== 'limits')
					? [piece.text]
					: []
			);
		const own = (place: string) => [`${place} un`, `${place} deux\nsuite`];
		const presented = [part.presentation, ...own('presentation')];
		const [sentenceOf = ''] = claims.map((claim) => sentence(claim, facts, words.sentence));
		const end = [part.asks, part.closing, ...own('closing')];
		const limits = [words.limits.title];
		expect(outline({ ...told, form: 'position-note' })).toEqual([
			...presented,
			part.claims,
			...own('findings'),
			part.documents,
			...end,
			...limits
		]);
		expect(outline({ ...told, form: 'memoir' })).toEqual([
			...[summary, sentenceOf, ...presented, part.exposition, ...own('findings'), part.documents, ...end, ...limits]
		]);
		expect(outline({ ...told, form: 'fact-sheet' })).toEqual([...presented, part.claims, ...own('findings'), ...end, ...limits]);
		const sent = [release, part.claims, ...own('findings'), ...end, ...presented, releaseEnd];
		expect(outline({ ...told, form: 'press-release' })).toEqual([...sent, releaseSource(told.organisation), ...limits]);
		expect(outline({ ...told, form: 'press-release', organisation: ' ' })).toEqual([...sent, ...limits]);
	});

	test('an item quoted once is named after by the number of its note; a presence quotes one item of each document', () => {
		const share = claims.find(({ kind, sides: [side] }) => kind === 'share' && (side?.k ?? 0) > 4)!;
		const presence = claims.find(({ kind }) => kind === 'presence')!;
		const draft = draftOf([presence, share], facts, language, 'memoir');
		const { pieces } = paperOf(changeBlock<ClaimBlock>(draft, 'b2', { counter: false }), claims, facts, words, (kind) => kind);
		const quotes = pieces.flatMap((piece) => (piece.type === 'quote' ? [piece] : []));
		const present = presence.sides.filter(({ k }) => k > 0);
		const again = present.findIndex(({ plan_id }) => plan_id === share.sides[0]?.plan_id);
		expect(quotes).toHaveLength(present.length + 3);
		expect(quotes.map(({ notes }) => notes)).toEqual(quotes.map((_, index) => [index]));
		expect(pieces.filter((piece) => piece.type === 'paragraph' && piece.text === words.paper.quoted([again + 1]))).toHaveLength(1);
	});

	test.each([
		['position-note', 2],
		['memoir', 4],
		['fact-sheet', 1],
		['press-release', 1]
	] as const)('%s quotes %d items of a side, those chosen and no other; blank words are those of the data', (form, most) => {
		const share = propose({ kind: 'theme', theme: 'employment' }, facts).find(
			({ kind, sides: [side] }) => kind === 'share' && (side?.k ?? 0) > 4
		)!;
		const chosen = share.sides.flatMap(({ items }) => items).slice(-5);
		const draft = changeBlock<ClaimBlock>(draftOf([share], facts, language, form), 'b1', { excerpts: chosen, counter: false, words: ' ' });
		const { pieces } = paperOf(draft, [share], facts, words, (kind) => kind);
		const texts = new Set(facts.items.filter(({ id }) => chosen.includes(id)).map(({ text }) => text));
		const quoted = pieces.flatMap((piece) => (piece.type === 'quote' ? [piece.text] : []));
		expect(quoted).toHaveLength(most);
		expect(quoted.every((text) => texts.has(text))).toBe(true);
		const said = pieces.flatMap((piece) => (piece.type === 'paragraph' && piece.style === 'finding' ? [piece.text] : []));
		expect(said).toEqual([sentence(share, facts, words.sentence)]);
	});

	test('has the title, organisation and date of its draft, or says that it has no title', () => {
		const draft = draftOf(claims, facts, language, 'memoir');
		const head = (one: Draft) => {
			const { title, subtitle } = paperOf(one, claims, facts, words, (kind) => kind);
			return [title, ...subtitle];
		};
		const rest = [words.paper.form.memoir, words.paper.date(draft.date)];
		expect(head(draft)).toEqual([draft.title, draft.organisation, ...rest]);
		expect(head({ ...draft, title: ' ', organisation: ' ' })).toEqual([words.paper.untitled, ...rest]);
	});

	test('an empty draft still prints its limits', () => {
		const empty = emptyDraft({ kind: 'theme', theme: 'employment' }, language, '2026-01-31', facts.version);
		const { pieces } = paperOf(empty, claims, facts, words, (kind) => kind);
		expect(pieces.some((piece) => piece.type === 'heading' && piece.text === words.limits.title)).toBe(true);
	});

	test('every quotation is an item, and its note is called where it stands', () => {
		const { pieces, notes } = paper('memoir');
		const texts = new Set(facts.items.map(({ text }) => text));
		const quotes = pieces.filter((piece) => piece.type === 'quote');
		expect(quotes.length).toBeGreaterThan(8);
		for (const quote of quotes) {
			expect(texts.has(quote.text)).toBe(true);
			expect(quote.notes.every((note) => notes[note] !== undefined)).toBe(true);
		}
		expect(new Set(quotes.flatMap((quote) => quote.notes)).size).toBe(notes.length);
	});

	test('Markdown, plain text and Word carry the same sentences, numbers, quotations and notes', async () => {
		const written = paper('memoir');
		const forms = {
			markdown: markdown(written),
			text: plainText(written),
			word: await readWord(await docxBytes(written, new Map(), 'Table'))
		};
		const wanted = [
			written.title,
			...written.notes,
			...written.pieces.flatMap((piece) => {
				if (piece.type === 'paragraph' || piece.type === 'quote') return [piece.text];
				if (piece.type === 'heading') return [piece.text];
				if (piece.type === 'figure') return [piece.alt, piece.source];
				if (piece.type === 'table') return [piece.caption, ...piece.rows.flat()];
				return piece.type === 'list' ? piece.entries : [];
			})
		];
		expect(wanted.length).toBeGreaterThan(60);
		for (const [form, text] of Object.entries(forms)) {
			const said = bare(text);
			expect(
				wanted.filter((words) => !said.includes(bare(words))),
				form
			).toEqual([]);
		}
	});

	test('the Word file has native styles, real footnotes, its language, alternative text and tables', async () => {
		const written = paper('memoir');
		const gap = claims.find(({ kind }) => kind === 'gap');
		const bytes = await docxBytes(written, new Map([[gap?.id ?? '', { png, width: 900, height: 300 }]]), 'Table');
		const files = unzipSync(bytes);
		const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
		const document = xml('word/document.xml');
		const shown = {
			heading: document.includes('w:val="Heading1"'),
			title: document.includes('w:val="Title"'),
			contents: /TOC \\/u.test(document),
			calls: [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => Number(id)),
			lists: new Set([...document.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id)).size,
			notes: written.notes.filter((note) => !xml('word/footnotes.xml').includes(note.replaceAll('&', '&amp;').replaceAll("'", '&apos;'))),
			language: xml('word/styles.xml').includes(`<w:lang w:val="${language}-CA"`),
			alternative: /<wp:docPr [^>]*descr="(Figure : part|Figure: share)/u.test(document.replaceAll('\u00a0', ' ')),
			noteStyles: xml('word/footnotes.xml').match(/<w:pStyle w:val="FootnoteText"\/>/gu)?.length,
			tables: document.match(/<w:tbl>/gu)?.length,
			columns: new Set([...document.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => width)).size > 1,
			together: document.match(/<w:tbl>[^]*?<\/w:tbl>/u)?.[0].match(/<w:keepNext\/>/gu)?.length,
			header: document.includes('<w:tblHeader/>'),
			nobody: !/Un-named/u.test(xml('docProps/core.xml'))
		};
		const rows = written.pieces.flatMap((piece) => (piece.type === 'table' ? piece.rows : [])).length;
		// each heading with its page, in order, though nothing has updated the fields
		const headings = written.pieces.filter((piece) => piece.type === 'heading' && piece.level === 1);
		const pages = [...document.matchAll(/PAGEREF [^]*?<w:t[^>]*>(\d+)<\/w:t>/gu)].map(([, page]) => Number(page));
		expect(pages).toHaveLength(headings.length);
		expect(pages).toEqual(pages.toSorted((a, b) => a - b));
		expect(pages.at(-1)).toBeGreaterThan(1);
		expect(xml('word/settings.xml')).not.toContain('updateFields');
		expect(shown).toEqual({
			heading: true,
			title: true,
			contents: true,
			calls: written.notes.map((_, index) => index + 1),
			lists: 2,
			notes: [],
			language: true,
			alternative: true,
			noteStyles: written.notes.length,
			tables: 1,
			columns: true,
			// five columns, in the header and in every row but the last
			together: 5 * rows,
			header: true,
			nobody: true
		});
	});

	test('the Word file holds no sign that XML forbids, whatever a person pasted', async () => {
		const pasted = 'a\u000bb\u0002c\u0000d\ud800e\uffff\ufffef <w:t>&amp;</w:t>';
		const own = { ...paper('memoir'), title: pasted, colophon: pasted, notes: [pasted] };
		const files = unzipSync(await docxBytes({ ...own, pieces: [{ type: 'list', ordered: true, entries: [pasted] }] }, new Map(), 'Table'));
		for (const name of Object.keys(files).filter((file) => file.endsWith('.xml')))
			expect(strFromU8(files[name] ?? new Uint8Array()), name).not.toMatch(
				/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u
			);
		expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('&lt;w:t&gt;&amp;amp;');
	});

	test.each(briefForms)('%s quotes an item once, and calls each note once, in order', (form) => {
		const { pieces, notes } = paper(form);
		const calls = pieces.flatMap((piece) => ('notes' in piece ? piece.notes : []));
		expect(calls).toEqual(notes.map((_, index) => index));
	});

	test('a fact sheet has three findings, three figures with their sources, three recommendations, and says what it left out', () => {
		const asking = Array.from({ length: 4 }).reduce<Draft>(
			(draft, _, index) => {
				const asked = addAsk(draft);
				return changeBlock(asked, asked.blocks.at(-1)?.id ?? '', { text: `Demande ${index + 1}` });
			},
			draftOf(claims, facts, language, 'fact-sheet')
		);
		const { pieces, left } = paperOf(asking, claims, facts, words, (kind) => kind);
		const figures = pieces.filter((piece) => piece.type === 'figure');
		expect(pieces.filter((piece) => piece.type === 'paragraph' && piece.style === 'finding')).toHaveLength(3);
		expect(figures).toHaveLength(3);
		expect(figures.every(({ source }) => /n = \d+/u.test(bare(source)))).toBe(true);
		for (const { claim: id, subject, source } of figures) {
			const { theme_id, sides } = claims.find((claim) => claim.id === id)!;
			expect(subject).toBe(words.paper.subject.theme(facts.themes.find((theme) => theme.id === theme_id)?.name ?? ''));
			for (const { plan_id } of sides) {
				const { short, year_start, year_end } = facts.documents.find((document) => document.id === plan_id)!;
				for (const part of [short, String(year_start), String(year_end)]) expect(source).toContain(part);
			}
		}
		expect(pieces.flatMap((piece) => (piece.type === 'list' ? piece.entries : []))).toHaveLength(3);
		expect(left).toEqual({ findings: claims.length - 3, asks: 2 });
	});

	test.each(['employment', 'women-gender'])('every number about « %s » is the one that the pages of gaps show', async (theme) => {
		const shown = [
			...(await shownGaps(actionFilters)).filter(({ n }) => n > 0),
			...(await shownGaps(noFilters)).filter(({ plan_kind }) => plan_kind !== 'action-plan')
		];
		const proposed = propose({ kind: 'theme', theme }, facts);
		const { pieces } = paperOf(draftOf(proposed, facts, language, 'memoir'), proposed, facts, words, (kind) => kind);
		const rows = pieces.flatMap((piece) => (piece.type === 'table' ? piece.rows : []));
		expect(rows.length).toBe(facts.documents.length);
		const f = formats[language];
		for (const [document = '', , ...figures] of rows) {
			const plan = facts.documents.find(({ short }) => document.startsWith(`${short}, `));
			const row = shown.find(({ plan_id, theme_id }) => plan_id === plan?.id && theme_id === theme);
			if (!row) throw new Error(document);
			const { low, high } = row.interval;
			expect(figures).toEqual([words.paper.count(row.k, row.n), f.percent(row.k / row.n, 1), words.paper.interval(low, high)]);
		}
	});

	test('a claim that the data no longer hold leaves the paper, not the draft', () => {
		const draft = draftOf(claims, facts, language, 'position-note');
		const kept = claims.slice(1);
		const { pieces } = paperOf(draft, kept, facts, words, (kind) => kind);
		expect(pieces.filter((piece) => piece.type === 'paragraph' && piece.style === 'finding')).toHaveLength(kept.length);
	});

	test('a sentence that the data can’t carry is not printed', () => {
		const draft = draftOf(claims, facts, language, 'position-note');
		const overreach = language === 'fr' ? 'Les régions négligent ce thème.' : 'The regions neglect this theme.';
		const { pieces } = paperOf(changeBlock<ClaimBlock>(draft, 'b1', { words: overreach }), claims, facts, words, (kind) => kind);
		const findings = pieces.flatMap((piece) => (piece.type === 'paragraph' && piece.style === 'finding' ? [piece.text] : []));
		expect(findings).toHaveLength(claims.length - 1);
		expect(findings).not.toContain(overreach);
	});
});

/** Every kind of piece, with signs that Markdown would take for its own. */
const written: Paper = {
	language: 'fr',
	form: 'memoir',
	title: 'Un *titre* [à lire]',
	subtitle: ['Table_a', 'Mémoire'],
	pieces: [
		{ type: 'contents' },
		{ type: 'heading', level: 1, text: 'Constats #1' },
		{ type: 'paragraph', style: 'finding', text: '8 des 59 actions portent le thème.', notes: [] },
		{ type: 'quote', text: 'Première ligne\n- deuxième <b>', language: 'fr-CA', notes: [0] },
		{ type: 'paragraph', style: 'own', text: '1. pas une liste\n+ ni ici\n---\n2019. &copy; &', notes: [1] },
		{ type: 'heading', level: 2, text: 'Demandes' },
		{ type: 'list', ordered: true, entries: ['Une\nligne', 'Deux'] },
		{ type: 'list', ordered: false, entries: ['Trois'] },
		{ type: 'table', caption: 'Comptes', header: ['Document', 'Part'], rows: [['A | B', '13,6 %'], ['C', '0,0 %']], numeric: [false, true] }, // prettier-ignore
		{ type: 'figure', claim: 'c', subject: 'part', alt: 'Figure : 8 sur 59', source: 'Source : A' }
	],
	notes: ['Plan ~A~, ligne 3.', 'Plan B.'],
	left: { findings: 0, asks: 0 },
	colophon: 'Plans croisés, données d_1.'
};

test('in Markdown, no sign of the words is taken for a mark', () => {
	expect(markdown(written)).toBe(
		[
			'# Un \\*titre\\* \\[à lire\\]',
			'Table\\_a · Mémoire',
			'## Constats \\#1',
			'**8 des 59 actions portent le thème.**',
			'> «\u00a0Première ligne  \n> \\- deuxième \\<b\\>\u00a0»[^1]',
			'1\\. pas une liste  \n\\+ ni ici  \n\\---  \n2019\\. \\&copy; &[^2]',
			'### Demandes',
			'1. Une ligne\n2. Deux',
			'- Trois',
			'Comptes\n\n| Document | Part |\n| --- | ---: |\n| A \\| B | 13,6 % |\n| C | 0,0 % |',
			'*Figure : 8 sur 59* Source : A',
			'---',
			'Plans croisés, données d\\_1.',
			'[^1]: Plan \\~A\\~, ligne 3.\n[^2]: Plan B.\n'
		].join('\n\n')
	);
	expect(markdown({ ...written, subtitle: [], pieces: [], notes: [] })).toBe(
		'# Un \\*titre\\* \\[à lire\\]\n\n---\n\nPlans croisés, données d\\_1.\n'
	);
});

test('as plain text, each note is called and written, and each number of a table has its name', () => {
	expect(plainText(written)).toBe(
		[
			'Un *titre* [à lire]',
			'Table_a · Mémoire',
			'\nConstats #1\n-----------',
			'8 des 59 actions portent le thème.',
			'    «\u00a0Première ligne\n- deuxième <b>\u00a0» [1]',
			'1. pas une liste\n+ ni ici\n---\n2019. &copy; & [2]',
			'\nDemandes\n--------',
			'1. Une\nligne\n2. Deux',
			'- Trois',
			'Comptes\n- A | B; Part 13,6 %\n- C; Part 0,0 %',
			'Figure : 8 sur 59\nSource : A',
			'',
			'[1] Plan ~A~, ligne 3.\n[2] Plan B.',
			'',
			'Plans croisés, données d_1.\n'
		].join('\n\n')
	);
	expect(plainText({ ...written, subtitle: [], pieces: [], notes: [] })).toBe('Un *titre* [à lire]\n\n\n\nPlans croisés, données d_1.\n');
});
