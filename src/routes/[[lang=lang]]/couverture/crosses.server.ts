import { blankSpot } from '#lib/analysis/blankSpot.ts';
import { facetCodes } from '#lib/db/queries/facetCodes.ts';
import { itemFacets } from '#lib/db/queries/itemFacets.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { themeByFacet } from '#lib/db/queries/themeByFacet.ts';
import { themeByTerritory } from '#lib/db/queries/themeByTerritory.ts';
import { noFilters } from '#lib/model/filters.ts';
import { planKinds } from '#lib/model/vocabulary.ts';
import { runNative } from '../../../../scripts/native.ts';
import { blankSpots, cuedThemes } from '../../blankSpots.server.ts';
import { shownThemes } from '../../shown.server.ts';
import { readEvaluation } from '../../evaluation.server.ts';
import type { FacetCross } from './crosses.ts';
import { ofKind } from './ofKind.ts';

type Cued = Awaited<ReturnType<typeof cuedThemes>>;

const byDocument = async (cued: Cued) => {
	const rows = await shownThemes(noFilters);
	const spots = await blankSpots(rows, cued);
	return rows.map((row, index) => ({ row, state: spots[index]?.state ?? 'not-mentioned', upper: spots[index]?.upper ?? null }));
};

/** Kinds of document are counted apart, also where they share a territory; a cue in any document of a cell holds for the cell. */
const byTerritory = async (cued: Cued) => {
	const documents = await runNative(plans(noFilters));
	const places = new Map((await runNative(territories())).map(({ code, region_code }) => [code, region_code ?? code]));
	const cells = planKinds.map(async (kind) =>
		(await runNative(themeByTerritory(ofKind(kind)))).map((row) => {
			const own = documents.filter((plan) => plan.kind === kind && places.get(plan.territory_code) === row.territory);
			const cueInSource = own.some(({ id }) => cued.get(id)?.has(row.theme_id));
			const { state, upper } = blankSpot({ k: row.k, n: row.n, cueInSource, inMandate: true, hasField: true });
			return { kind, row, state, upper };
		})
	);
	return (await Promise.all(cells)).flat();
};

/** The cells that hold an item, with the margins of each kind of document: the others follow from them. */
const byFacet = async (): Promise<FacetCross[]> => {
	const rows = await runNative(themeByFacet(noFilters));
	return planKinds.flatMap((kind) => {
		const own = rows.filter(({ plan_kind }) => plan_kind === kind);
		const [first] = own;
		if (!first) return [];
		return [
			{
				kind,
				n: first.n,
				cells: own.filter(({ k }) => k > 0).map(({ facet, code, theme_id, k }) => ({ facet, code, theme_id, k })),
				themed: Object.fromEntries(own.map(({ theme_id, themed }) => [theme_id, themed])),
				coded: own.filter(({ theme_id }) => theme_id === first.theme_id).map(({ facet, code, coded }) => ({ facet, code, n: coded }))
			}
		];
	});
};

/** Themes beside documents, territories, modalities and publics, with what an empty cell means. Worked out once for all the pages that ask. */
export const crosses = () => (worked ??= workOut());
let worked: ReturnType<typeof workOut> | undefined;

async function workOut() {
	const documents = await runNative(plans(noFilters));
	const cued = await cuedThemes(documents.map(({ id }) => id));
	const coded = await runNative(itemFacets(noFilters));
	return {
		byDocument: await byDocument(cued),
		byTerritory: await byTerritory(cued),
		byFacet: await byFacet(),
		codes: await runNative(facetCodes()),
		/** how well the classifier does, and how many items have what it proposes */
		facets: (await readEvaluation()).facets,
		classified: new Set(coded.filter(({ source }) => source === 'classifier').map(({ item_id }) => item_id)).size
	};
}
