import { themes } from '#lib/db/queries/themes.ts';
import { runNative } from '../../../../scripts/native.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ themes: (await runNative(themes())).length });
