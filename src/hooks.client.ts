import type { HandleClientError } from '@sveltejs/kit';

/**
 * Where the browser knows Trusted Types, the policy of the pages refuses texts as markup, as code or as the address of a program.
 * Svelte has a policy of its own for the markup that it compiles. This one lets workers be started, from this site only; as markup it
 * takes nothing but blanks, which stand where a drawing is put by hand (lib/charts/Chart.svelte).
 */
interface Policies {
	createPolicy(name: 'default', rules: Record<'createScriptURL' | 'createHTML', (given: string) => string | null>): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
	createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
	createHTML: (markup) => (markup.trim() === '' ? markup : null)
});

/** What browsers say of a piece of a page that does not come. */
const lostPiece = /dynamically imported module|Importing a module script failed|Unable to preload/u;

/** On the way to another page, a piece of which is lost: its own file has all there is to read, so the browser goes to it. */
export const handleError: HandleClientError = ({ error, event }) => {
	if (event.url.href !== location.href && error instanceof Error && lostPiece.test(error.message)) location.assign(event.url);
};
