import { expect, test } from 'vitest';
import { gaps } from '#lib/db/queries/gaps.ts';
import { itemsByYear } from '#lib/db/queries/itemsByYear.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import type { ThemeRow } from '#lib/db/queries/themes.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { readDocument } from '#lib/read/read.ts';
import { fixturePlan } from '../../scripts/fixtures/plan.ts';
import { csvOf } from '../../scripts/fixtures/text.ts';
import { intakeReference } from '../../scripts/intake.ts';
import { actionFilters } from '../../src/routes/gapView.ts';
import { workloadFilters } from '../../src/routes/workloadView.ts';
import { gapRowsOf, planRowOf, roleRowsOf, themeRowsOf, yearRowsOf } from '../../src/routes/[[lang=lang]]/ajouter/newRows.ts';
import { asksFor, keptItems, ownItems } from '../../src/routes/[[lang=lang]]/ajouter/ownItems.ts';
import type { Extracted } from '../../src/routes/[[lang=lang]]/ajouter/protocol.ts';
import { codedOf, detect, extractReviewed, makeCoder, suggestForm } from '../../src/routes/[[lang=lang]]/ajouter/workshop.ts';

const reference = intakeReference();
const themes = reference.codebook.themes.map(({ id }) => ({ id }) as ThemeRow);

async function extracted(): Promise<Extracted> {
	const bytes = new TextEncoder().encode(csvOf(fixturePlan));
	const source = await readDocument(bytes, 'plan.csv');
	const shop = {
		filename: 'plan.csv',
		bytes,
		sha256: 'a'.repeat(64),
		source,
		...detect(source),
		reference,
		isWord: null,
		coder: makeCoder(reference)
	};
	const read = extractReviewed(shop, { form: suggestForm(shop).form, edits: [], corrections: [], names: { keep: [], remove: [] } });
	return { ...read, ...codedOf(shop, read) };
}

const document = await extracted();
const items = ownItems(document, 'Nouveau');
const rows = fixturePlan.sections.flatMap((section) => section.rows);

test('every number of the new document opens exactly as many of its items as it says', () => {
	const listed = (filters: Filters): number => {
		expect(asksFor(document.plan.id, filters)).toBe(true);
		return keptItems(items, filters).length;
	};
	const themeRows = themeRowsOf(document, themes).filter(({ k }) => k > 0);
	const gapRows = gapRowsOf(document, themes).filter(({ k }) => k > 0);
	const roleRows = roleRowsOf(keptItems(items, workloadFilters));
	const yearRows = yearRowsOf(items);
	for (const some of [themeRows, gapRows, roleRows, yearRows]) expect(some.length).toBeGreaterThan(2);
	for (const row of themeRows) {
		expect(listed(themeByPlan(noFilters).select.k(row))).toBe(row.k);
		expect(listed(themeByPlan(noFilters).select.n(row))).toBe(row.n);
	}
	for (const row of gapRows) expect(listed(gaps(actionFilters).select.k(row))).toBe(row.k);
	for (const row of roleRows) expect(listed(workload(workloadFilters).select.n({ ...row, type: '' }))).toBe(row.n);
	for (const row of yearRows) expect(listed(itemsByYear(noFilters).select.n(row))).toBe(row.n);
	expect(listed(plans(noFilters).select.items(planRowOf(document, 'Nouveau', undefined)))).toBe(items.length);
});

test('actors, roles and years are those that the document writes', () => {
	expect(items.map(({ text }) => text)).toEqual(rows.map(({ action }) => action));
	const led = roleRowsOf(items).filter(({ role }) => role === 'lead');
	expect(led.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length);
	for (const name of new Set(rows.map(({ lead }) => lead))) {
		const own = rows.filter(({ lead }) => lead === name).length;
		const asWritten = items.filter(({ actors }) => actors.some(({ role, as_written }) => role === 'lead' && as_written === name));
		expect(asWritten, name).toHaveLength(own);
	}
	const in2025 = keptItems(items, withFilters(noFilters, { year: [2025] }));
	expect(in2025.map(({ text }) => text)).toContain('Former le personnel d’accueil des municipalités à l’approche interculturelle');
	expect(in2025.map(({ text }) => text)).not.toContain(rows[0]?.action);
});

test('filters on other documents are left to the database', () => {
	expect(asksFor(document.plan.id, noFilters)).toBe(false);
	expect(asksFor(document.plan.id, withFilters(noFilters, { plan: ['autre'] }))).toBe(false);
	expect(asksFor(document.plan.id, withFilters(noFilters, { item: [items[0]!.id, 'autre/1'] }))).toBe(false);
	expect(asksFor(document.plan.id, withFilters(noFilters, { item: [items[0]!.id] }))).toBe(true);
});
