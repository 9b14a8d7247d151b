import { plans } from '#lib/db/queries/plans.ts';
import { everyGrade } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ plans: await runNative(plans(everyGrade)) });
