import { prepared } from './prepared.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = prepared;
