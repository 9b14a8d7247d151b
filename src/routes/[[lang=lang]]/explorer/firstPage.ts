import type { Page } from '#lib/db/queries/items.ts';

/** What the prerendered table holds; « show more » adds as many. */
export const firstPage: Page = { limit: 30, offset: 0 };
