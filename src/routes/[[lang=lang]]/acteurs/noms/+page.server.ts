import { readFile } from 'node:fs/promises';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { actorBook, detailed } from '../book.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { actors, charges } = await actorBook();
	const named = new Set(charges.map(({ plan_id }) => plan_id));
	return {
		actors,
		charges,
		plans: (await runNative(plans(noFilters))).filter(({ id }) => named.has(id)).map(({ id, short_title }) => ({ id, short_title })),
		/** of documents that are too many: how many there are */
		many: (await detailed()).many ? (await runNative(plans(noFilters))).length : null,
		/** to which a patch is offered */
		registry: await readFile('data/reference/actors.yaml', 'utf8')
	};
};
