import type { Suggestion } from '#lib/intake/detect/describe.ts';
import type { Detection } from '#lib/intake/detect/detect.ts';
import { freeId as anyFreeId, titleOfFile, toDescription, type Unfiled } from '#lib/intake/describe/description.ts';
import { findOrganisation, newOrganisation } from '#lib/intake/describe/organisation.ts';
import { findTerritory, levelOf, territoryOf } from '#lib/intake/describe/places.ts';
import type { Actor, ActorRegistry } from '#lib/intake/registry.ts';
import { levels, planKinds, type Level } from '#lib/model/vocabulary.ts';
import type { Territory } from '../read/territories.ts';
import type { Questions } from './ask.ts';
import { oneOf, readYears, UsageError, type AddOptions } from './options.ts';

export interface Described {
	plan: Unfiled;
	/** the author, when the registry does not know it yet */
	newActor: Actor | null;
	/** French sentences: what was supposed and should be checked */
	assumed: string[];
}

interface Inputs {
	options: AddOptions;
	suggestion: Suggestion;
	detection: Detection;
	registry: ActorRegistry;
	territories: Territory[];
	questions: Questions | null;
}

/** Flags first, then answers, then what the document suggests; every supposition is said. */
export async function describePlan({ options, suggestion, detection, registry, territories, questions }: Inputs): Promise<Described> {
	const assumed: string[] = [];
	const settle = async <T>(
		given: T | undefined,
		question: string,
		suggested: string | null,
		fallback: string,
		read: (text: string) => T
	): Promise<T> => {
		if (given !== undefined) return given;
		if (questions) return questions.ask(question, suggested ?? fallback, read);
		if (suggested === null) assumed.push(`${question} : « ${fallback} », faute d’indice dans le document`);
		return read(suggested ?? fallback);
	};
	const asIs = (text: string): string => text;
	const named = titleOfFile(options.file);
	const title = await settle(options.title, 'Titre', suggestion.title, named, asIs);
	const written = await settle(options.organisation, 'Organisation', suggestion.organisation, title, asIs);
	const actor = findOrganisation(written, registry);
	const kind = await settle(options.kind, `Sorte (${planKinds.join(', ')})`, suggestion.kind, 'action-plan', (text) =>
		oneOf(text, planKinds, 'Sorte')!
	);
	const near = territoryOf([written, title, ...suggestion.places], territories);
	const level = await settle<Level>(options.level, `Palier (${levels.join(', ')})`, suggestion.level, levelOf(near), (text) =>
		oneOf(text, levels, 'Palier')!
	);
	const territory = await settle(
		options.territory === undefined ? undefined : territoryCode(options.territory, territories, level),
		'Territoire (code ou nom)',
		near?.code ?? null,
		'QC',
		(text) => territoryCode(text, territories, level)
	);
	const thisYear = String(new Date().getFullYear());
	const years = await settle(options.years, 'Années', suggestion.years?.join('-') ?? null, thisYear, (text) => readYears(text)!);
	const newActor = actor ? null : newOrganisation(written);
	if (newActor) assumed.push(`L’organisation « ${written} » est nouvelle : elle sera ajoutée à actors.yaml (${newActor.id})`);
	const author = actor ?? newActor ?? newOrganisation(written);
	const { language } = suggestion;
	const { url = null, supersedes = null } = options;
	const declared = { title, author, kind, level, territory, years, language, url, supersedes };
	return { plan: toDescription(declared, detection, territories), newActor, assumed };
}

function territoryCode(words: string, territories: Territory[], level: Level): string {
	const found = findTerritory(words, territories, level);
	if (!found)
		throw new UsageError(`Territoire « ${words} » inconnu. Donnez un code de territories.csv (QC, 01 à 17…) ou ajoutez-le à ce fichier.`);
	return found.code;
}

/** A free folder name: what was asked for, else the author or title and the first year, with a rank when taken. */
export function freeId(
	options: AddOptions,
	plan: { organisation: string; years: [number, number]; title: string },
	taken: ReadonlySet<string>
): string {
	if (options.id !== undefined) {
		if (taken.has(options.id))
			throw new UsageError(`Le plan « ${options.id} » existe déjà. Choisissez un autre --id ; rien n’a été écrit.`);
		return options.id;
	}
	return anyFreeId(plan, taken);
}
