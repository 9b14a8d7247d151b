import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Extraction, Warning } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { Grade } from '#lib/model/vocabulary.ts';
import { IntakeError } from '../errors.ts';
import { extract, type ExtractOptions } from '../extract.ts';
import { cutParts } from '../parts.ts';
import { lowest } from '../grade.ts';
import type { ActorRegistry } from '../registry.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { warning } from '../said/warnings.ts';

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
			const doubts = doubtsOf(extraction, source);
			const trusted = lowest(extraction.grade, trustOf(doubts));
			return {
				plan: withConfidence(current, trustOf(doubts)),
				extraction: {
					...extraction,
					grade: trusted,
					warnings: [...refused, ...notesOf(source), ...doubts.map(toWarning), ...extraction.warnings]
				}
			};
		} catch (error) {
			const index = error instanceof IntakeError && error.line !== null ? partAt(current, source, error.line) : -1;
			if (index < 0 || !(error instanceof IntakeError)) throw error;
			refused.push(warning('part-unread', error.line, index + 1, error.said));
			const parts = current.parts.map((part, at) =>
				at === index ? { ...(part.from === undefined ? {} : { from: part.from }), layout: 'context' as const } : part
			);
			current = { ...current, parts, confidence: 'low' };
		}
	}
}

/** One strong doubt, or two weak ones, and the reading is for a person to check; one weak doubt keeps it from being sure. */
function trustOf(doubts: Doubt[]): Grade {
	const weight = doubts.reduce((sum, one) => sum + one.weight, 0);
	return weight >= 1 ? 'low' : weight > 0 ? 'medium' : 'high';
}

const withConfidence = (plan: PlanDescription, trust: Grade): PlanDescription =>
	trust === 'high' ? plan : { ...plan, confidence: lowest(trust, plan.confidence) };

const toWarning = ({ said }: Doubt): Warning => warning('doubtful-reading', null, said);

const notesOf = (source: SourceDocument): Warning[] =>
	source.unreadPages?.length ? [warning('unread-page', null, ...source.unreadPages)] : [];

function partAt(plan: PlanDescription, source: SourceDocument, line: number): number {
	return cutParts(source, plan.parts).findIndex((cut) => cut.part.layout !== 'context' && cut.line_start <= line && line <= cut.line_end);
}
