import type { Actor, ActorRegistry } from '#lib/intake/registry.ts';
import { slug } from '#lib/text/fold.ts';
import type { Territory } from '../read/territories.ts';

/** Where a plan comes from, and who acts there. */
export interface Place {
	territory: string;
	level: 'regional' | 'mrc' | 'municipal';
	name: string;
	organisation: string;
	/** names under which documents of this place write who acts */
	actors: string[];
}

export interface Country {
	territories: Territory[];
	registry: ActorRegistry;
	places: Place[];
}

const kinds: [string, string][] = [
	['Table de concertation en immigration', 'committee'],
	['Carrefour jeunesse-emploi', 'community'],
	['Chambre de commerce', 'economic'],
	['Cégep', 'education'],
	['Centre de services scolaire', 'education'],
	['Centre intégré de santé et de services sociaux', 'health'],
	['Maison de la famille', 'community'],
	['Société de développement économique', 'economic'],
	['Bibliothèque régionale', 'municipal'],
	['Conférence des municipalités', 'municipal']
];

const seats = ['Nord', 'Sud', 'Centre'] as const;

const actor = (name: string, type: string): Actor => ({ id: slug(name), name, type });

function placesOf({ code, name }: Territory, shared: string[]): { territories: Territory[]; actors: Actor[]; places: Place[] } {
	const actors = kinds.map(([kind, type]) => actor(`${kind} – ${name}`, type));
	const names = [...actors.map((each) => each.name), ...shared];
	const organisation = actors[0]!.id;
	const blank = { lat: null, lon: null, tile_row: null, tile_col: null, rpce: false, known_document: null };
	const below = seats.flatMap((seat) =>
		(['mrc', 'municipal'] as const).map((level) => ({
			...blank,
			code: `${level}-${code}-${slug(seat)}`,
			name: `${name}, ${seat}`,
			level,
			region_code: code
		}))
	);
	return {
		territories: below,
		actors,
		places: [
			{ territory: code, level: 'regional', name, organisation, actors: names },
			...below.map((each) => ({ territory: each.code, level: each.level, name: each.name, organisation, actors: names }))
		]
	};
}

/** The regions of a territory file, each with three county municipalities, three towns and ten invented organisations beside the registry's own that act everywhere. */
export function makeCountry(territories: Territory[], registry: ActorRegistry): Country {
	const regions = territories.filter(({ level }) => level === 'region');
	const everywhere = registry.actors.filter(({ plans, generic, post, not_in_text }) => !plans && !generic && !post && !not_in_text);
	const shared = everywhere.map((each) => each.acronym ?? each.name).filter((name) => !/[,/()]/.test(name));
	const made = regions.map((region) => placesOf(region, shared));
	return {
		territories: [...territories, ...made.flatMap((each) => each.territories)],
		registry: { actors: [...registry.actors, ...made.flatMap((each) => each.actors)], relations: registry.relations },
		places: made.flatMap((each) => each.places)
	};
}
