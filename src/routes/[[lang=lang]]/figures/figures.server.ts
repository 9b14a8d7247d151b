import { cities } from '#lib/db/queries/cities.ts';
import { coverage } from '#lib/db/queries/coverage.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { actionFilters } from '../../gapView.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import { byKind, themeParts } from '../../themeView.ts';
import type { Language } from '#lib/i18n/language.ts';
import { shownPlans, shownThemes } from '../../shown.server.ts';
import { actorBook, detailed } from '../acteurs/book.server.ts';
import { crosses } from '../couverture/crosses.server.ts';
import { lengths, placedPlans } from '../couverture/shown.server.ts';
import { prepared } from '../explorer/prepared.server.ts';

export const facetsShown = ['theme', 'kind', 'actor', 'year', 'territory'] as const;
const parts = { demandes: 'headline', autres: 'rest', moyens: 'how' } as const;
const readings = ['roles', 'annees', 'credit'] as const;

/** Documents that name leads on their actions: those whose work can be shared out in a figure. */
const leading = async () =>
	byKind((await detailed()).plans).filter(({ leads_named, with_lead }) => leads_named === 'named' && with_lead > 0);

/** Names of the figures that have a page of their own: every chart of the site under no choice of the reader. */
export async function figureNames(): Promise<string[]> {
	const led = await leading();
	return [
		...Object.keys(parts).map((part) => `themes-${part}`),
		...(await runNative(themes())).map(({ id }) => `ecart-${id}`),
		...readings.flatMap((reading) => led.map(({ id }) => `${reading}-${id}`)),
		// who works with whom is drawn of documents that name somebody
		...(led.length ? ['charge-cachee', 'reseau'] : []),
		'carte',
		'contour',
		'longueur',
		...facetsShown.map((facet) => `explorer-${facet}`)
	];
}

/** The rows of one figure, as its page of origin reads them; null for a name that is none. `back`: that page, within its language. */
export async function figureData(name: string, language: Language) {
	const allPlans = () => shownPlans(noFilters, language);
	const [kind = '', ...rest] = name.split('-');
	const of = rest.join('-');
	const book = await runNative(themes());
	if (kind === 'themes' && of in parts) {
		const kept = themeParts(book)[parts[of as keyof typeof parts]];
		const rows = await shownThemes(withFilters(noFilters, { theme: kept.map(({ id }) => id) }));
		return { kind: 'themes' as const, part: of, back: 'themes/', themes: kept, plans: await allPlans(), rows };
	}
	if (kind === 'ecart') {
		const theme = book.find(({ id }) => id === of);
		if (!theme) return null;
		const rows = await shownGaps(withFilters(actionFilters, { theme: [of] }));
		return { kind: 'gap' as const, back: `themes/${of}/`, theme, plans: await allPlans(), rows };
	}
	const reading = readings.find((one) => one === kind);
	const plan = reading && (await leading()).find(({ id }) => id === of);
	if (plan) return { kind: reading, back: 'acteurs/', plan, book: await actorBook() };
	if (name === 'reseau' || name === 'charge-cachee')
		return { kind: name, back: 'acteurs/', plans: byKind((await detailed()).plans), book: await actorBook() } as const;
	if (name === 'carte')
		return { kind: name, back: 'couverture/', plans: await allPlans(), regions: await runNative(coverage(noFilters)) } as const;
	if (name === 'contour') {
		const { byDocument: spots } = await crosses();
		const [plans, regions] = [await placedPlans(language), await runNative(coverage(noFilters))];
		const places = { cities: await runNative(cities()), territories: await runNative(territories()) };
		return { kind: name, back: 'couverture/', sources: { ...places, plans, regions, spots } } as const;
	}
	if (name === 'longueur') return { kind: name, back: 'couverture/', ...(await lengths()) } as const;
	const facet = facetsShown.find((one) => name === `explorer-${one}`);
	if (!facet) return null;
	const { prepared: shown, territories: regionNames } = await prepared();
	const { names, ...counted } = shown.counted;
	return { kind: 'explorer' as const, back: 'explorer/', by: facet, counted, names: { ...names, territory: regionNames } };
}

export type FigureData = NonNullable<Awaited<ReturnType<typeof figureData>>>;
