import type { CellPart, Passage } from '#lib/model/blocks.ts';
import type { Assignment, Warning } from '#lib/model/extraction.ts';
import type { Role, Scope } from '#lib/model/vocabulary.ts';
import { fold, slug } from '#lib/text/fold.ts';
import { stems } from '#lib/text/stem.ts';
import type { ItemNode } from '../layouts/draft.ts';
import type { Tracer } from '../passage.ts';
import type { Lookup } from './lookup.ts';
import { splitNames } from './split.ts';
import { warning } from '../said/warnings.ts';

/** A name in a cell, resolved. */
export interface NamedActor {
	actor_id: string;
	resolution: Assignment['resolution'];
	as_written: string;
	span: Assignment['span'];
	qualifier: string | null;
}

const article = /^(?:les\s+|le\s+|la\s+|l['’])/iu;

function resolve(words: string, lookup: Lookup): Pick<NamedActor, 'actor_id' | 'resolution'> {
	const bare = words.replace(/\s*\([^()]+\)\s*$/u, '');
	const found = [words, words.replace(article, ''), bare, bare.replace(article, '')]
		.map((form) => lookup.find(form))
		.find((each) => each !== null);
	return found
		? { actor_id: found.actor.id, resolution: found.resolution }
		: { actor_id: `inconnu.${slug(words)}`, resolution: 'unresolved' };
}

export function namesInCell(parts: Passage[], lookup: Lookup, tracer: Tracer): NamedActor[] {
	return parts.flatMap((part) =>
		splitNames(part.text, lookup).map(({ start, end, qualifier }) => {
			const passage = tracer.slice(part, start, end);
			return { ...resolve(passage.text, lookup), as_written: passage.text, span: passage.spans[0] ?? null, qualifier };
		})
	);
}

/** « (ateliers) » limits a name to the steps that hold one of its words; the action itself keeps it. */
function concerns(name: NamedActor, item: ItemNode): boolean {
	if (!name.qualifier || !item.stepOf) return true;
	const said = new Set(stems(item.passage.text));
	return stems(name.qualifier).some((stem) => said.has(stem));
}

/** Roles of an item's own cells, in the order of reading: leads, then collaborators. */
export function cellRoles(item: ItemNode, lookup: Lookup, tracer: Tracer): { name: NamedActor; role: Role }[] {
	const { cells } = item;
	if (!cells) return [];
	const read = (parts: CellPart[]): NamedActor[] => namesInCell(parts, lookup, tracer);
	const [first, ...others] = read(cells.mixed);
	const roles: { name: NamedActor; role: Role }[] = [
		...read(cells.lead).map((name) => ({ name, role: 'lead' as const })),
		...(first ? [{ name: first, role: 'lead' as const }] : []),
		...read(cells.collaborators).map((name) => ({ name, role: cells.as ?? ('collaborator' as const) })),
		...others.map((name) => ({ name, role: cells.others }))
	];
	return roles.filter(({ name }) => concerns(name, item));
}

/** Rows of the table; an actor already met in the item is kept as written but not counted again. */
export function toAssignments(item_id: string, roles: readonly { name: NamedActor; role: Role; scope: Scope }[]): Assignment[] {
	const met = new Set<string>();
	return roles.map(({ name, role, scope }, i) => {
		const counted = !met.has(name.actor_id);
		met.add(name.actor_id);
		const { actor_id, as_written, resolution, span } = name;
		return { item_id, actor_id, role, as_written, resolution, scope, ordinal: i + 1, span, counted };
	});
}

export function unresolvedWarnings(assignments: Assignment[]): Warning[] {
	const first = new Map<string, Assignment>();
	for (const each of assignments)
		if (each.resolution === 'unresolved' && !first.has(fold(each.as_written))) first.set(fold(each.as_written), each);
	return [...first.values()].map(({ as_written, span }) => warning('unresolved-actor', span?.line ?? null, as_written));
}
