import { error } from '@sveltejs/kit';
import { items } from '#lib/db/queries/items.ts';
import { planCorrections } from '#lib/db/queries/planCorrections.ts';
import { planLines } from '#lib/db/queries/planLines.ts';
import { planQuality } from '#lib/db/queries/planQuality.ts';
import { planRepairs } from '#lib/db/queries/planRepairs.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { planSpans } from '#lib/db/queries/planSpans.ts';
import { everyGrade, noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { citedDocuments } from '../../../shown.server.ts';
import { unlessChosen } from '../../../entries.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { renewalsOf } from './renewals.server.ts';

/** Every document has its page, whether or not a list names it. */
export const entries: EntryGenerator = () =>
	unlessChosen(async () => (await runNative(plans(everyGrade))).flatMap(({ id }) => [{ id }, { id, lang: 'en' }]));

export const load: PageServerLoad = async ({ params }) => {
	const all = await runNative(plans(everyGrade));
	const plan = all.find(({ id }) => id === params.id);
	if (!plan) error(404);
	return {
		plan,
		cited: await citedDocuments([plan]),
		items: await runNative(items(withFilters(noFilters, { plan: [plan.id] }))),
		lines: await runNative(planLines(plan.id)),
		spans: (await runNative(planSpans(plan.id))).filter((span) => span.of === 'item'),
		repairs: await runNative(planRepairs(plan.id)),
		corrections: await runNative(planCorrections(plan.id)),
		quality: await runNative(planQuality(plan.id)),
		renewals: await renewalsOf(plan, all)
	};
};
