import { plans } from '#lib/db/queries/plans.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { runNative } from '../../../../scripts/native.ts';
import { workloadFilters } from '../../workloadView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	plans: await runNative(plans(workloadFilters)),
	workload: await runNative(workload(workloadFilters))
});
