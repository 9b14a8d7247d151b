import { error } from '@sveltejs/kit';
import { actorMentions } from '#lib/db/queries/actorMentions.ts';
import { actorForms } from '#lib/db/queries/actorForms.ts';
import { actorNames, type ActorNameRow } from '#lib/db/queries/actorNames.ts';
import { actorPartners } from '#lib/db/queries/actorPartners.ts';
import { actorRelations } from '#lib/db/queries/actorRelations.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { workloadByKind } from '#lib/db/queries/workloadByKind.ts';
import { workloadByYear } from '#lib/db/queries/workloadByYear.ts';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { gathered, shownPlans, standIn } from '../../../shown.server.ts';
import { unlessChosen } from '../../../entries.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Every actor has its page, whether or not another page links to it. */
export const entries: EntryGenerator = () =>
	unlessChosen(async () => (await runNative(actors())).flatMap(({ id }) => [{ id }, { id, lang: 'en' }]));

/** Ids that renamings lead to, in either direction, with the names that each had. */
async function otherNames(id: string, seen = new Set([id])): Promise<{ id: string; name: string; names: ActorNameRow[] }[]> {
	const near = (await runNative(actorRelations(id))).filter(({ relation, other_id }) => relation === 'rename' && !seen.has(other_id));
	near.forEach(({ other_id }) => seen.add(other_id));
	const found = await Promise.all(
		near.map(async ({ other_id, other_name }) => [
			{ id: other_id, name: other_name, names: (await runNative(actorNames(other_id))).filter(({ nature }) => nature === 'official') },
			...(await otherNames(other_id, seen))
		])
	);
	return found.flat();
}

/** Rows of a list, and items that the address of a list can name one by one: a longer one is counted, and not opened. */
const most = { rows: 60, items: 150 };

/** What one body is written in under all its names: items that give it a role, items whose words name it. */
async function underEveryName(ids: readonly string[]) {
	const mentioned = (
		await Promise.all(ids.map(async (id) => (await runNative(actorMentions(id, noFilters))).flatMap(({ items }) => items)))
	).flat();
	const { grouped } = await standIn();
	/** a list that an address can't name item by item is not counted here */
	const nameable = (items: number) => items > 0 && (!grouped || items <= most.items);
	const names = [...new Set(mentioned)].sort();
	const asked = {
		roles: withFilters(noFilters, { actor: [...ids] }),
		mentions: withFilters(noFilters, { item: nameable(names.length) ? names : [] })
	};
	const n = async (filters: Filters) => (await runNative(itemCount(filters)))[0]?.n ?? 0;
	return {
		roles: { filters: asked.roles, n: await n(asked.roles) },
		mentions: { filters: asked.mentions, n: nameable(names.length) ? await n(asked.mentions) : 0 }
	};
}

const joined = (own: readonly { items: string[] }[]) => ({ items: own.flatMap(({ items }) => items) });

/** The first rows of a long list, and no list of items that is too long to open. */
const shortest = <Row extends { n: number; items: string[] }>(rows: readonly Row[]): Row[] =>
	rows
		.toSorted((a, b) => (rows.length > most.rows ? b.n - a.n : 0))
		.slice(0, most.rows)
		.map((row) => (row.items.length > most.items ? { ...row, items: [] } : row));

export const load: PageServerLoad = async ({ params }) => {
	const all = await runNative(actors());
	const actor = all.find(({ id }) => id === params.id);
	if (!actor) error(404);
	const named = withFilters(noFilters, { actor: [actor.id] });
	const [roles, years, names, relations, forms, partners, mentions, documents] = await Promise.all([
		runNative(workloadByKind(named)).then((rows) => gathered(rows, ({ kind, role }) => `${kind} ${role}`, ['n'])),
		runNative(workloadByYear(named)).then((rows) => gathered(rows, ({ role, year }) => `${role} ${year}`, ['n'])),
		runNative(actorNames(actor.id)),
		runNative(actorRelations(actor.id)),
		runNative(actorForms(named)).then((rows) => gathered(rows, ({ as_written, role }) => `${role} ${as_written}`, ['n'], joined)),
		runNative(actorPartners(actor.id, noFilters)),
		runNative(actorMentions(actor.id, noFilters)).then((rows) => gathered(rows, ({ kind }) => kind, ['n'], joined)),
		shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr')
	]);
	/** the same body under its other names, nearest first */
	const others = await otherNames(actor.id);
	const together = others.length ? await underEveryName([actor.id, ...others.map(({ id }) => id)]) : null;
	/** organisations that have a page: the parent or the successor may appear in no document */
	const linked = [actor.parent_id, ...relations.map(({ other_id }) => other_id)].filter((id) => all.some((one) => one.id === id));
	const parts = all.filter(({ parent_id }) => parent_id === actor.id).map(({ id, name }) => ({ id, name }));
	const { grouped } = await standIn();
	/** items that give the actor a role */
	const n = (await runNative(itemCount(named)))[0]?.n ?? 0;
	return {
		...{ actor, linked, parts, others, together, roles, years, names, relations, n },
		...(grouped ? { forms: shortest(forms), partners: shortest(partners), mentions: shortest(mentions) } : { forms, partners, mentions }),
		plans: documents
	};
};
