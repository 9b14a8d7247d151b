import type { PlanDescription } from '#lib/model/plan.ts';
import { encodingOf } from '#lib/read/encoding.ts';

const extensions: Record<string, string> = { text: 'txt', markdown: 'md' };
const textFormats = ['text', 'markdown', 'html', 'csv'];

/** How the document is filed beside `plan.yaml`. The ETL refuses to guess an encoding: the one that was read here is declared. */
export function filed(format: string, bytes: Uint8Array): Pick<PlanDescription, 'source' | 'encoding'> {
	const source = `source.${extensions[format] ?? format}`;
	const encoding = textFormats.includes(format) ? encodingOf(bytes) : 'utf-8';
	return encoding === 'utf-8' ? { source } : { source, encoding: encoding === 'windows-1252' ? encoding : 'utf-16' };
}
