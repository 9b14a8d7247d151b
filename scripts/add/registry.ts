import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Actor, ActorRegistry } from '#lib/intake/registry.ts';
import type { Level } from '#lib/model/vocabulary.ts';
import { foldKey, slug } from '#lib/text/fold.ts';
import type { Territory } from '../read/territories.ts';

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

/** Adds an entry at the end of the actors, leaving every other line as it is. */
export function appendActor(data: string, actor: Actor): void {
	const file = join(data, 'reference', 'actors.yaml');
	const text = readFileSync(file, 'utf8');
	const entry = stringify([actor])
		.trimEnd()
		.split('\n')
		.map((line) => `  ${line}`)
		.join('\n');
	const at = text.search(/^relations:/m);
	const next = at < 0 ? `${text.trimEnd()}\n${entry}\n` : `${text.slice(0, at)}${entry}\n${text.slice(at)}`;
	writeFileSync(`${file}.tmp`, next);
	renameSync(`${file}.tmp`, file);
}

/** The territory of that code or name; for several of one name, the one of the level asked for. */
export function findTerritory(words: string, territories: Territory[], level: Level | null = null): Territory | null {
	const key = foldKey(words);
	const found = territories.filter((one) => one.code === words || foldKey(one.name) === key);
	return found.find((one) => one.level === level) ?? found[0] ?? null;
}

/** The smallest territory that the opening of a document names. */
export function territoryOf(places: string[], territories: Territory[]): Territory | null {
	const order = ['borough', 'municipal', 'mrc', 'region'];
	const found = places.flatMap((place) =>
		territories.filter((one) => one.level !== 'province' && ` ${foldKey(place)} `.includes(` ${foldKey(one.name)} `))
	);
	return found.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))[0] ?? null;
}
