import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Extraction, Warning } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { IntakeError } from '../errors.ts';
import { extract, type ExtractOptions } from '../extract.ts';
import { cutParts } from '../parts.ts';
import type { ActorRegistry } from '../registry.ts';

/**
 * Extracts with parts that were detected. A part that its layout refuses becomes context, with a warning that says which and why:
 * the rest of the document is still read. Throws IntakeError when the description itself is at fault.
 */
export function extractDetected(
	plan: PlanDescription,
	source: SourceDocument,
	registry: ActorRegistry,
	options: ExtractOptions = {}
): { plan: PlanDescription; extraction: Extraction } {
	const refused: Warning[] = [];
	for (let current = plan; ;) {
		try {
			const extraction = extract(current, source, registry, options);
			return { plan: current, extraction: { ...extraction, warnings: [...refused, ...notesOf(source), ...extraction.warnings] } };
		} catch (error) {
			const index = error instanceof IntakeError && error.line !== null ? partAt(current, source, error.line) : -1;
			if (index < 0 || !(error instanceof IntakeError)) throw error;
			refused.push({
				code: 'part-unread',
				message: `La partie ${index + 1} n’a pas pu être lue et reste du contexte. ${error.message}`,
				line: error.line
			});
			const parts = current.parts.map((part, at) =>
				at === index ? { ...(part.from === undefined ? {} : { from: part.from }), layout: 'context' as const } : part
			);
			current = { ...current, parts, confidence: 'low' };
		}
	}
}

const notesOf = (source: SourceDocument): Warning[] =>
	(source.notes ?? []).map((message) => ({ code: 'unread-page', message, line: null }));

function partAt(plan: PlanDescription, source: SourceDocument, line: number): number {
	return cutParts(source, plan.parts).findIndex((cut) => cut.part.layout !== 'context' && cut.line_start <= line && line <= cut.line_end);
}
