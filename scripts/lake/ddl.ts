import { schema, type Column, type ColumnType, type Table } from '#lib/model/schema.ts';

const clickhouseTypes: Record<ColumnType, string> = {
	VARCHAR: 'String',
	INTEGER: 'Int32',
	DOUBLE: 'Float64',
	BOOLEAN: 'Bool',
	'VARCHAR[]': 'Array(String)'
};

const commented = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Where the files of a table are, from the folder of the lake. */
export const filesOf = (table: string, bucketed: boolean): string => (bucketed ? `${table}/plan_bucket=*/*.parquet` : `${table}/*.parquet`);

const clickhouseColumn = ({ name, type, nullable, en }: Column): string =>
	`\t\`${name}\` ${nullable ? `Nullable(${clickhouseTypes[type]})` : clickhouseTypes[type]} COMMENT ${commented(en)}`;

const clickhouseTable = ({ name, en, columns, key }: Table): string =>
	[
		`CREATE TABLE IF NOT EXISTS ${name} (\n${columns.map(clickhouseColumn).join(',\n')}\n)`,
		`ENGINE = MergeTree ORDER BY (${key.map((column) => `\`${column}\``).join(', ')}) SETTINGS allow_nullable_key = 1`,
		`COMMENT ${commented(en)};`
	].join('\n');

/**
 * ClickHouse: tables of the schema in the current database, filled from the files of the lake. `{lake}` stands for their place: a folder
 * of user_files for `file`, or an address for `s3` or `url`.
 */
export const clickhouseDdl = (bucketed: ReadonlySet<string>, dataHash: string): string =>
	[
		'-- Tables of Plans croisés for ClickHouse. Replace {lake} by the place of this folder, as the function file() reads it.',
		...schema.flatMap((table) => [
			`DROP TABLE IF EXISTS ${table.name};`,
			clickhouseTable(table),
			`INSERT INTO ${table.name} SELECT ${table.columns.map(({ name }) => `\`${name}\``).join(', ')} FROM file('{lake}/${filesOf(table.name, bucketed.has(table.name))}', Parquet);`
		]),
		'DROP TABLE IF EXISTS published;',
		'CREATE TABLE published (`data_hash` String) ENGINE = MergeTree ORDER BY data_hash;',
		`INSERT INTO published VALUES ('${dataHash}');`,
		''
	].join('\n');

/** DuckDB: views over the files, read where they are; no copy. */
export const duckdbDdl = (bucketed: ReadonlySet<string>): string =>
	[
		'-- Views of Plans croisés for DuckDB: run from this folder, or replace the paths by addresses (httpfs).',
		...schema.map(({ name, columns }) => {
			const list = columns.map((column) => `"${column.name}"`).join(', ');
			return `CREATE OR REPLACE VIEW ${name} AS SELECT ${list} FROM read_parquet('${filesOf(name, bucketed.has(name))}', hive_partitioning = ${bucketed.has(name)});`;
		}),
		''
	].join('\n');
