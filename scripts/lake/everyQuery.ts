import type { Filters } from '#lib/model/filters.ts';
import type { Counting, Query } from '#lib/db/query.ts';
import { classifierLabels } from '#lib/db/queries/classifierLabels.ts';
import { actorForms } from '#lib/db/queries/actorForms.ts';
import { actorMentions } from '#lib/db/queries/actorMentions.ts';
import { actorNames } from '#lib/db/queries/actorNames.ts';
import { actorPartners } from '#lib/db/queries/actorPartners.ts';
import { actorRelations } from '#lib/db/queries/actorRelations.ts';
import { actorTotals } from '#lib/db/queries/actorTotals.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { charges } from '#lib/db/queries/charges.ts';
import { cities } from '#lib/db/queries/cities.ts';
import { codedItems } from '#lib/db/queries/codedItems.ts';
import { comparableItems } from '#lib/db/queries/comparableItems.ts';
import { coverage } from '#lib/db/queries/coverage.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { facetCodes } from '#lib/db/queries/facetCodes.ts';
import { frameworkCoverage } from '#lib/db/queries/frameworkCoverage.ts';
import { frameworks } from '#lib/db/queries/frameworks.ts';
import { gaps } from '#lib/db/queries/gaps.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { itemCodings } from '#lib/db/queries/itemCodings.ts';
import { itemFacets } from '#lib/db/queries/itemFacets.ts';
import { itemTimings } from '#lib/db/queries/itemTimings.ts';
import { items } from '#lib/db/queries/items.ts';
import { itemsByYear } from '#lib/db/queries/itemsByYear.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { planCorrections } from '#lib/db/queries/planCorrections.ts';
import { planLines } from '#lib/db/queries/planLines.ts';
import { planQuality } from '#lib/db/queries/planQuality.ts';
import { planRepairs } from '#lib/db/queries/planRepairs.ts';
import { planCoders } from '#lib/db/queries/planCoders.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { planSpans } from '#lib/db/queries/planSpans.ts';
import { sections } from '#lib/db/queries/sections.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { themeByFacet } from '#lib/db/queries/themeByFacet.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { themeByTerritory } from '#lib/db/queries/themeByTerritory.ts';
import { themeNeighbours } from '#lib/db/queries/themeNeighbours.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { uptakeLinks } from '#lib/db/queries/uptakeLinks.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { workloadByKind } from '#lib/db/queries/workloadByKind.ts';
import { workloadByYear } from '#lib/db/queries/workloadByYear.ts';
import { workloadTotals } from '#lib/db/queries/workloadTotals.ts';

/** What a question is asked about, besides the filters. */
export interface Subject {
	plan: string;
	actor: string;
}

/** Counts with any row and any measure: enough to walk every number. */
export type AnyCounting = Counting<Record<string, unknown>, string>;

const counting = <Row extends Record<string, unknown>, Measure extends string>(query: Counting<Row, Measure>): AnyCounting =>
	query as unknown as AnyCounting;

export const countingQueries = (filters: Filters, { actor }: Subject): AnyCounting[] => [
	counting(overview(filters)),
	counting(plans(filters)),
	counting(itemCount(filters)),
	counting(facets(filters)),
	counting(workload(filters)),
	counting(workloadByKind(filters)),
	counting(workloadByYear(filters)),
	counting(itemsByYear(filters)),
	counting(workloadTotals(filters)),
	counting(themeByPlan(filters)),
	counting(themeByTerritory(filters)),
	counting(themeByFacet(filters)),
	counting(gaps(filters)),
	counting(frameworkCoverage(filters)),
	counting(coverage(filters)),
	counting(actorForms(filters)),
	counting(actorPartners(actor, filters)),
	counting(actorMentions(actor, filters)),
	counting(actorTotals(filters, 5)),
	counting(themeNeighbours(filters.theme[0] ?? 'employment', filters))
];

export const plainQueries = (filters: Filters, { plan, actor }: Subject): Query<unknown>[] => [
	items(filters),
	items(filters, { limit: 7, offset: 3 }),
	items(filters, { limit: 7, offset: 3 }, { sort: 'timing', descending: true }),
	items(filters, undefined, { sort: 'kind', descending: false }),
	codedItems(filters),
	comparableItems(filters),
	frameworks(),
	uptakeLinks(),
	charges(filters),
	itemTimings(filters),
	itemCodings(filters),
	itemFacets(filters),
	facetCodes(),
	planCoders(),
	classifierLabels(),
	themes(),
	actors(),
	actorNames(actor),
	actorRelations(actor),
	territories(),
	cities(),
	planCorrections(plan),
	sections(),
	planLines(plan),
	planSpans(plan),
	planRepairs(plan),
	planQuality(plan),
	planQuality()
];

export const everyQuery = (filters: Filters, subject: Subject): Query<unknown>[] => [
	...countingQueries(filters, subject),
	...plainQueries(filters, subject)
];
