import { join } from 'node:path';
import type { Correction } from '#lib/intake/extract.ts';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import { ambiguousNames, readActors } from './actors.ts';
import { readCities, type City } from './cities.ts';
import { readCodebook, type CodebookTables } from './codebook.ts';
import { readCodings, type Codings } from './codings.ts';
import { readCorrections } from './corrections.ts';
import { readFrameworks, type Framework } from './frameworks.ts';
import { readLinks, type Link } from './links.ts';
import { readPlans, type PlanFile } from './plans.ts';
import { refuseIfAny, type Problem } from './problems.ts';
import { readReturned, type PlanReturn } from './returned.ts';
import { readTerritories, type Territory } from './territories.ts';

/** Everything of `data/` but the documents themselves, which are read one at a time. */
export interface Inputs {
	plans: PlanFile[];
	registry: ActorRegistry;
	codebook: CodebookTables;
	territories: Territory[];
	cities: City[];
	codings: Codings;
	frameworks: Framework[];
	links: Link[];
	corrections: Correction[];
	/** corrections returned by organisations */
	returned: PlanReturn[];
}

/** @throws Refusal with every problem of every file */
export function readInputs(data: string): Inputs {
	const problems: Problem[] = [];
	const actors = readActors(join(data, 'reference/actors.yaml'), problems);
	const registry = actors?.value ?? { actors: [], relations: [] };
	const codebook = readCodebook(join(data, 'reference/themes.yaml'), problems);
	const frameworks = readFrameworks(join(data, 'reference/frameworks.yaml'), codebook, problems);
	const links = readLinks(join(data, 'links/uptake.csv'), problems);
	const territories = readTerritories(join(data, 'reference/territories.csv'), problems);
	const cities = readCities(join(data, 'reference/cities.csv'), territories, problems);
	const known =
		problems.length > 0
			? null
			: { actors: new Set(registry.actors.map(({ id }) => id)), territories: new Set(territories.map(({ code }) => code)) };
	const plans = readPlans(join(data, 'plans'), known, problems);
	if (actors && known)
		problems.push(
			...ambiguousNames(
				actors,
				plans.map(({ value }) => value)
			)
		);
	const codings = codebook ? readCodings(join(data, 'codings'), codebook, problems) : null;
	const planIds = problems.length > 0 ? null : new Set(plans.map(({ value }) => value.id));
	const corrections = readCorrections(join(data, 'corrections.yaml'), planIds, problems);
	const returned = readReturned(join(data, 'corrections'), planIds && { plans: planIds, registry }, problems);
	refuseIfAny(problems);
	if (!codebook || !codings) throw new Error('a file was refused without a problem');
	return { plans, registry, codebook, territories, cities, codings, frameworks, links, corrections, returned };
}
