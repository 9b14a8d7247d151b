import { foldKey, slug } from '#lib/text/fold.ts';
import type { Actor, ActorRegistry } from '../registry.ts';

/** The actor that these words name: id, acronym, name or alias; null when none does. */
export function findOrganisation(words: string, { actors }: ActorRegistry): Actor | null {
	const key = foldKey(words);
	return (
		actors.find((actor) => actor.id === words || actor.acronym === words) ??
		actors.find((actor) => foldKey(actor.name) === key || (actor.names ?? []).some((one) => foldKey(one.name) === key)) ??
		actors.find((actor) => !actor.generic && (actor.aliases ?? []).some((one) => foldKey(one.name) === key)) ??
		null
	);
}

const types: [string, RegExp][] = [
	['municipal', /^(?:ville|municipalite|mrc|arrondissement|city|town)/],
	['committee', /^(?:table|comite|committee|local immigration)/],
	['network', /^(?:reseau|regroupement|federation|coalition|alliance|network)/]
];

/** A new entry for the registry, by its name's first word. */
export function newOrganisation(name: string): Actor {
	const key = foldKey(name);
	return { id: slug(name).slice(0, 60), name, type: types.find(([, words]) => words.test(key))?.[0] ?? 'organisation' };
}
