import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignItems, alignmentBars } from '#lib/analysis/alignItems.ts';
import { renewal, type RenewableItem, type RenewablePlan } from '#lib/analysis/renewal.ts';
import { items, type ItemRow } from '#lib/db/queries/items.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';

const timing = (as_written: string, year: number | null = null): RenewableItem['timings'][number] => ({
	as_written,
	kind: year === null ? 'continuous' : 'years',
	year_start: year,
	year_end: year,
	date_start: null,
	date_end: null,
	phase: ''
});
const lead = (actor_id: string, as_written = actor_id): RenewableItem['actors'][number] => ({ actor_id, as_written, role: 'lead' });
const item = (id: string, text: string, more: Partial<RenewableItem> = {}): RenewableItem => ({
	id,
	text,
	kind: 'action',
	ordinal: Number(id.replace(/\D/g, '')),
	actors: [lead('table')],
	timings: [timing('En continu')],
	...more
});
const plan = (all: RenewableItem[], namesLeads = true): RenewablePlan => ({ items: all, namesLeads });

const before = plan([
	item('a1', 'Créer un guide d’accueil pour les familles nouvellement arrivées'),
	item('a2', 'Offrir une visite guidée de la ville'),
	item('a3', 'Former les employeurs à la gestion de la diversité'),
	item('a4', 'Tenir un salon de l’emploi'),
	item('a5', 'Publier un bulletin trimestriel', { timings: [timing('An I', 2020)] }),
	item('a6', 'Recruter des familles de jumelage dans chaque quartier')
]);
const after = plan([
	item('b1', 'Créer un guide d’accueil et d’intégration pour les familles nouvellement arrivées'),
	item('b2', 'Offrir une visite guidée de la ville', { actors: [lead('ville')] }),
	item('b3', 'former les employeurs, à la gestion de la diversité'),
	item('b4', 'Publier un bulletin trimestriel', { timings: [timing('An II', 2021)] }),
	item('b5', 'Recruter des familles et des écoles de quartier pour le jumelage'),
	item('b6', 'Ouvrir une halte-garderie')
]);

describe('a plan beside the one it renews', () => {
	const found = renewal(before, after);
	const changes = Object.fromEntries(found.pairs.map((pair) => [`${pair.before} ${pair.after}`, pair.sure ? pair.changes : 'uncertain']));

	test('says what is carried over, reworded, reassigned, rescheduled, left and new; what is doubtful is said to be', () => {
		expect(changes).toEqual({
			'a1 b1': ['words'],
			'a2 b2': ['lead'],
			'a3 b3': [],
			'a5 b4': ['timing'],
			'a6 b5': 'uncertain'
		});
		expect([found.onlyBefore, found.onlyAfter]).toEqual([['a4'], ['b6']]);
	});

	test('a lead that one of the two does not write is not a lead that changed', () => {
		const silent = renewal(before, { ...after, namesLeads: false });
		expect(silent.compared).toEqual({ actors: false, timing: true });
		expect(silent.pairs.flatMap((pair) => pair.changes)).not.toContain('lead');
	});

	test('the same words of a timing are the same timing, and so are other words for the same dates', () => {
		const dated = (words: string, year: number) => plan([item('a1', 'Publier', { timings: [timing(words, year)] })]);
		const between = (one: [string, number], two: [string, number]) => renewal(dated(...one), dated(...two)).pairs[0]?.changes;
		expect(between(['An I', 2020], ['An I', 2023])).toEqual([]);
		expect(between(['An I', 2020], ['2020', 2020])).toEqual([]);
		expect(between(['An I', 2020], ['An II', 2021])).toEqual(['timing']);
	});

	test('an actor is the same under another name, and the same name the registry does not know is the same actor', () => {
		const led = (...actors: RenewableItem['actors'][number][]) => plan([item('a1', 'Publier', { actors })]);
		const between = (one: ReturnType<typeof lead>, two: ReturnType<typeof lead>) => renewal(led(one), led(two)).pairs[0]?.changes;
		expect(between(lead('ministere', 'MIDI'), lead('ministere', 'MIFI'))).toEqual([]);
		expect(between(lead('table', 'la Table'), lead('inconnu.la-table', 'La Table'))).toEqual([]);
		expect(between(lead('ministere', 'MIDI'), lead('ville', 'Ville'))).toEqual(['lead']);
	});

	test('two candidates nearly as good leave a pair uncertain', () => {
		const twins = [item('b1', 'Former le personnel des écoles primaires'), item('b2', 'Former le personnel des écoles secondaires')];
		const pair = alignItems([item('a1', 'Former le personnel des écoles privées')], twins).pairs[0];
		expect(pair?.likeness).toBeGreaterThan(alignmentBars.possible);
		expect(pair?.sure).toBe(false);
	});

	test('a candidate well behind, or of two other items, leaves a pair sure; one nearly as good in either document does not', () => {
		const about = (who: string) => `Former le personnel des écoles, des garderies et des bibliothèques aux réalités des familles ${who}`;
		const far = 'Former le personnel des commerces aux réalités des familles';
		const [tour, visit] = ['Offrir une visite guidée du centre de la ville', 'Offrir une visite guidée du centre de notre ville'];
		const sure = (before: string[], after: string[]) =>
			alignItems(
				before.map((words, i) => item(`a${i + 1}`, words)),
				after.map((words, i) => item(`b${i + 1}`, words))
			).pairs.find((pair) => pair.before === 'a1' && pair.after === 'b1')?.sure;
		expect(sure([about('réfugiées')], [about('immigrantes')])).toBe(true);
		expect(sure([about('réfugiées')], [about('immigrantes'), far])).toBe(true);
		expect(sure([about('réfugiées'), tour], [about('immigrantes'), visit])).toBe(true);
		expect(sure([about('réfugiées')], [about('immigrantes'), about('migrantes')])).toBe(false);
		expect(sure([about('réfugiées'), about('migrantes')], [about('immigrantes')])).toBe(false);
	});
});

