import { foldKey } from '#lib/text/fold.ts';

/** What `data/reference/actors.yaml` declares: organisations and the words by which documents name them. */
export interface ActorName {
	name: string;
	/** validity, AAAA, AAAA-MM or AAAA-MM-JJ */
	from?: string;
	to?: string;
}

export interface ActorAlias {
	name: string;
	/** ids of plans, or codes of their territories, where these words name this actor; absent: as the actor's own `plans` */
	plans?: string[];
}

export interface Actor {
	id: string;
	name: string;
	acronym?: string;
	type: string;
	parent?: string;
	generic?: boolean;
	post?: boolean;
	note?: string;
	/** ids of plans, or codes of their territories, where the acronym and aliases name this actor; absent: everywhere */
	plans?: string[];
	/** former or later official names */
	names?: ActorName[];
	/** other written forms */
	aliases?: ActorAlias[];
	/** an ordinary phrase, which names this actor in a responsibility cell but not inside sentences */
	not_in_text?: boolean;
}

export interface ActorRelation {
	from: string;
	to: string;
	relation: string;
	date?: string;
	note?: string;
}

/** `actors.yaml`, parsed. */
export interface ActorRegistry {
	actors: Actor[];
	relations: ActorRelation[];
}

const written = new WeakMap<ActorRegistry, ReadonlySet<string>>();

/** Whether folded words (foldKey) are a written form of an organisation, post or programme of the registry. */
export function isNameOf(registry: ActorRegistry): (words: string) => boolean {
	const namesOf = ({ name, names = [], aliases = [] }: Actor): string[] => [name, ...[...names, ...aliases].map((one) => one.name)];
	const forms = written.get(registry) ?? new Set(registry.actors.flatMap(namesOf).map(foldKey));
	written.set(registry, forms);
	return (words) => forms.has(words);
}
