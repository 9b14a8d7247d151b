import { readFile } from 'node:fs/promises';
import type { Row } from '../../../../scripts/trust/summary.ts';
import type { PageServerLoad } from './$types';

/** Written by « npm run trust », kept with the code. */
export const load: PageServerLoad = async () => ({ rows: JSON.parse(await readFile('trust/table.json', 'utf8')) as Row[] });
