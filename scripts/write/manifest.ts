import { schemaVersion } from '#lib/model/schema.ts';
import { sha256 } from '../read/bytes.ts';
import type { TableFile } from './parquet.ts';

export interface ManifestSource {
	plan_id: string;
	file: string;
	sha256: string;
	lines: number;
}

export interface Manifest {
	schema_version: number;
	/** identifies the data as a whole: the same inputs give the same hash, on any day and any machine */
	data_hash: string;
	codebook_version: string;
	tables: Record<string, TableFile>;
	/** what filters and counts need, as whole numbers (model/coded.ts) */
	coded: Record<string, TableFile>;
	sources: ManifestSource[];
}

export function manifestOf(
	{ tables, coded }: Pick<Manifest, 'tables' | 'coded'>,
	sources: ManifestSource[],
	codebookVersion: string
): Manifest {
	const content = Object.entries({ ...tables, ...coded }).map(([name, table]) => `${name} ${table.sha256}\n`);
	return {
		schema_version: schemaVersion,
		data_hash: sha256([`schema ${schemaVersion}\ncodebook ${codebookVersion}\n`, ...content].join('')),
		codebook_version: codebookVersion,
		tables,
		coded,
		sources
	};
}
