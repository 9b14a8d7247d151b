import { detectLayouts, type Detection } from '#lib/intake/detect/detect.ts';
import { extractDetected } from '#lib/intake/detect/trial.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { readDocument } from '#lib/read/read.ts';

/** What a golden pair keeps of an item. */
export interface Found {
	kind: string;
	path: string[];
	text: string;
	leads: string[];
	collaborators: string[];
	timing: string[];
}

export interface ReadResult {
	source: SourceDocument;
	detection: Detection;
	extraction: Extraction;
	found: Found[];
}

export const describe = (detection: Detection): PlanDescription => ({
	id: 'essai',
	title: 'Essai',
	short_title: 'Essai',
	organisation: 'essai',
	kind: 'action-plan',
	level: 'regional',
	territory: 'QC',
	subject: 'Essai',
	years: [2024, 2027],
	language: 'fr',
	publisher: 'Essai',
	licence: 'Essai',
	url: null,
	source: 'source.txt',
	sha256: '0'.repeat(64),
	supersedes: null,
	note: null,
	leads: 'named',
	parts: detection.parts,
	readings: []
});

/** Bytes → items, with no registry: names stay as written. */
export async function extractDocument(bytes: Uint8Array | string, name = 'document'): Promise<ReadResult> {
	const source = await readDocument(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
	const detection = detectLayouts(source);
	const { extraction } = extractDetected(describe(detection), source, { actors: [], relations: [] });
	const names = (item: string, leads: boolean): string[] =>
		extraction.assignments.filter((one) => one.item_id === item && (one.role === 'lead') === leads).map((one) => one.as_written);
	const found = extraction.items.map(({ id, kind, path, text }) => ({
		kind,
		path,
		text,
		leads: names(id, true),
		collaborators: names(id, false),
		timing: extraction.timings.filter((one) => one.item_id === id).map((one) => one.as_written)
	}));
	return { source, detection, extraction, found };
}
