import { facetCodes } from '#lib/db/queries/facetCodes.ts';
import { planCoders } from '#lib/db/queries/planCoders.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { everyGrade, noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { classifiedPlans, measuredErrors, noCorrection } from './correction.ts';
import { readEvaluation } from './evaluation.server.ts';
import { siteAddress } from './site.server.ts';
import { themeTrust } from './themeTrust.server.ts';
import { publishedVersion } from './version.server.ts';

/** What every page knows: the documents, the names and doubts of themes, the versions, where the site lives. */
export async function shell() {
	const names = (await runNative(themes())).map(({ id, short_fr, short_en }) => ({ id, fr: short_fr, en: short_en }));
	const documents = (await runNative(plans(noFilters))).map(({ id, title, organisation_name, year_start, year_end, licence }) => ({
		id,
		title,
		organisation: organisation_name,
		year_start,
		year_end,
		licence
	}));
	const leftOut = (await runNative(plans(withFilters(everyGrade, { grade: ['low'] })))).map(({ id, short_title }) => ({ id, short_title }));
	const coders = await runNative(planCoders());
	const classified = classifiedPlans(documents, coders);
	const { trust, automatic } = await themeTrust();
	const partly = automatic.filter((id) => !classified.includes(id));
	return {
		site: siteAddress(process.env['SITE_URL']),
		correction: automatic.length + classified.length ? { ...measuredErrors(await readEvaluation()), plans: classified, partly } : noCorrection,
		leftOut,
		version: await publishedVersion(),
		documents,
		themeNames: names,
		trust,
		automatic,
		codeNames: (await runNative(facetCodes())).map(({ id, short_fr, short_en }) => ({ id, fr: short_fr, en: short_en })),
		coders
	};
}
