import { stringify } from 'yaml';
import type { Returned } from '#lib/model/returned.ts';

/** Name of the file in `data/corrections/`. */
export const returnedName = ({ plan, organisation, date }: Returned): string => `${plan}.${organisation}.${date}.yaml`;

export const returnedYaml = (returned: Returned): string => stringify(returned, { lineWidth: 0 });
