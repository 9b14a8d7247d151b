import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readCsv } from './csv.ts';
import type { Problem } from './problems.ts';
import { numberBetween, type Territory } from './territories.ts';

const city = z.object({
	id: z.string().min(1),
	name: z.string().min(1),
	region_code: z.string().min(1),
	lat: numberBetween(40, 63),
	lon: numberBetween(-80, -56),
	rpce: z.enum(['true', 'false']).transform((text) => text === 'true')
});

/** A city of the map; `rpce`: a destination of government-assisted refugees. */
export type City = z.infer<typeof city>;

/** Cities of the map; an absent file means none. Ids unique, regions known. */
export function readCities(file: string, territories: readonly Territory[], problems: Problem[]): City[] {
	if (!existsSync(file)) return [];
	const regions = new Set(territories.filter(({ level }) => level === 'region').map(({ code }) => code));
	const seen = new Set<string>();
	return readCsv<City>(file, city, problems).map(({ line, ...row }) => {
		if (seen.has(row.id)) problems.push({ file, line, message: `ville « ${row.id} » déjà déclarée plus haut. Gardez une seule ligne.` });
		seen.add(row.id);
		if (territories.length > 0 && !regions.has(row.region_code))
			problems.push({ file, line, message: `région « ${row.region_code} » inconnue. Écrivez le code d’une région de territories.csv.` });
		return row;
	});
}
