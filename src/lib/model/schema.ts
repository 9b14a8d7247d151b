/**
 * THE CONTRACT: tables, columns, types and descriptions. It drives the Parquet writer, the database views,
 * the data dictionary and datapackage.json. Types are portable to any engine that reads Parquet.
 */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]';

/** Raised when a reader of the tables would have to change; the manifest says it. */
export const schemaVersion = 1;

export interface Column {
	name: string;
	type: ColumnType;
	nullable: boolean;
	fr: string;
	en: string;
}

export interface Table {
	name: string;
	fr: string;
	en: string;
	columns: Column[];
	/** columns whose values, taken together, never repeat; also the sort order of the file */
	key: string[];
	/** [column, table, column] */
	references: [string, string, string][];
}

const column =
	(type: ColumnType, nullable = false) =>
	(name: string, fr: string, en: string): Column => ({ name, type, nullable, fr, en });
const text = column('VARCHAR');
const textOrNull = column('VARCHAR', true);
const int = column('INTEGER');
const intOrNull = column('INTEGER', true);
const real = column('DOUBLE');
const realOrNull = column('DOUBLE', true);
const flag = column('BOOLEAN');
const list = column('VARCHAR[]');

export const schema: Table[] = [
	{
		name: 'plans',
		fr: 'Documents analysés',
		en: 'Documents analysed',
		key: ['id'],
		references: [
			['organisation_id', 'organisations', 'id'],
			['territory_code', 'territories', 'code']
		],
		columns: [
			text('id', 'Identifiant stable du document', 'Stable id of the document'),
			text('title', 'Titre', 'Title'),
			text('short_title', 'Nom court pour les figures', 'Short name for charts'),
			text('organisation_id', 'Organisation autrice (voir organisations)', 'Author organisation'),
			text('kind', 'Nature du document (plan, prise de position, consultation)', 'Kind of document'),
			text('level', "Palier de l'organisation autrice", "Level of the author's mandate"),
			text('territory_code', "Territoire de l'autrice", "Author's territory"),
			text('subject', 'Territoire dont parle le document, en mots', 'Territory the document is about, in words'),
			int('year_start', 'Première année couverte', 'First year covered'),
			int('year_end', 'Dernière année couverte', 'Last year covered'),
			text('language', 'Langue (code ISO 639-1)', 'Language (ISO 639-1)'),
			text('publisher', 'Éditeur du document', 'Publisher'),
			text('licence', 'Droits sur le document', 'Rights in the document'),
			textOrNull('url', 'Adresse de publication', 'Published at'),
			text('source_file', 'Fichier source', 'Source file'),
			text('sha256', 'Empreinte SHA-256 du fichier source', 'SHA-256 of the source file'),
			text('layout', 'Mises en page lues, séparées par une virgule', 'Layouts read, comma separated'),
			text('grade', "Confiance dans l'extraction (high, medium, low)", 'Extraction grade'),
			text(
				'leads_named',
				'Ce que le document dit des porteurs : named, implicit ou none',
				'What the document says of leads: named, implicit or none'
			),
			textOrNull('supersedes', 'Document remplacé', 'Document superseded'),
			textOrNull('note', 'Remarque (document plus récent, etc.)', 'Note')
		]
	},
	{
		name: 'organisations',
		fr: 'Organisations, réseaux, comités, programmes et acteurs non nommés',
		en: 'Organisations, networks, committees, programmes and generic actors',
		key: ['id'],
		references: [['parent_id', 'organisations', 'id']],
		columns: [
			text('id', 'Identifiant stable', 'Stable id'),
			text('name', 'Nom', 'Name'),
			textOrNull('acronym', 'Sigle', 'Acronym'),
			text('type', 'Type (community, government, municipal, post, generic…)', 'Type'),
			textOrNull('parent_id', 'Organisation dont celle-ci relève', 'Parent organisation'),
			flag('generic', 'Vrai pour un acteur non nommé (« organismes du milieu »)', 'True for an unnamed actor'),
			flag('post', 'Vrai pour un poste (ni une personne, ni son organisation)', 'True for a post'),
			textOrNull('note', 'Remarque', 'Note')
		]
	},
	{
		name: 'organisation_names',
		fr: 'Noms successifs et formes écrites des organisations',
		en: 'Names through time and written forms of organisations',
		key: ['organisation_id', 'name'],
		references: [['organisation_id', 'organisations', 'id']],
		columns: [
			text('organisation_id', 'Organisation', 'Organisation'),
			text('name', 'Nom ou forme écrite', 'Name or written form'),
			text('nature', 'official, acronym ou alias', 'official, acronym or alias'),
			textOrNull('valid_from', 'Début de validité (AAAA, AAAA-MM ou AAAA-MM-JJ)', 'Valid from'),
			textOrNull('valid_to', 'Fin de validité', 'Valid to')
		]
	},
	{
		name: 'organisation_relations',
		fr: 'Fusions, changements de nom et successions',
		en: 'Mergers, renamings and successions',
		key: ['from_id', 'to_id', 'relation'],
		references: [
			['from_id', 'organisations', 'id'],
			['to_id', 'organisations', 'id']
		],
		columns: [
			text('from_id', "Organisation d'origine", 'From'),
			text('to_id', 'Organisation suivante', 'To'),
			text('relation', 'Nature du lien (successor, part_of…)', 'Relation'),
			textOrNull('date', 'Date (AAAA, AAAA-MM ou AAAA-MM-JJ)', 'Date'),
			textOrNull('note', 'Remarque', 'Note')
		]
	},
	{
		name: 'sections',
		fr: 'Titres des documents',
		en: 'Headings of the documents',
		key: ['id'],
		references: [
			['plan_id', 'plans', 'id'],
			['parent_id', 'sections', 'id']
		],
		columns: [
			text('id', 'Identifiant', 'Id'),
			text('plan_id', 'Document', 'Document'),
			textOrNull('parent_id', 'Titre englobant', 'Parent heading'),
			int('ordinal', 'Rang dans le document', 'Order in the document'),
			text('label', 'Titre tel qu’écrit', 'Heading as written'),
			text('title', 'Titre sans son marqueur (« Enjeu 1 »)', 'Heading without its marker'),
			int('line_start', 'Première ligne', 'First line'),
			int('line_end', 'Dernière ligne', 'Last line')
		]
	},
	{
		name: 'items',
		fr: 'Éléments : actions, objectifs, recommandations, constats, propositions',
		en: 'Items: actions, objectives, recommendations, findings, proposals',
		key: ['id'],
		references: [
			['plan_id', 'plans', 'id'],
			['section_id', 'sections', 'id'],
			['parent_id', 'items', 'id']
		],
		columns: [
			text('id', 'Identifiant stable', 'Stable id'),
			text('plan_id', 'Document', 'Document'),
			textOrNull('section_id', 'Titre le plus proche', 'Nearest heading'),
			textOrNull('parent_id', 'Élément dont celui-ci est une étape ou un sous-point', 'Parent item'),
			text('kind', "Nature de l'élément", 'Kind of item'),
			int('ordinal', 'Rang dans le document', 'Order in the document'),
			textOrNull('number', 'Numéro imprimé', 'Printed number'),
			list('path', 'Titres, du plus large au plus proche', 'Headings, outermost first'),
			text('text', 'Texte pour la lecture (réparations appliquées)', 'Text for reading (repairs applied)'),
			text('text_source', 'Texte tel que dans le document', 'Text as in the document'),
			intOrNull('page', 'Page', 'Page'),
			int('line_start', 'Première ligne', 'First line'),
			int('line_end', 'Dernière ligne', 'Last line'),
			flag('repaired', 'Vrai si une réparation a été faite', 'True if repaired'),
			flag('corrected', 'Vrai si une organisation a fait corriger la lecture', 'True if an organisation had its reading corrected'),
			flag('coded', 'Vrai si l’élément est une unité de codage thématique', 'True if the item is a unit of thematic coding'),
			list('stems', 'Racines des mots, pour la recherche', 'Word stems, for search')
		]
	},
	{
		name: 'item_spans',
		fr: 'Emplacement exact de chaque élément dans sa source',
		en: 'Exact place of each item in its source',
		key: ['item_id', 'ordinal'],
		references: [['item_id', 'items', 'id']],
		columns: [
			text('item_id', 'Élément', 'Item'),
			int('ordinal', 'Rang du passage', 'Order of the span'),
			int('line', 'Ligne du document', 'Line of the document'),
			int('span_start', 'Début dans la ligne (unités UTF-16)', 'Start in the line (UTF-16 units)'),
			int('span_end', 'Fin dans la ligne (exclue)', 'End in the line (exclusive)')
		]
	},
	{
		name: 'assignments',
		fr: 'Qui porte ou collabore',
		en: 'Who leads or collaborates',
		key: ['item_id', 'ordinal'],
		references: [
			['item_id', 'items', 'id'],
			['actor_id', 'organisations', 'id']
		],
		columns: [
			text('item_id', 'Élément', 'Item'),
			text('actor_id', 'Acteur', 'Actor'),
			text('role', 'Rôle : lead, collaborator, potential ou implicit', 'Role'),
			text('as_written', 'Forme écrite', 'As written'),
			text('resolution', 'Méthode de résolution : exact, acronym, alias, generic ou unresolved', 'How the name was resolved'),
			text('scope', "Portée de l'écriture : item, section ou plan", 'Where it is written: item, section or plan'),
			int('ordinal', "Rang dans l'élément", 'Order in the item'),
			flag('counted', "Faux pour une répétition du même acteur dans l'élément", 'False for a repetition within the item'),
			intOrNull('line', 'Ligne', 'Line'),
			intOrNull('span_start', 'Début dans la ligne', 'Start in the line'),
			intOrNull('span_end', 'Fin dans la ligne', 'End in the line')
		]
	},
	{
		name: 'mentions',
		fr: 'Organisations nommées dans le texte des éléments',
		en: 'Organisations named in the text of items',
		key: ['item_id', 'span_start', 'entity_id'],
		references: [
			['item_id', 'items', 'id'],
			['entity_id', 'organisations', 'id']
		],
		columns: [
			text('item_id', 'Élément', 'Item'),
			text('entity_id', 'Organisation', 'Organisation'),
			int('span_start', 'Début dans items.text', 'Start in items.text'),
			int('span_end', 'Fin dans items.text', 'End in items.text')
		]
	},
	{
		name: 'timings',
		fr: 'Échéances',
		en: 'Timing',
		key: ['item_id', 'ordinal'],
		references: [['item_id', 'items', 'id']],
		columns: [
			text('item_id', 'Élément', 'Item'),
			int('ordinal', "Rang dans l'élément", 'Order in the item'),
			text('kind', 'Nature : continuous, years, season, month, date, range, since, relative ou unread', 'Kind'),
			intOrNull('year_start', 'Première année', 'First year'),
			intOrNull('year_end', 'Dernière année', 'Last year'),
			textOrNull('date_start', 'Début (AAAA-MM-JJ)', 'Start date'),
			textOrNull('date_end', 'Fin (AAAA-MM-JJ)', 'End date'),
			text('as_written', 'Forme écrite', 'As written'),
			text('phase', 'Phase nommée (« Élaboration »), sinon vide', 'Named phase, else empty'),
			text('condition', 'Condition écrite, sinon vide', 'Written condition, else empty'),
			text('scope', "Portée de l'écriture", 'Where it is written'),
			intOrNull('line', 'Ligne', 'Line'),
			intOrNull('span_start', 'Début dans la ligne', 'Start in the line'),
			intOrNull('span_end', 'Fin dans la ligne', 'End in the line')
		]
	},
	{
		name: 'repairs',
		fr: 'Réparations de texte abîmé',
		en: 'Repairs of damaged text',
		key: ['plan_id', 'line', 'span_start', 'span_end'],
		references: [['plan_id', 'plans', 'id']],
		columns: [
			text('plan_id', 'Document', 'Document'),
			int('line', 'Ligne', 'Line'),
			int('span_start', 'Début dans la ligne', 'Start in the line'),
			int('span_end', 'Fin dans la ligne', 'End in the line'),
			text('raw', 'Forme abîmée', 'Damaged form'),
			text('fixed', 'Forme réparée', 'Repaired form'),
			text('method', 'Méthode', 'Method'),
			textOrNull('reason', 'Raison, pour une correction humaine', 'Reason, for a human correction')
		]
	},
	{
		name: 'corrections',
		fr: 'Vérifications et corrections retournées par des organisations, telles que rejouées',
		en: 'Checks and corrections returned by organisations, as replayed',
		key: ['plan_id', 'ordinal'],
		references: [
			['plan_id', 'plans', 'id'],
			['item_id', 'items', 'id'],
			['organisation_id', 'organisations', 'id']
		],
		columns: [
			text('plan_id', 'Document', 'Document'),
			int('ordinal', 'Rang dans le document', 'Order in the document'),
			textOrNull('item_id', 'Élément, sauf s’il a été retiré', 'Item, unless it was removed'),
			text('organisation_id', 'Organisation qui a vérifié', 'Organisation that checked'),
			text('date', 'Date du retour (AAAA-MM-JJ)', 'Date of the return (YYYY-MM-DD)'),
			text('change', 'confirm, text, kind, actors, timing, discard ou add', 'confirm, text, kind, actors, timing, discard or add'),
			int('line', 'Ligne du document', 'Line of the document'),
			text('words', 'Mots de l’élément', 'Words of the item'),
			textOrNull('before', 'Ce qui était lu', 'What was read'),
			textOrNull('after', 'Ce qui est lu depuis', 'What is read since'),
			textOrNull('reason', 'Raison', 'Reason')
		]
	},
	{
		name: 'theme_families',
		fr: 'Familles de thèmes',
		en: 'Theme families',
		key: ['id'],
		references: [],
		columns: [text('id', 'Identifiant', 'Id'), text('label_fr', 'Nom', 'French name'), text('label_en', 'Nom anglais', 'English name')]
	},
	{
		name: 'themes',
		fr: 'Thèmes du livre de codes',
		en: 'Themes of the codebook',
		key: ['id'],
		references: [['family_id', 'theme_families', 'id']],
		columns: [
			text('id', 'Identifiant stable', 'Stable id'),
			text('code', 'Code dans le livre (A1…)', 'Code in the book (A1…)'),
			text('family_id', 'Famille', 'Family'),
			int('ordinal', 'Rang dans le livre', 'Order in the book'),
			flag('headline', 'Vrai pour les quatre thèmes demandés en premier', 'True for the four themes asked for first'),
			text('label_fr', 'Nom', 'French name'),
			text('label_en', 'Nom anglais', 'English name'),
			text('short_fr', 'Nom court', 'Short French name'),
			text('short_en', 'Nom court anglais', 'Short English name'),
			text('definition_fr', 'Définition', 'French definition'),
			text('definition_en', 'Définition anglaise', 'English definition'),
			text('include_fr', 'Inclure', 'Include'),
			text('exclude_fr', 'Exclure', 'Exclude'),
			int('n_a', 'Étiquettes explicites de la première lecture', 'Explicit labels, first coding'),
			int('n_b', 'Étiquettes explicites de la seconde lecture', 'Explicit labels, second coding'),
			realOrNull('alpha', 'Alpha de Krippendorff, étiquettes explicites', "Krippendorff's alpha, explicit labels"),
			realOrNull('alpha_low', 'Borne basse à 95 %', 'Lower bound, 95%'),
			realOrNull('alpha_high', 'Borne haute à 95 %', 'Upper bound, 95%'),
			int('uncited_n', 'Étiquettes des deux lectures sur les éléments non cités par le livre', 'Labels on items the book does not cite'),
			realOrNull('uncited_alpha', 'Alpha sur les éléments que le livre ne cite pas', 'Alpha on items the book does not cite')
		]
	},
	{
		name: 'item_themes',
		fr: 'Thèmes retenus pour chaque élément',
		en: 'Themes kept for each item',
		key: ['item_id', 'theme_id'],
		references: [
			['item_id', 'items', 'id'],
			['theme_id', 'themes', 'id']
		],
		columns: [
			text('item_id', 'Élément', 'Item'),
			text('theme_id', 'Thème', 'Theme'),
			text('via', 'explicit (les mots) ou heading (le titre)', 'explicit or heading'),
			text('rank', 'primary ou secondary', 'primary or secondary'),
			text('source', 'reference, coder ou classifier', 'reference, coder or classifier'),
			textOrNull('note', 'Règle appliquée', 'Rule applied'),
			textOrNull('rule', 'Entrée du livre de codes que le classificateur a trouvée', 'Codebook entry that the classifier found'),
			textOrNull(
				'cue',
				'Mots que le classificateur a trouvés, quelle que soit la source de l’étiquette',
				'Words that the classifier found, whatever the source of the label'
			),
			intOrNull('span_start', 'Début du repère dans items.text', 'Start of the cue in items.text'),
			intOrNull('span_end', 'Fin du repère', 'End of the cue'),
			realOrNull('score', 'Score du classificateur', 'Classifier score')
		]
	},
	{
		name: 'facet_codes',
		fr: 'Modalités et publics du livre de codes',
		en: 'Modalities and publics of the codebook',
		key: ['facet', 'id'],
		references: [],
		columns: [
			text('facet', 'modality ou public', 'modality or public'),
			text('id', 'Identifiant stable', 'Stable id'),
			int('ordinal', 'Rang dans le livre', 'Order in the book'),
			text('label_fr', 'Nom', 'Name'),
			text('label_en', 'Nom anglais', 'English name'),
			text('short_fr', 'Nom court', 'Short French name'),
			text('short_en', 'Nom court anglais', 'Short English name')
		]
	},
	{
		name: 'item_facets',
		fr: 'Modalité et publics retenus pour chaque élément',
		en: 'Modality and publics kept for each item',
		key: ['item_id', 'facet', 'code'],
		references: [['item_id', 'items', 'id']],
		columns: [
			text('item_id', 'Élément', 'Item'),
			text('facet', 'modality (une au plus) ou public', 'modality (one at most) or public'),
			text('code', 'Modalité ou public (voir facet_codes)', 'Modality or public (see facet_codes)'),
			text('source', 'reference ou classifier', 'reference or classifier'),
			textOrNull(
				'via',
				'explicit (les mots) ou heading (le titre); vide si le classificateur ne l’a pas trouvé',
				'explicit or heading; empty if the classifier did not find it'
			),
			textOrNull('rule', 'Entrée du livre de codes que le classificateur a trouvée', 'Codebook entry that the classifier found'),
			textOrNull('cue', 'Mots que le classificateur a trouvés', 'Words that the classifier found'),
			intOrNull('span_start', 'Début du repère dans items.text', 'Start of the cue in items.text'),
			intOrNull('span_end', 'Fin du repère', 'End of the cue')
		]
	},
	{
		name: 'codings',
		fr: 'Décisions brutes de chaque lecture',
		en: 'Raw decisions of each coding',
		key: ['item_id', 'coder', 'theme_id'],
		references: [
			['item_id', 'items', 'id'],
			['theme_id', 'themes', 'id']
		],
		columns: [
			text('item_id', 'Élément', 'Item'),
			text('coder', 'Lecture', 'Coding'),
			text('theme_id', 'Thème', 'Theme'),
			text('via', 'explicit ou heading', 'explicit or heading'),
			text('rank', 'primary ou secondary', 'primary or secondary')
		]
	},
	{
		name: 'item_codings',
		fr: 'Modalité, publics et désaccords par élément arbitré',
		en: 'Modality, publics and disagreements of coded items',
		key: ['item_id'],
		references: [['item_id', 'items', 'id']],
		columns: [
			text('item_id', 'Élément', 'Item'),
			text('modality', 'Modalité', 'Modality'),
			list('publics', 'Publics visés', 'Publics'),
			flag('contested', 'Vrai si les lectures divergent', 'True if the codings differ'),
			textOrNull('contested_on', 'Ce sur quoi elles divergent', 'What they differ on')
		]
	},
	{
		name: 'frameworks',
		fr: 'Cadres publiés auxquels les thèmes sont rapprochés',
		en: 'Published frameworks that themes are brought near to',
		key: ['id'],
		references: [],
		columns: [
			text('id', 'Identifiant', 'Id'),
			text('label_fr', 'Nom', 'French name'),
			text('label_en', 'Nom anglais', 'English name'),
			text('short_fr', 'Nom court', 'Short French name'),
			text('short_en', 'Nom court anglais', 'Short English name'),
			text('citation', 'Référence', 'Citation')
		]
	},
	{
		name: 'framework_parts',
		fr: 'Parties de ces cadres',
		en: 'Parts of these frameworks',
		key: ['id'],
		references: [['framework_id', 'frameworks', 'id']],
		columns: [
			text('id', 'Identifiant', 'Id'),
			text('framework_id', 'Cadre', 'Framework'),
			int('ordinal', 'Rang dans le cadre', 'Order in the framework'),
			text('code', 'Numéro ou nom dans le cadre', 'Number or name in the framework'),
			text('label_fr', 'Nom', 'French name'),
			text('label_en', 'Nom anglais', 'English name')
		]
	},
	{
		name: 'framework_themes',
		fr: 'Thèmes rapprochés de chaque partie',
		en: 'Themes brought near to each part',
		key: ['part_id', 'theme_id'],
		references: [
			['part_id', 'framework_parts', 'id'],
			['theme_id', 'themes', 'id']
		],
		columns: [
			text('part_id', 'Partie du cadre', 'Part of the framework'),
			text('theme_id', 'Thème', 'Theme'),
			text('status', 'Ce qui a été vérifié du rapprochement', 'What was checked of the crosswalk')
		]
	},
	{
		name: 'uptake_links',
		fr: 'Demandes et actions : ce qu’une personne a confirmé ou écarté',
		en: 'Demands and actions: what a person confirmed or rejected',
		key: ['demand_id', 'action_id'],
		references: [
			['demand_id', 'items', 'id'],
			['action_id', 'items', 'id']
		],
		columns: [
			text('demand_id', 'Recommandation ou proposition', 'Recommendation or proposal'),
			text('action_id', 'Action', 'Action'),
			text('decision', 'confirmed (l’action reprend la demande) ou rejected', 'confirmed (the action takes the demand up) or rejected'),
			text('reason', 'Raison, en mots', 'Reason, in words'),
			textOrNull(
				'decided_by',
				'En quel rôle, jamais un nom : tcri-staff, member-staff, author-staff, board, research, other',
				'In what role, never a name: tcri-staff, member-staff, author-staff, board, research, other'
			),
			textOrNull('decided_on', 'Quand, AAAA-MM-JJ', 'When, YYYY-MM-DD')
		]
	},
	{
		name: 'territories',
		fr: 'Territoires',
		en: 'Territories',
		key: ['code'],
		references: [],
		columns: [
			text('code', 'Code', 'Code'),
			text('name', 'Nom', 'Name'),
			text('level', 'Palier : province, region, mrc, municipal, borough', 'Level'),
			textOrNull('region_code', 'Région administrative', 'Administrative region'),
			realOrNull('lat', 'Latitude', 'Latitude'),
			realOrNull('lon', 'Longitude', 'Longitude'),
			intOrNull('tile_row', 'Rangée dans la carte en tuiles', 'Tile map row'),
			intOrNull('tile_col', 'Colonne dans la carte en tuiles', 'Tile map column'),
			flag('rpce', 'Vrai si la région compte une ville du RPCE', 'True if the region has an RPCE city'),
			textOrNull('known_document', 'Document connu et non analysé', 'Known document, not analysed')
		]
	},
	{
		name: 'cities',
		fr: 'Villes de la carte',
		en: 'Cities of the map',
		key: ['id'],
		references: [['region_code', 'territories', 'code']],
		columns: [
			text('id', 'Identifiant', 'Id'),
			text('name', 'Nom', 'Name'),
			text('region_code', 'Région administrative', 'Administrative region'),
			real('lat', 'Latitude', 'Latitude'),
			real('lon', 'Longitude', 'Longitude'),
			flag('rpce', 'Vrai pour une ville de destination du RPCE', 'True for an RPCE destination city')
		]
	},
	{
		name: 'source_lines',
		fr: 'Lignes des documents, sans donnée personnelle',
		en: 'Lines of the documents, without personal data',
		key: ['plan_id', 'line'],
		references: [['plan_id', 'plans', 'id']],
		columns: [
			text('plan_id', 'Document', 'Document'),
			int('line', 'Numéro de ligne', 'Line number'),
			intOrNull('page', 'Page', 'Page'),
			text('text', 'Texte, données personnelles retirées', 'Text, personal data removed'),
			text('disposition', 'Ce que la ligne est devenue', 'What became of the line'),
			text('reason', 'Pourquoi', 'Why')
		]
	},
	{
		name: 'quality',
		fr: "Qualité de l'extraction, par document",
		en: 'Extraction quality, by document',
		key: ['plan_id', 'check_id'],
		references: [['plan_id', 'plans', 'id']],
		columns: [
			text('plan_id', 'Document', 'Document'),
			text('check_id', 'Mesure', 'Check'),
			real('figure', 'Valeur', 'Figure'),
			realOrNull('out_of', 'Sur', 'Out of')
		]
	}
];

export const tableNamed = (name: string): Table => {
	const found = schema.find((table) => table.name === name);
	if (!found) throw new Error(`table ${name}: not in the schema`);
	return found;
};
