import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Territory } from '#lib/intake/describe/places.ts';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import type { Codebook, NameMask } from '#lib/themes/types.ts';
import { readInputs } from './read/inputs.ts';
import { type CodingData, readCodingData } from './themes/coder.ts';

/** A territory and the code of the administrative region that holds it; null above regions. */
export interface PlacedTerritory extends Territory {
	region: string | null;
}

/** What a browser needs of `data/` to read a new document as the ETL does. */
export interface IntakeReference {
	registry: ActorRegistry;
	/** `actors.yaml` as it is, to which a new author is added */
	actorsFile: string;
	territories: PlacedTerritory[];
	codebook: Codebook;
	names: NameMask[];
	plans: { id: string; sha256: string }[];
}

/** A browser that reads a new document needs the model of all sources only. */
function trained({ codebook, names }: CodingData): CodingData {
	return { codebook: codebook.model ? { ...codebook, model: { ...codebook.model, without: {} } } : codebook, names };
}

/** @throws Refusal with every problem of `data/` */
export function intakeReference(data = 'data'): IntakeReference {
	const { registry, territories, plans } = readInputs(data);
	return {
		registry,
		actorsFile: readFileSync(join(data, 'reference/actors.yaml'), 'utf8'),
		territories: territories.map(({ code, name, level, region_code }) => ({ code, name, level, region: region_code })),
		...trained(readCodingData(data)),
		plans: plans.map(({ value: { id, sha256 } }) => ({ id, sha256 }))
	};
}

/** French words with an accent, one a line: all that mending a damaged word can ask for, since what was lost is an accented letter. */
export function accentedWords(): string {
	const words = createRequire(import.meta.url)('an-array-of-french-words') as string[];
	return words.filter((word) => /[éèêëàâäîïôöùûüçœ]/.test(word)).join('\n');
}
