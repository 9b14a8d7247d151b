import { describe, expect, test } from 'vitest';
import { detectLayouts } from '#lib/intake/detect/detect.ts';
import { extractDetected } from '#lib/intake/detect/trial.ts';
import { placeOf, sentenceStarts } from '#lib/intake/edits/place.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import type { Edit, PlanCorrection, PlanDescription } from '#lib/model/plan.ts';
import { readDocument } from '#lib/read/read.ts';
import { fixturePlan } from '../../scripts/fixtures/plan.ts';
import { csvOf } from '../../scripts/fixtures/text.ts';

const source = await readDocument(new TextEncoder().encode(csvOf(fixturePlan)), 'plan.csv');
const plan: PlanDescription = {
	id: 'plan-2024',
	title: fixturePlan.title,
	short_title: 'Plan 2024',
	organisation: 'table',
	kind: 'action-plan',
	level: 'regional',
	territory: '01',
	subject: 'Région',
	years: [2024, 2027],
	language: 'fr',
	publisher: 'Table',
	licence: 'cité',
	url: null,
	source: 'source.csv',
	sha256: '0'.repeat(64),
	supersedes: null,
	note: null,
	leads: 'named',
	parts: detectLayouts(source).parts,
	readings: []
};
const read = (edits: Edit[], corrections: PlanCorrection[] = []): Extraction =>
	extractDetected({ ...plan, edits, corrections }, source, { actors: [], relations: [] }).extraction;
const before = read([]);
const at = (index: number) => ({ ...placeOf(before.items[index]!, before.items), reason: 'essai' });
const texts = ({ items }: Extraction): string[] => items.map(({ text }) => text);

describe('what a person changes is replayed', () => {
	test('a discarded element leaves its line accounted for, with the reason', () => {
		const after = read([{ do: 'discard', ...at(2) }]);
		expect(texts(after)).toEqual(texts(before).toSpliced(2, 1));
		const line = after.ledger.find((one) => one.line === before.items[2]!.line_start);
		expect(line?.disposition).toBe('metadata');
		expect(after.warnings.filter(({ code }) => code === 'unaccounted-line')).toEqual([]);
	});

	test('merged elements keep all their words, spans and actors', () => {
		const [first, second] = before.items;
		const after = read([{ do: 'merge', ...at(0), with: second!.text }]);
		expect(after.items).toHaveLength(before.items.length - 1);
		expect(after.items[0]?.text).toBe(`${first!.text} ${second!.text}`);
		expect(after.items[0]?.spans).toEqual([...first!.spans, ...second!.spans]);
		const leads = after.assignments.filter(({ item_id, role }) => item_id === after.items[0]!.id && role === 'lead');
		expect(leads.map(({ as_written }) => as_written)).toEqual(['Table de concertation', 'Carrefour jeunesse-emploi']);
	});

	test('every cut of every element loses no word, and both parts point at their own words', () => {
		for (const [index, { text }] of before.items.entries()) {
			for (const space of text.matchAll(/ /g)) {
				const second = text.slice(space.index + 1);
				const after = read([{ do: 'split', ...at(index), second }]);
				expect(texts(after).slice(index, index + 2)).toEqual([text.slice(0, space.index), second]);
				const [one, two] = after.items.slice(index, index + 2);
				expect([one!.text_source, two!.text_source]).toEqual([one!.text, two!.text]);
			}
		}
	});

	test('a kind, actors and a timing declared stand, each with its place in the document', () => {
		const after = read([
			{ do: 'kind', ...at(1), kind: 'objective' },
			{ do: 'actors', ...at(1), leads: ['MRC'], collaborators: [] },
			{ do: 'timing', ...at(1), timing: ['En continu'] }
		]);
		const item = after.items[1]!;
		expect(item.kind).toBe('objective');
		const assigned = after.assignments.filter(({ item_id }) => item_id === item.id);
		expect(assigned.map(({ role, as_written }) => [role, as_written])).toEqual([['lead', 'MRC']]);
		const { span } = assigned[0]!;
		expect(source.lines[span!.line - 1]!.raw.slice(span!.start, span!.end)).toBe('MRC');
		expect(after.timings.filter(({ item_id }) => item_id === item.id).map(({ kind }) => kind)).toEqual(['continuous']);
	});

	test('a correction after an edit leaves the edit in force', () => {
		const correction = {
			line: before.items[1]!.line_start,
			expect: 'portes ouvertes',
			raw: 'portes ouvertes',
			fix: 'd’accueil',
			reason: 'essai'
		};
		const after = read([{ do: 'kind', ...at(1), kind: 'objective' }], [correction]);
		expect(after.items[1]).toMatchObject({ kind: 'objective', text: 'Tenir une journée d’accueil dans les organismes communautaires' });
		expect(after.items[1]!.text_source).toBe(before.items[1]!.text_source);
	});

	test.each<[string, Edit]>([
		['an element that is not there', { do: 'discard', line: 4, expect: 'Autre chose', reason: 'essai' }],
		['a neighbour that is not the next', { do: 'merge', ...at(0), with: 'Autre chose' }],
		['an end that is not its own', { do: 'split', ...at(0), second: 'Autre chose' }],
		['a name that the document does not write', { do: 'actors', ...at(0), leads: ['Autre chose'], collaborators: [] }]
	])('%s fails loudly', (_name, edit) => {
		expect(() => read([edit])).toThrow(/Autre chose/u);
	});
});

test('a sentence begins after a full stop and a capital, not inside an abbreviation followed by a small letter', () => {
	const text = 'Former le personnel. Élaborer un guide (p. ex. en ligne); Diffuser.';
	expect(sentenceStarts(text).map((start) => text.slice(start))).toEqual(['Élaborer un guide (p. ex. en ligne); Diffuser.', 'Diffuser.']);
});
