/** Where `npm run serve` answers. */
const served = 'http://localhost:4173/';

/**
 * Address that the site is built for, with its sub-path and a slash at the end: what links and pictures shown by other sites start from.
 * `given`: the setting SITE_URL. Throws when it is no web address.
 */
export function siteAddress(given: string | undefined): string {
	if (!given) return served;
	const refused = () =>
		new Error(`SITE_URL vaut « ${given} » : écrivez l’adresse complète du site, par exemple https://exemple.org/plans/.`);
	if (!URL.canParse(given)) throw refused();
	const { protocol, origin, pathname } = new URL(given);
	if (protocol !== 'https:' && protocol !== 'http:') throw refused();
	return `${origin}${pathname.replace(/\/*$/u, '/')}`;
}