const words = ['créer', 'guide', 'accueil', 'famille', 'emploi', 'salon', 'former', 'école', 'ville'];
const anyPlan = (letter: string) =>
	fc
		.array(fc.record({ text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), by: fc.constantFrom('x', 'y') }), {
			maxLength: 9
		})
		.map((all) => plan(all.map(({ text, by }, i) => item(`${letter}${i + 1}`, text.join(' '), { actors: [lead(by)] }))));

test('a plan beside itself carries everything over', () => {
	fc.assert(
		fc.property(anyPlan('a'), (one) => {
			const { pairs, onlyBefore, onlyAfter } = renewal(one, one);
			expect([onlyBefore, onlyAfter]).toEqual([[], []]);
			expect(pairs.every((pair) => pair.before === pair.after && pair.sure && pair.changes.length === 0)).toBe(true);
		})
	);
});

test('seen from the other side, what is left is what is new; every item has one place', () => {
	fc.assert(
		fc.property(anyPlan('a'), anyPlan('b'), (one, two) => {
			const [there, back] = [renewal(one, two), renewal(two, one)];
			expect([back.onlyBefore, back.onlyAfter]).toEqual([there.onlyAfter, there.onlyBefore]);
			const key = (pair: { before: string; after: string; sure: boolean; changes: string[] }) =>
				[pair.before, pair.after, pair.sure, ...pair.changes].join(' ');
			const turned = back.pairs.map((pair) => key({ ...pair, before: pair.after, after: pair.before }));
			expect(turned.toSorted()).toEqual(there.pairs.map(key).toSorted());
			const placed = [...there.pairs.flatMap((pair) => [pair.before, pair.after]), ...there.onlyBefore, ...there.onlyAfter];
			expect(placed.toSorted()).toEqual([...one.items, ...two.items].map(({ id }) => id).toSorted());
		})
	);
});

test('no two items of documents that do not renew one another are said to be one; each document beside itself is carried over', async () => {
	const rows = await runNative(items(noFilters));
	const ids = [...new Set(rows.map(({ plan_id }) => plan_id))];
	const of = (id: string): ItemRow[] => rows.filter(({ plan_id }) => plan_id === id);
	for (const one of ids) {
		for (const other of ids) {
			const { pairs, onlyBefore } = renewal({ items: of(one), namesLeads: true }, { items: of(other), namesLeads: true });
			if (one === other) expect([pairs.every((pair) => pair.sure && !pair.changes.length), onlyBefore]).toEqual([true, []]);
			else expect(pairs.filter(({ sure }) => sure)).toEqual([]);
		}
	}
});
