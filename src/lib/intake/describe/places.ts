import type { Level } from '#lib/model/vocabulary.ts';
import { foldKey } from '#lib/text/fold.ts';

/** What `territories.csv` says of a place, as far as describing a plan goes. */
export interface Territory {
	code: string;
	name: string;
	level: 'province' | 'region' | 'mrc' | 'municipal' | 'borough';
}

/** The territory of that code or name; for several of one name, the one of the level asked for. */
export function findTerritory<T extends Territory>(words: string, territories: readonly T[], level: Level | null = null): T | null {
	const key = foldKey(words);
	const found = territories.filter((one) => one.code === words || foldKey(one.name) === key);
	return found.find((one) => one.level === level) ?? found[0] ?? null;
}

/** The smallest territory that the opening of a document names. */
export function territoryOf<T extends Territory>(places: readonly string[], territories: readonly T[]): T | null {
	const order = ['borough', 'municipal', 'mrc', 'region'];
	const found = places.flatMap((place) =>
		territories.filter((one) => one.level !== 'province' && ` ${foldKey(place)} `.includes(` ${foldKey(one.name)} `))
	);
	return found.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))[0] ?? null;
}

export const levelOf = (territory: Territory | null): Level =>
	territory === null || territory.level === 'province' ? 'national' : territory.level === 'region' ? 'regional' : territory.level;
