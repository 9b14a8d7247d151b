import { schemaVersion } from '#lib/model/schema.ts';
import { sha256 } from '../read/bytes.ts';
import type { TableFile } from './parquet.ts';

/** A document that was read, as `sources.json` names it. */
export interface Source {
	plan_id: string;
	file: string;
	sha256: string;
	lines: number;
}

/** What a browser reads before any table: short, whatever the number of documents. */
export interface Manifest {
	schema_version: number;
	/** identifies the data as a whole: the same inputs give the same hash, on any day and any machine */
	data_hash: string;
	codebook_version: string;
	tables: Record<string, TableFile>;
}

export function manifestOf(tables: Manifest['tables'], codebookVersion: string): Manifest {
	const content = Object.entries(tables).map(([name, table]) => `${name} ${table.sha256}\n`);
	return {
		schema_version: schemaVersion,
		data_hash: sha256([`schema ${schemaVersion}\ncodebook ${codebookVersion}\n`, ...content].join('')),
		codebook_version: codebookVersion,
		tables
	};
}
