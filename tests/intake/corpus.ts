import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { extract } from '#lib/intake/extract.ts';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import type { Correction } from '#lib/intake/repairs/findRepairs.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';

const data = new URL('../../data/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, data), 'utf8');
const words = new Set(createRequire(import.meta.url)('an-array-of-french-words') as string[]);

export const isWord = (word: string): boolean => words.has(word);
export const planIds = ['tcri-2022', 'tcirn-2019', 'trail-2021', 'roriq-2014', 'v3r-2025'] as const;
export const registry = parse(read('reference/actors.yaml')) as ActorRegistry;
export const corrections = parse(read('corrections.yaml')) as Correction[];
export const sourceOf = (id: string): string => read(`plans/${id}/source.txt`);
export const planOf = (id: string): PlanDescription => parse(read(`plans/${id}/plan.yaml`)) as PlanDescription;

/** A document of the corpus, extracted as the ETL does, with its text or its description changed where a test asks for it. */
export function extracted(
	id: string,
	change: { text?: (text: string) => string; plan?: (plan: PlanDescription) => PlanDescription } = {}
): Extraction {
	const text = (change.text ?? ((same) => same))(sourceOf(id));
	const plan = (change.plan ?? ((same) => same))(planOf(id));
	return extract(plan, readTextBlocks(text), registry, { isWord, corrections: change.text ? [] : corrections });
}

const blank: PlanDescription = {
	id: 'essai-2030',
	title: 'Essai',
	short_title: 'Essai',
	organisation: 'trail',
	kind: 'action-plan',
	level: 'regional',
	territory: '05',
	subject: 'Essai',
	years: [2030, 2033],
	language: 'fr',
	publisher: 'Essai',
	licence: 'Essai',
	url: null,
	source: 'source.txt',
	sha256: '0'.repeat(64),
	supersedes: null,
	note: null,
	leads: 'named',
	parts: [],
	readings: []
};

/** A made-up document read with the given parts. */
export const made = (
	text: string,
	parts: PlanDescription['parts'],
	more: Partial<PlanDescription> = {},
	actors: ActorRegistry = registry
): Extraction => extract({ ...blank, ...more, parts }, readTextBlocks(text), actors, { isWord });

export const leadsOf = (extraction: Extraction, item_id: string): string[] =>
	extraction.assignments.filter((each) => each.item_id === item_id && each.role === 'lead').map((each) => each.as_written);
export const othersOf = (extraction: Extraction, item_id: string): string[] =>
	extraction.assignments.filter((each) => each.item_id === item_id && each.role !== 'lead').map((each) => each.as_written);
export const timingOf = (extraction: Extraction, item_id: string): string[] =>
	extraction.timings.filter((each) => each.item_id === item_id).map((each) => each.as_written);
