/** Pages to prerender of a route with parameters; none when the build is of chosen addresses alone (PAGES, svelte.config.js). */
export const unlessChosen = async <Entry>(entries: () => Promise<Entry[]>): Promise<Entry[]> => (process.env['PAGES'] ? [] : entries());
