import type { Column, Table } from './schema.ts';

const int = (name: string, fr: string, en: string, nullable = false): Column => ({ name, type: 'INTEGER', nullable, fr, en });
const text = (name: string, fr: string, en: string): Column => ({ name, type: 'VARCHAR', nullable: false, fr, en });
const item = int('item', 'Élément (rang dans coded_items)', 'Item (rank in coded_items)');
const ofItem: Table['references'] = [['item', 'coded_items', 'item']];

/**
 * What filters and counts need of a large corpus, as small whole numbers: some 5 bytes an item. Items are numbered from 0 in the order
 * of lists (documents by first year then id, then the order within each), so that a number is also a place in the list.
 * Made from the tables of schema.ts, beside them in the manifest (`coded`), and never asked by the queries of src/lib/db.
 */
export const codedTables: Table[] = [
	{
		name: 'coded_plans',
		fr: 'Documents, dans l’ordre des listes, et la tranche où leurs lignes sont publiées',
		en: 'Documents, in the order of lists, and the bucket in which their rows are published',
		key: ['plan'],
		references: [['id', 'plans', 'id']],
		columns: [
			int('plan', 'Rang du document', 'Rank of the document'),
			text('id', 'Document', 'Document'),
			int('bucket', 'Tranche (voir parts dans manifest.json)', 'Bucket (see parts in manifest.json)')
		]
	},
	{
		name: 'codes',
		fr: 'Ce que valent les codes : list est kind, theme, actor, role, timing, modality ou public',
		en: 'What codes stand for: list is kind, theme, actor, role, timing, modality or public',
		key: ['list', 'code'],
		references: [],
		columns: [
			text('list', 'Liste', 'List'),
			int('code', 'Code, à partir de 0', 'Code, from 0'),
			text('id', 'Valeur dans les tables', 'Value in the tables')
		]
	},
	{
		name: 'coded_items',
		fr: 'Éléments',
		en: 'Items',
		key: ['item'],
		references: [['plan', 'coded_plans', 'plan']],
		columns: [
			int('item', 'Rang de l’élément', 'Rank of the item'),
			int('plan', 'Document', 'Document'),
			int('kind', 'Nature', 'Kind'),
			int('coded', '1 si l’élément est une unité de codage, sinon 0', '1 if the item is a unit of coding, else 0')
		]
	},
	{
		name: 'coded_themes',
		fr: 'Thèmes des éléments',
		en: 'Themes of items',
		key: ['item', 'theme'],
		references: ofItem,
		columns: [
			item,
			int('theme', 'Thème', 'Theme'),
			int('heading', '0 par les mots, 1 par le titre', '0 by the words, 1 by the heading'),
			int('secondary', '0 premier thème, 1 second', '0 primary, 1 secondary')
		]
	},
	{
		name: 'coded_actors',
		fr: 'Acteurs des éléments, une fois par rôle',
		en: 'Actors of items, once a role',
		key: ['item', 'actor', 'role'],
		references: ofItem,
		columns: [item, int('actor', 'Acteur', 'Actor'), int('role', 'Rôle', 'Role')]
	},
	{
		name: 'coded_timings',
		fr: 'Échéances des éléments',
		en: 'Timings of items',
		key: ['item', 'ordinal'],
		references: ofItem,
		columns: [
			item,
			int('ordinal', 'Rang dans l’élément', 'Order in the item'),
			int('timing', 'Nature', 'Kind'),
			int('year_start', 'Première année', 'First year', true),
			int('year_end', 'Dernière année', 'Last year', true)
		]
	},
	{
		name: 'coded_modalities',
		fr: 'Modalité des éléments',
		en: 'Modality of items',
		key: ['item', 'modality'],
		references: ofItem,
		columns: [item, int('modality', 'Modalité', 'Modality')]
	},
	{
		name: 'coded_publics',
		fr: 'Publics des éléments',
		en: 'Publics of items',
		key: ['item', 'public'],
		references: ofItem,
		columns: [item, int('public', 'Public', 'Public')]
	}
];
