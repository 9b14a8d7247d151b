import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { readYaml } from '../read/yaml.ts';
import { modelFile } from './model-file.ts';

/**
 * A codebook's version is « definitions.words »: the first two numbers name what a theme means (what people code by), the third the
 * words by which the classifier finds it (cues, lexicon, model). Either part of the content has its own hash, kept with the version.
 */
export interface Fingerprint {
	definitions: string;
	words: string;
}

const release = z.object({
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'trois nombres : « 1.1.2 »'),
	date: z.string(),
	note: z.string().min(1),
	definitions: z.string(),
	words: z.string()
});
export type Release = z.infer<typeof release>;

export const versionsFile = (data: string): string => join(data, 'reference', 'codebook-versions.yaml');

/** Keys of `themes.yaml` that say how themes are found, not what they mean. */
const wordKeys = /cues|patterns|^weak_unless$|^matching$/;
/** Crosswalks and names of figures change no meaning. */
const leftOut = new Set(['codebook_version', 'frameworks', 'short_fr', 'short_en', 'headline']);

function keep(value: unknown, wanted: (key: string) => boolean): unknown {
	if (Array.isArray(value)) return value.map((one) => keep(one, wanted));
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).filter(([key]) => !leftOut.has(key) && wanted(key));
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, keep(held, wanted)]));
}

const hash = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** Hashes of what the files say: comments, the order of keys and line breaks change neither. */
export function fingerprint(data: string): Fingerprint {
	const read = (file: string): unknown => parse(readFileSync(join(data, 'reference', file), 'utf8'));
	const themes = read('themes.yaml');
	const model = modelFile(data);
	return {
		definitions: hash(keep(themes, (key) => !wordKeys.test(key))),
		words: hash(
			keep(themes, (key) => wordKeys.test(key) || ['themes', 'modalities', 'publics', 'id'].includes(key)),
			read('lexicon.yaml'),
			existsSync(model) ? JSON.parse(readFileSync(model, 'utf8')) : null
		)
	};
}

/** The releases of a codebook, oldest first. @throws Refusal for an unreadable file */
export function readReleases(data: string): Release[] {
	const problems: Problem[] = [];
	const read = readYaml(versionsFile(data), z.object({ releases: z.array(release) }), problems);
	refuseIfAny(problems);
	return read?.value.releases ?? [];
}

/** The version that a content deserves after the last release: the same one when nothing changed. */
export function nextVersion(last: Release, { definitions, words }: Fingerprint): string {
	const [first = 0, second = 0, third = 0] = last.version.split('.').map(Number);
	if (definitions !== last.definitions) return `${first}.${second + 1}.0`;
	return words === last.words ? last.version : `${first}.${second}.${third + 1}`;
}
