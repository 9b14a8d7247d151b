import type { Span } from '#lib/model/blocks.ts';
import type { Extraction, Item } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { stems } from '#lib/text/stem.ts';
import type { Row, TableRows } from './rows.ts';
import { typeset } from './typeset.ts';

/** Rows of one plan. `coded` says which items are units of thematic coding. */
export function planRows(plan: PlanDescription, extraction: Extraction, coded: (item: Item) => boolean): TableRows {
	const corrected = new Set(extraction.returns.flatMap(({ item_id, change }) => (item_id && change !== 'confirm' ? [item_id] : [])));
	return {
		plans: [typeset(describedPlan(plan, extraction), 'title', 'subject', 'note')],
		sections: extraction.sections.map((section) => ({ ...section })),
		items: extraction.items.map((item) => itemRow(item, coded(item), corrected.has(item.id))),
		item_spans: extraction.items.flatMap(spanRows),
		assignments: extraction.assignments.map(({ span, ...assignment }) => ({ ...assignment, ...place(span) })),
		mentions: extraction.mentions.map((mention) => ({ ...mention })),
		timings: extraction.timings.map(({ span, ...timing }) => ({ ...timing, ...place(span) })),
		repairs: extraction.repairs.map((repair) => ({
			plan_id: repair.plan_id,
			...placeOf(repair),
			raw: repair.raw,
			fixed: repair.fixed,
			method: repair.method,
			reason: repair.reason ?? null
		})),
		corrections: extraction.returns.map(({ organisation, element: _element, ...applied }, index) => ({
			plan_id: plan.id,
			ordinal: index + 1,
			organisation_id: organisation,
			...applied
		})),
		source_lines: extraction.ledger.map((line) => ({ ...line }))
	};
}

const describedPlan = (plan: PlanDescription, { grade }: Extraction): Row => ({
	id: plan.id,
	title: plan.title,
	short_title: plan.short_title,
	organisation_id: plan.organisation,
	kind: plan.kind,
	level: plan.level,
	territory_code: plan.territory,
	subject: plan.subject,
	year_start: plan.years[0],
	year_end: plan.years[1],
	language: plan.language,
	publisher: plan.publisher,
	licence: plan.licence,
	url: plan.url,
	source_file: plan.source,
	sha256: plan.sha256,
	layout: [...new Set(plan.parts.map(({ layout }) => layout))].join(','),
	grade,
	leads_named: plan.leads,
	supersedes: plan.supersedes,
	note: plan.note
});

function itemRow({ spans: _spans, ...item }: Item, coded: boolean, corrected: boolean): Row {
	return { ...item, coded, corrected, stems: stems(item.text) };
}

const spanRows = (item: Item): Row[] => item.spans.map((span, index) => ({ item_id: item.id, ordinal: index + 1, ...placeOf(span) }));

const placeOf = ({ line, start, end }: Span): Row => ({ line, span_start: start, span_end: end });
const place = (span: Span | null): Row => (span ? placeOf(span) : { line: null, span_start: null, span_end: null });
