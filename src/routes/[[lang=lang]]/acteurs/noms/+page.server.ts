import { readFile } from 'node:fs/promises';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { actorBook } from '../book.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { actors, charges } = await actorBook();
	return {
		actors,
		charges,
		plans: (await runNative(plans(noFilters))).map(({ id, short_title }) => ({ id, short_title })),
		/** to which a patch is offered */
		registry: await readFile('data/reference/actors.yaml', 'utf8')
	};
};
