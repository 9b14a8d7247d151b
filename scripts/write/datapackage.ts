import { schema, type Column, type ColumnType, type Table } from '#lib/model/schema.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { Manifest } from './manifest.ts';
import { partsOf, type TableFile } from './parquet.ts';

const fieldTypes: Record<ColumnType, string> = {
	VARCHAR: 'string',
	INTEGER: 'integer',
	DOUBLE: 'number',
	BOOLEAN: 'boolean',
	'VARCHAR[]': 'array'
};

/** `datapackage.json` (Frictionless Data Package, version 1): any tool that knows the standard can read and check the tables. */
export const dataPackage = (manifest: Manifest, plans: PlanDescription[]): object => ({
	profile: 'data-package',
	name: 'plans-croises',
	title: 'Plans croisés : plans d’action en immigration au Québec',
	description: 'Actions, responsables, échéances et thèmes tirés de documents publics, chaque élément rattaché à ses lignes.',
	version: manifest.data_hash.slice(0, 12),
	licenses: licences(plans),
	sources: plans.map(({ title, publisher, url }) => ({ title: `${title} (${publisher})`, ...(url === null ? {} : { path: url }) })),
	resources: schema.flatMap((table) => {
		const file = manifest.tables[table.name];
		return file ? [resource(table, file)] : [];
	})
});

const licences = (plans: PlanDescription[]): object[] =>
	[...new Set(plans.map(({ licence }) => licence))].sort().map((title, index) => ({ name: `droits-documents-${index + 1}`, title }));

const resource = (table: Table, file: TableFile): object => ({
	name: table.name.replaceAll('_', '-'),
	title: table.fr,
	title_en: table.en,
	path: file.parts ? partsOf(file).map((part) => part.file) : file.file,
	format: 'parquet',
	mediatype: 'application/vnd.apache.parquet',
	bytes: file.bytes,
	...(file.parts ? {} : { hash: `sha256:${file.sha256}` }),
	schema: {
		fields: table.columns.map(field),
		primaryKey: table.key,
		foreignKeys: table.references.map(([column, target, targetColumn]) => ({
			fields: [column],
			reference: { resource: target === table.name ? '' : target.replaceAll('_', '-'), fields: [targetColumn] }
		}))
	}
});

const field = ({ name, type, nullable, fr, en }: Column): object => ({
	name,
	type: fieldTypes[type],
	description: fr,
	description_en: en,
	constraints: { required: !nullable }
});
