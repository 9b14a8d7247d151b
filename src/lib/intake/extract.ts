import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Assignment, Extraction, Item, Warning } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { ReturnedEdit } from '#lib/model/returned.ts';
import type { NamedActor } from './actors/assign.ts';
import { cellRoles, namesInCell, toAssignments, unresolvedWarnings } from './actors/assign.ts';
import { type Lookup, makeLookup } from './actors/lookup.ts';
import { makeMentionFinder } from './actors/mentions.ts';
import { applyEdits } from './edits/applyEdits.ts';
import { applyReturned } from './edits/applyReturned.ts';
import { appliedReturns, textCorrections } from './edits/returns.ts';
import { gradeOf, lowest } from './grade.ts';
import { type Decision, decide } from './ids.ts';
import { makeItems } from './items.ts';
import { sectionAttributesOf } from './layouts/attributes.ts';
import type { ItemNode, SectionAttribute } from './layouts/draft.ts';
import { makeLedger } from './ledger.ts';
import { makeTracer, type Tracer } from './passage.ts';
import { makeMask, maskDocument, type MaskedLine, maskLines, type Mask } from './people/mask.ts';
import { checkReadings } from './readings.ts';
import { listedAcronyms, readParts } from './readParts.ts';
import { type ActorRegistry, isNameOf } from './registry.ts';
import { applyRepairs } from './repairs/applyRepairs.ts';
import { type Correction, findRepairs } from './repairs/findRepairs.ts';
import { makeSections } from './sections.ts';
import { timingsOf } from './timings.ts';
import { warning } from './said/warnings.ts';

export type { Correction };

export interface ExtractOptions {
	/** true for a French word, lower case with accents; used to repair damaged words */
	isWord?: (word: string) => boolean;
	corrections?: Correction[];
	/** what organisations returned after checking this document */
	returned?: ReturnedEdit[];
}

/**
 * A document, its description and the actor registry in; everything the tables need out.
 * Pure. Throws IntakeError (French sentences) on a description that doesn't fit the document.
 */
export function extract(plan: PlanDescription, source: SourceDocument, registry: ActorRegistry, options: ExtractOptions = {}): Extraction {
	const read = readOnce(plan, source, registry, options, null);
	if (!read.inside) return read.extraction;
	// what is removed stands among the words of elements or headings: they are read again without it
	const { mask, masked } = read;
	const words = <T>(value: T): T => maskedWords(value, mask);
	const without = { ...options, ...words({ corrections: options.corrections ?? [], returned: options.returned ?? [] }) };
	const declared = { ...plan, ...words({ parts: plan.parts, readings: plan.readings }) };
	const changed = {
		...(plan.edits ? { edits: words(plan.edits) } : {}),
		...(plan.corrections ? { corrections: words(plan.corrections) } : {})
	};
	return readOnce({ ...declared, ...changed }, maskDocument(source, mask), registry, without, { mask, masked }).extraction;
}

/** The same value, each of its strings without what the mask takes out. */
function maskedWords<T>(value: T, mask: Mask): T {
	if (typeof value === 'string') return mask.text(value) as T;
	if (Array.isArray(value)) return value.map((one: unknown) => maskedWords(one, mask)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedWords(inner, mask)])) as T;
}

interface Removal {
	mask: Mask;
	masked: MaskedLine[];
}

