import { facetCodes } from '#lib/db/queries/facetCodes.ts';
import { planCoders } from '#lib/db/queries/planCoders.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import type { Language } from '#lib/i18n/language.ts';
import { everyGrade, noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { classifiedPlans, measuredErrors, noCorrection, type Correction } from './correction.ts';
import { readEvaluation } from './evaluation.server.ts';
import { shownPlans, sourceDocument, standIn } from './shown.server.ts';
import { siteAddress } from './site.server.ts';
import { themeTrust } from './themeTrust.server.ts';
import { publishedVersion } from './version.server.ts';

/** Documents named in a warning; it says how many others there are. */
const named = 12;

/** Which documents have the classifier's themes; of too many, which groups. */
async function corrected(automatic: readonly string[]): Promise<Correction> {
	const coders = await runNative(planCoders());
	const all = await runNative(plans(noFilters));
	const classified = classifiedPlans(all, coders);
	if (automatic.length + classified.length === 0) return noCorrection;
	const errors = measuredErrors(await readEvaluation());
	const partly = automatic.filter((id) => !classified.includes(id));
	const { grouped, of } = await standIn();
	if (!grouped) return { ...errors, plans: classified, partly };
	const own = new Set(classified);
	const mixed = new Set(all.filter(({ id }) => !own.has(id)).map(({ id }) => of(id)));
	const groups = [...new Set(all.map(({ id }) => of(id)))];
	const coded = [...new Set(coders.map(({ plan_id }) => plan_id)), ...mixed];
	return { ...errors, plans: groups.filter((id) => !mixed.has(id)), partly: [...partly, ...mixed], coded };
}

/** What every page knows: the documents or their groups, the names and doubts of themes, the versions, where the site lives. */
export async function shell(language: Language) {
	const names = (await runNative(themes())).map(({ id, short_fr, short_en }) => ({ id, fr: short_fr, en: short_en }));
	const documents = (await shownPlans(noFilters, language)).map(sourceDocument);
	const low = await runNative(plans(withFilters(everyGrade, { grade: ['low'] })));
	const leftOut = { n: low.length, plans: low.slice(0, named).map(({ id, short_title }) => ({ id, short_title })) };
	const coders = await runNative(planCoders());
	const { trust, automatic } = await themeTrust();
	return {
		site: siteAddress(process.env['SITE_URL']),
		correction: await corrected(automatic),
		leftOut,
		version: await publishedVersion(),
		documents,
		themeNames: names,
		trust,
		automatic: automatic.length > 0,
		codeNames: (await runNative(facetCodes())).map(({ id, short_fr, short_en }) => ({ id, fr: short_fr, en: short_en })),
		coders
	};
}
