import type { Suggestion } from '#lib/intake/detect/describe.ts';
import type { Detection } from '#lib/intake/detect/detect.ts';
import { freeId as anyFreeId, titleOfFile, toDescription, type Unfiled } from '#lib/intake/describe/description.ts';
import { findOrganisation, newOrganisation } from '#lib/intake/describe/organisation.ts';
import { findTerritory, levelOf, territoryOf } from '#lib/intake/describe/places.ts';
import type { Actor, ActorRegistry } from '#lib/intake/registry.ts';
import type { Level } from '#lib/model/vocabulary.ts';
import type { Territory } from '../read/territories.ts';
import type { Questions } from './ask.ts';
import { choose, kindChoices, levelChoices, listed, type Choices } from './choices.ts';
import { readUrl, readYears, UsageError, type AddOptions } from './options.ts';

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
	/** ids of the plans already there */
	existing: ReadonlySet<string>;
}

const MOST_LISTED = 12;

/** Flags first, then answers, then what the document suggests; every supposition is said. */
export async function describePlan({
	options,
	suggestion,
	detection,
	registry,
	territories,
	questions,
	existing
}: Inputs): Promise<Described> {
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
		if (suggested === null)
			assumed.push(`${question} : « ${fallback} », faute d’indice dans le document (précisez-le par une option, voir --help)`);
		return read(suggested ?? fallback);
	};
	/** Shown by its French name, whatever the identifier kept in the file. */
	const pick = <T extends string>(given: T | undefined, name: string, choices: Choices<T>, suggested: T | null, fallback: T): Promise<T> =>
		settle(
			given,
			questions ? `${name} : ${listed(choices)}` : name,
			suggested && choices.names[suggested],
			choices.names[fallback],
			(text) => choose(text, choices)
		);
	const asIs = (text: string): string => text;
	const named = titleOfFile(options.file);
	const title = await settle(options.title, 'Titre du document', suggestion.title, named, asIs);
	const written = await settle(options.organisation, 'Organisation qui le signe (nom ou sigle)', suggestion.organisation, title, asIs);
	const actor = findOrganisation(written, registry);
	const kind = await pick(options.kind, 'Sorte de document', kindChoices, suggestion.kind, 'action-plan');
	const near = territoryOf([written, title, ...suggestion.places], territories);
	const level = await pick(options.level, 'Palier de l’organisation', levelChoices, suggestion.level, levelOf(near));
	const territory = await settle(
		options.territory === undefined ? undefined : territoryCode(options.territory, territories, level),
		'Territoire concerné (nom, ou code de territories.csv)',
		near?.name ?? null,
		'QC',
		(text) => (text === near?.name ? near.code : territoryCode(text, territories, level))
	);
	const thisYear = String(new Date().getFullYear());
	const years = await settle(
		options.years,
		'Première et dernière année couvertes (2024-2027)',
		suggestion.years?.join('-') ?? null,
		thisYear,
		(text) => readYears(text)!
	);
	const newActor = actor ? null : newOrganisation(written);
	if (newActor) assumed.push(`L’organisation « ${written} » est nouvelle : elle sera ajoutée à actors.yaml (${newActor.id})`);
	const author = actor ?? newActor ?? newOrganisation(written);
	const { language } = suggestion;
	const url = options.url ?? (questions ? await questions.askOptional('Adresse où le document est publié', readUrl) : null);
	const plans = [...existing].toSorted();
	const supersedes =
		options.supersedes ??
		(questions && plans.length > 0
			? await questions.askOptional(
					`Plan que celui-ci remplace${plans.length <= MOST_LISTED ? `, parmi ${plans.join(', ')}` : ', par son identifiant'}`,
					(text) => knownPlan(text, existing)
				)
			: null);
	if (supersedes !== null) knownPlan(supersedes, existing);
	const declared = { title, author, kind, level, territory, years, language, url, supersedes };
	return { plan: toDescription(declared, detection, territories), newActor, assumed };
}

function knownPlan(id: string, existing: ReadonlySet<string>): string {
	if (existing.has(id)) return id;
	throw new UsageError(`Le plan « ${id} » n’existe pas dans les données. Plans connus : ${[...existing].toSorted().join(', ')}.`);
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
		if (taken.has(options.id)) throw new UsageError(`Le plan « ${options.id} » existe déjà. Choisissez un autre --id; rien n’a été écrit.`);
		return options.id;
	}
	return anyFreeId(plan, taken);
}