/** `already`: what was taken out of this document before it was read. */
function readOnce(
	plan: PlanDescription,
	source: SourceDocument,
	registry: ActorRegistry,
	options: ExtractOptions,
	already: Removal | null
): Removal & { extraction: Extraction; inside: boolean } {
	const { returned = [], ...others } = options;
	/** the same without them: what they changed, and the words they were written for */
	const before = returned.length > 0 ? readOnce(plan, source, registry, others, already).extraction : null;
	const readings = checkReadings(plan.readings, source);
	const evidence = { isWord: options.isWord ?? (() => false), acronyms: listedAcronyms(source, plan) };
	const mended = findRepairs(source, evidence, [
		...(options.corrections ?? []).filter((correction) => correction.plan === plan.id),
		...(plan.corrections ?? []).map((correction) => ({ plan: plan.id, ...correction })),
		...textCorrections(plan.id, returned)
	]);
	const document = applyRepairs(source, mended.repairs);
	const tracer = makeTracer(document.lines, document.repairs);
	const lookup = makeLookup(registry, plan);

	const { draft, people } = readParts(document, plan, readings, tracer);
	applyEdits(draft, plan.edits ?? [], document, tracer);
	const decisions = decide(plan, draft);
	const { sections, idOf } = makeSections(plan.id, draft);
	const uncorrected = new Map(before?.items.map(({ id, text }) => [id, text]));
	const applied = applyReturned(plan.id, draft, decisions, returned, document, tracer, uncorrected);
	const items = makeItems(plan.id, draft, decisions, idOf, document, tracer);
	const assignments = draft.items.flatMap((item) => assignmentsOf(item, decisions.get(item), draft.attributes, lookup, tracer));
	const timings = draft.items.flatMap((item) => timingsOf(item, decisions.get(item)?.id ?? '', draft.attributes, plan.years, tracer));
	const findMentions = makeMentionFinder(lookup);
	const mask = already?.mask ?? makeMask(document.lines, people, plan.names, isNameOf(registry));
	const masked = already?.masked ?? maskLines(document.lines, mask);
	const { ledger, warnings: unaccounted } = makeLedger(plan.id, document, {
		draft,
		items,
		usedHeadings: new Set(idOf.keys()),
		readings: plan.readings,
		masked
	});

	const warnings = [
		...mended.warnings,
		...draft.warnings,
		...unaccounted,
		...duplicateIds(items),
		...unreadTimings(timings),
		...unresolvedWarnings(assignments)
	];
	const extraction: Extraction = {
		sections,
		items,
		assignments,
		mentions: items.flatMap((item) => findMentions(item.id, item.text)),
		timings,
		repairs: [...document.repairs, ...draft.repairs].map((repair) => ({
			...repair,
			plan_id: plan.id,
			item_id: items.find((item) => holds(item, repair))?.id ?? null
		})),
		ledger,
		warnings,
		grade: lowest(gradeOf(items, ledger, warnings), plan.confidence),
		removed: [...new Set(masked.flatMap((line) => line.removed))],
		names: mask.names,
		returns: []
	};
	const stands = new Set(
		[...items.flatMap(({ spans }) => spans), ...draft.headings.flatMap(({ passage }) => passage.spans)].map(({ line }) => line)
	);
	return {
		mask,
		masked,
		inside: already === null && masked.some(({ line, removed }) => removed.length > 0 && stands.has(line)),
		extraction: before ? { ...extraction, returns: appliedReturns(before, extraction, applied, returned) } : extraction
	};
}

const holds = (item: Item, { line, start, end }: { line: number; start: number; end: number }): boolean =>
	item.spans.some((span) => span.line === line && start < span.end && end > span.start);

/** Names in the item's row; leads, or collaborators, that the row has not, as its section says them; else the lead that the description says is implied. */
function assignmentsOf(
	item: ItemNode,
	decision: Decision | undefined,
	attributes: readonly SectionAttribute[],
	lookup: Lookup,
	tracer: Tracer
): Assignment[] {
	if (!decision) return [];
	const own = cellRoles(item, lookup, tracer).map((one) => ({ ...one, scope: 'item' as const }));
	const hasOwn = (kind: SectionAttribute['kind']): boolean => own.some(({ role }) => (role === 'lead') === (kind === 'lead'));
	const shared = item.decided?.actors
		? []
		: sectionAttributesOf(item, attributes)
				.filter(({ kind }) => kind !== 'timing' && !hasOwn(kind))
				.flatMap(({ kind, value }) =>
					namesInCell([value], lookup, tracer).map((name) => ({
						name,
						role: kind === 'lead' ? ('lead' as const) : ('collaborator' as const),
						scope: 'section' as const
					}))
				);
	if (own.length + shared.length > 0 || item.decided?.actors || !decision.implicitLead)
		return toAssignments(decision.id, [...own, ...shared]);
	const implied: NamedActor = { actor_id: decision.implicitLead, resolution: 'exact', as_written: '', span: null, qualifier: null };
	return toAssignments(decision.id, [{ name: implied, role: 'implicit', scope: 'plan' }]);
}

function duplicateIds(items: Item[]): Warning[] {
	const lines = new Map<string, number>();
	return items.flatMap(({ id, line_start }) => {
		const first = lines.get(id);
		if (first === undefined) lines.set(id, line_start);
		return first === undefined ? [] : [warning('duplicate-id', line_start, first, id)];
	});
}

const unreadTimings = (timings: Extraction['timings']): Warning[] =>
	timings
		.filter((timing) => timing.kind === 'unread')
		.map(({ as_written, span }) => warning('unread-timing', span?.line ?? null, as_written));
