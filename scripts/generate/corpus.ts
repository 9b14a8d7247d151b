import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { seeded } from '#lib/analysis/seeded.ts';
import { planYaml } from '#lib/bundle/yaml.ts';
import { readActors } from '../read/actors.ts';
import { sha256 } from '../read/bytes.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { readTerritories, type Territory } from '../read/territories.ts';
import { write } from './documents.ts';
import { makeCountry, type Country } from './places.ts';
import { describe, makeDraft } from './plan.ts';
import { readVocabulary } from './vocabulary.ts';

export interface Generated {
	plans: number;
	bytes: number;
}

export interface Wanted {
	/** the data folder whose sentences, codebook, actors and territories are taken up */
	from: string;
	out: string;
	plans: number;
	seed: number;
	/** mean number of items in a document */
	size: number;
}

/** Plan `n` of a seed is the same whatever the number of plans: a larger corpus holds the smaller ones. */
export const planSeed = (seed: number, n: number): number => Math.imul(seed, 0x9e3779b1) + n;

/** Writes a data folder that the ETL reads; one plan in memory at a time. The folder must not exist yet. @throws Refusal */
export async function generate({ from, out, plans, seed, size }: Wanted): Promise<Generated> {
	if (existsSync(out)) refuseIfAny([{ file: out, line: null, message: 'ce dossier existe déjà. Choisissez-en un autre, ou effacez-le.' }]);
	const vocabulary = await readVocabulary(from);
	const country = readCountry(from);
	writeReference(from, out, country);
	let bytes = 0;
	for (let n = 1; n <= plans; n++) {
		const random = seeded(planSeed(seed, n));
		const draft = makeDraft(vocabulary, country.places, size, random);
		const document = await write(draft, random);
		const id = `plan-${String(n).padStart(5, '0')}`;
		const folder = join(out, 'plans', id);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, document.source), document.bytes);
		writeFileSync(join(folder, 'plan.yaml'), planYaml(describe(id, draft, document.source, sha256(document.bytes))));
		bytes += document.bytes.length;
	}
	return { plans, bytes };
}

function readCountry(from: string): Country {
	const problems: Problem[] = [];
	const actors = readActors(join(from, 'reference/actors.yaml'), problems);
	const territories = readTerritories(join(from, 'reference/territories.csv'), problems);
	refuseIfAny(problems);
	return makeCountry(territories, actors?.value ?? { actors: [], relations: [] });
}

function writeReference(from: string, out: string, { territories, registry }: Country): void {
	mkdirSync(join(out, 'reference'), { recursive: true });
	for (const file of ['themes.yaml', 'lexicon.yaml', 'frameworks.yaml'])
		if (existsSync(join(from, 'reference', file))) cpSync(join(from, 'reference', file), join(out, 'reference', file));
	writeFileSync(join(out, 'reference/actors.yaml'), stringify(registry, { lineWidth: 0 }));
	writeFileSync(join(out, 'reference/territories.csv'), territoriesCsv(territories));
}

const territoriesCsv = (territories: Territory[]): string => {
	const columns = Object.keys(territories[0]!) as (keyof Territory)[];
	const cell = (value: Territory[keyof Territory]): string => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
	return [columns.join(','), ...territories.map((each) => columns.map((column) => cell(each[column])).join(','))].join('\n') + '\n';
};
