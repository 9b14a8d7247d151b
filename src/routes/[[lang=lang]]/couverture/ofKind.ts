import { noFilters, withFilters, type Filters } from '#lib/model/filters.ts';
import type { PlanKind } from '#lib/model/vocabulary.ts';

/** Documents of one kind only: the table of themes never adds two kinds up. */
export const ofKind = (kind: PlanKind): Filters => withFilters(noFilters, { planKind: [kind] });
