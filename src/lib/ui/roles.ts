import { roles, type Role } from '../model/vocabulary.ts';

/** Actors of an item under each role they are written in, repetitions left out, in the order of the roles. */
export const byRole = <A extends { role: Role; counted: boolean }>(actors: readonly A[]): { role: Role; actors: A[] }[] =>
	roles
		.map((role) => ({ role, actors: actors.filter((actor) => actor.role === role && actor.counted) }))
		.filter((group) => group.actors.length > 0);
