import type { NameMask } from './types.ts';

/** What an actor registry tells of an actor, as far as masking its name goes. */
export interface NamedActor {
	name: string;
	acronym?: string;
	type: string;
	generic?: boolean;
	names?: readonly { name: string }[];
	aliases?: readonly { name: string }[];
}

/**
 * Kinds of actors whose names hide their words. Committees, programmes and projects stay readable: their field is
 * most often what the item is about (G6).
 */
const kinds: Record<string, NameMask['kind']> = {
	municipal: 'organisation',
	government: 'organisation',
	community: 'organisation',
	economic: 'organisation',
	education: 'organisation',
	health: 'organisation',
	network: 'instance'
};

/** Names, acronyms and written forms to mask (G6, G7), from an actor registry. */
export function nameMasks(actors: readonly NamedActor[]): NameMask[] {
	return actors.flatMap((actor) => {
		const kind = kinds[actor.type];
		if (!kind || actor.generic) return [];
		const forms = [
			actor.name,
			actor.acronym,
			...(actor.names ?? []).map(({ name }) => name),
			...(actor.aliases ?? []).map(({ name }) => name)
		];
		return forms.flatMap((name) => (name ? [{ name, kind }] : []));
	});
}

/** Names of territories to mask, « Lachine (Montréal) » without its parenthesis, so that no theme hangs on where a document comes from. */
export function placeMasks(territories: readonly { name: string }[]): NameMask[] {
	return territories.map(({ name }) => ({ name: name.replace(/\s*\(.*\)$/, ''), kind: 'place' }));
}
