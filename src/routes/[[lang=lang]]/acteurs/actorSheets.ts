import type { ActorNameRow } from '#lib/db/queries/actorNames.ts';
import type { ActorRelationRow } from '#lib/db/queries/actorRelations.ts';
import type { I18n } from '#lib/i18n/context.ts';
import type { Sheet, SheetColumn } from '#lib/model/sheet.ts';
import type { ItemKind, Role } from '#lib/model/vocabulary.ts';

const column = (name: string, type: SheetColumn['type'] = 'text'): SheetColumn => ({ name, type });

/** Unnamed actors: one row a document, an actor and a role. */
export const genericSheet = (rows: readonly { document: string; actor: string; role: Role; n: number }[], { t }: I18n): Sheet => ({
	columns: [column(t.actors.plan), column(t.actors.actor), column(t.explorer.role), column(t.chart.count, 'integer')],
	rows: rows.map(({ document, actor, role, n }) => [document, actor, t.vocabulary.role[role], n])
});

/** Every named actor: its name, as it is written short, its type. */
export const namedSheet = (actors: readonly { name: string; label: string; type: string }[], { t }: I18n): Sheet => ({
	columns: [column(t.actors.actor), column(t.actors.asWritten), column(t.actors.type)],
	rows: actors.map(({ name, label, type }) => [name, label === name ? null : label, t.vocabulary.organisationType[type] ?? type])
});

/** Who is named in the same items, and in how many. */
export const partnerSheet = (partners: readonly { other_name: string; n: number }[], { t }: I18n): Sheet => ({
	columns: [column(t.actors.actor), column(t.network.items, 'integer')],
	rows: partners.map(({ other_name, n }) => [other_name, n])
});

/** In how many items of each document, and of which nature, the words name the actor. */
export const mentionSheet = (mentions: readonly { document: string; kind: ItemKind; n: number }[], { t }: I18n): Sheet => ({
	columns: [column(t.actors.plan), column(t.explorer.kind), column(t.chart.count, 'integer')],
	rows: mentions.map(({ document, kind, n }) => [document, t.vocabulary.itemKind[kind][0], n])
});

/** What the actor was called, from when to when, then what it became or came from, with the date of the change. */
export function nameSheet(names: readonly ActorNameRow[], relations: readonly ActorRelationRow[], { t, language }: I18n): Sheet {
	const { columns, natures, relation } = t.actorNames;
	return {
		columns: [columns.name, columns.nature, columns.from, columns.to, columns.note].map((name) => column(name)),
		rows: [
			...names.map(({ name, nature, valid_from, valid_to }) => [name, natures[nature], valid_from, valid_to, null]),
			...relations.map((one) => [
				one.other_name,
				relation(one.relation, one.direction).replace(/\s*:$/u, ''),
				one.date,
				null,
				language === 'fr' ? one.note : null
			])
		]
	};
}
