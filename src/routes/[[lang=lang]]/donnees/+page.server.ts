import { readFile } from 'node:fs/promises';
import { mostDocuments } from '#lib/model/documentGroup.ts';
import type { PageServerLoad } from './$types';

interface Manifest {
	schema_version: number;
	data_hash: string;
	codebook_version: string;
	tables: Record<
		string,
		{ file: string; rows: number; bytes: number; sha256: string; parts?: { file: string; rows: number; bytes: number }[] }
	>;
}

export const load: PageServerLoad = async () => {
	const manifest = JSON.parse(await readFile('static/data/manifest.json', 'utf8')) as Manifest;
	const tables = Object.entries(manifest.tables).flatMap(([name, table]) =>
		(table.parts ?? [table]).map(({ file, rows, bytes }) => ({ name, file, rows, bytes }))
	);
	const sources = JSON.parse(await readFile('static/data/sources.json', 'utf8')) as { plan_id: string; file: string; sha256: string; lines: number }[];
	return { manifest: { ...manifest, tables }, sources: sources.length > mostDocuments ? null : sources };
};
