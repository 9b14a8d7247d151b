import { isCounted } from '#lib/analysis/countedOf.ts';
import type { BriefFacts, BriefItem } from '#lib/brief/facts.ts';
import { coverage } from '#lib/db/queries/coverage.ts';
import { codedItems } from '#lib/db/queries/codedItems.ts';
import { items } from '#lib/db/queries/items.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { plans, type PlanRow } from '#lib/db/queries/plans.ts';
import { themes, type ThemeRow } from '#lib/db/queries/themes.ts';
import { territories } from '#lib/db/queries/territories.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { noFilters, withFilters, type Filters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { blankSpots } from './blankSpots.server.ts';
import { comparedPairs } from './comparedPairs.server.ts';
import { compare } from './comparison.ts';
import { inDetail } from './shown.server.ts';
import { themeDoubts } from './themeDoubt.ts';
import { themeTrust } from './themeTrust.server.ts';
import { themeShort } from './themeView.ts';

const documentFacts = (plan: PlanRow, automatic: readonly string[]): BriefFacts['documents'][number] => ({
	id: plan.id,
	title: plan.title,
	short: plan.short_title,
	author: plan.organisation_name,
	kind: plan.kind,
	level: plan.level,
	region: plan.region_code,
	region_name: plan.region_name,
	year_start: plan.year_start,
	year_end: plan.year_end,
	source_file: plan.source_file,
	automatic: automatic.includes(plan.id)
});

async function itemFacts(filters: Filters): Promise<BriefItem[]> {
	const coded = await runNative(codedItems(filters));
	const cards = new Map((await runNative(items(withFilters(filters, { coded: true })))).map((card) => [card.id, card]));
	return coded.flatMap(({ id, plan_id, section_id, kind, text, labels }) => {
		const card = cards.get(id);
		if (!card) return [];
		const { path, page, line_start, line_end, repaired } = card;
		const leads = card.actors.filter(({ role, counted }) => role === 'lead' && counted).map(({ actor_id }) => actor_id);
		const place = { heading: path.at(-1) ?? null, page, line_start, line_end };
		return [{ id, plan_id, section_id, kind, text, labels, ...place, leads, ...(repaired ? { repaired } : {}) }];
	});
}

async function gapFacts(book: ThemeRow[]): Promise<BriefFacts['gaps']> {
	const { pairs, coded } = await comparedPairs();
	return pairs.flatMap((pair) => {
		const { first, second, themes: compared } = compare(pair, book, coded);
		return compared.map(({ theme_id, grade, sign, objectivesTouched, robustness: { held, total } }) => ({
			theme_id,
			first,
			second,
			grade,
			sign,
			sections: objectivesTouched,
			held,
			total
		}));
	});
}

async function blankFacts(
	documents: BriefFacts['documents'],
	coded: readonly BriefItem[],
	book: ThemeRow[]
): Promise<BriefFacts['blanks']> {
	const counted = documents.flatMap(({ id, kind }) => {
		const own = coded.filter((item) => item.plan_id === id && isCounted(kind, item));
		const k = (theme: string) => own.filter(({ labels }) => labels.some(({ theme_id }) => theme_id === theme)).length;
		return book.map((theme) => ({ theme_id: theme.id, plan_id: id, k: k(theme.id), n: own.length }));
	});
	const spots = await blankSpots(counted);
	return spots
		.filter(({ state }) => state !== 'present')
		.map(({ theme_id, plan_id, state, upper }) => ({ theme_id, plan_id, state, upper }));
}

/** Documents that a brief starts with: a page fetches all that is written in them. */
const mostBriefed = 8;

/** The documents of the brief: of too many, those compared beforehand, then those shown in detail. */
async function briefed(): Promise<{ rows: PlanRow[]; all: number }> {
	const all = await runNative(plans(noFilters));
	const named = new Set([...(await comparedPairs()).pairs.flat(), ...(await inDetail(noFilters, mostBriefed))].map(({ id }) => id));
	return { rows: all.filter(({ id }) => named.has(id)), all: all.length };
}

/** Everything that the brief's claims are made from, in one language, from the published data. */
export async function briefFacts(i18n: I18n, version: BriefFacts['version']): Promise<BriefFacts> {
	const { rows, all } = await briefed();
	const partial = rows.length < all;
	const book = await runNative(themes());
	const { trust, automatic } = await themeTrust();
	const documents = rows.map((plan) => documentFacts(plan, automatic));
	const doubtOf = themeDoubts(trust, automatic.length > 0, i18n);
	const coded = await itemFacts(partial ? withFilters(noFilters, { plan: rows.map(({ id }) => id) }) : noFilters);
	const read = await runNative(coverage(noFilters));
	const regions = (await runNative(territories())).filter(({ level }) => level === 'region');
	const led = new Set(coded.flatMap(({ leads }) => leads));
	return {
		documents,
		items: coded,
		themes: book.map((theme) => ({ id: theme.id, name: themeShort(theme, i18n), headline: theme.headline, doubt: doubtOf(theme.id) })),
		actors: (await runNative(actors())).filter(({ id }) => led.has(id)).map(({ id, name, post, generic }) => ({ id, name, post, generic })),
		gaps: await gapFacts(book),
		blanks: await blankFacts(documents, coded, book),
		regions: { read: read.filter(({ state }) => state === 'analysed').length, total: regions.length },
		...(partial ? { partial: all } : {}),
		version
	};
}
