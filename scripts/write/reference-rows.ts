import { spaced } from '#lib/i18n/typography.ts';
import type { Actor, ActorRegistry } from '#lib/intake/registry.ts';
import type { ItemFacet } from '#lib/model/vocabulary.ts';
import type { CodebookTables } from '../read/codebook.ts';
import { partCodes, type Framework } from '../read/frameworks.ts';
import type { Territory } from '../read/territories.ts';
import type { Row, TableRows } from './rows.ts';
import { typeset } from './typeset.ts';

/** Rows of the tables that do not depend on a plan. */
export function referenceRows(registry: ActorRegistry, codebook: CodebookTables, territories: Territory[]): TableRows {
	return {
		organisations: registry.actors.map((actor) => typeset(organisation(actor), 'name', 'note')),
		organisation_names: registry.actors.flatMap(namesOf),
		organisation_relations: registry.relations.map(({ from, to, relation, date, note }) =>
			typeset({ from_id: from, to_id: to, relation, date: date ?? null, note: note ?? null }, 'note')
		),
		theme_families: codebook.families.map(({ id, label_fr, label_en }) => typeset({ id, label_fr, label_en })),
		facet_codes: [...facetCodes('modality', codebook.modalities), ...facetCodes('public', codebook.publics)],
		territories: territories.map((territory) => typeset({ ...territory }, 'known_document'))
	};
}

const facetCodes = (facet: ItemFacet, codes: CodebookTables['modalities']): Row[] =>
	codes.map(({ id, label_fr, label_en, short_fr, short_en }, index) =>
		typeset({ facet, id, ordinal: index + 1, label_fr, label_en, short_fr, short_en })
	);

const partId = (framework: string, code: string): string => `${framework}/${code}`;

/** Published frameworks, their parts, and the themes that the codebook brings near each part. */
export const frameworkRows = (frameworks: Framework[], codebook: CodebookTables): TableRows => ({
	frameworks: frameworks.map(({ parts: _, ...framework }) => framework),
	framework_parts: frameworks.flatMap(({ id, parts }) =>
		parts.map((part, index) => typeset({ id: partId(id, part.code), framework_id: id, ordinal: index + 1, ...part }))
	),
	framework_themes: frameworks.flatMap(({ id }) =>
		codebook.themes.flatMap((theme) =>
			[...new Set(partCodes(theme, id))].map((code) => ({
				part_id: partId(id, code),
				theme_id: theme.id,
				status: theme.frameworks?.[id]?.status ?? ''
			}))
		)
	)
});

const organisation = (actor: Actor): Row => ({
	id: actor.id,
	name: actor.name,
	acronym: actor.acronym ?? null,
	type: actor.type,
	parent_id: actor.parent ?? null,
	generic: actor.generic ?? false,
	post: actor.post ?? false,
	note: actor.note ?? null
});

/** Official names first, then the acronym, then other written forms; the same words are kept once. */
function namesOf(actor: Actor): Row[] {
	const rows = new Map<string, Row>();
	const add = (name: string, nature: string, from?: string, to?: string): void => {
		if (rows.has(name)) return;
		rows.set(name, { organisation_id: actor.id, name, nature, valid_from: from ?? null, valid_to: to ?? null });
	};
	for (const { name, from, to } of actor.names ?? []) add(spaced(name), 'official', from, to);
	add(spaced(actor.name), 'official');
	if (actor.acronym) add(actor.acronym, 'acronym');
	for (const { name } of actor.aliases ?? []) add(name, 'alias');
	return [...rows.values()];
}

/** Organisations that documents name and the registry does not know: kept under their written form, marked as such. */
export const unresolvedOrganisations = (names: ReadonlyMap<string, string>): TableRows => ({
	organisations: [...names].map(([id, name]) => organisation({ id, name, type: 'unresolved' })),
	organisation_names: [...names].map(([id, name]) => ({ organisation_id: id, name, nature: 'alias', valid_from: null, valid_to: null }))
});
