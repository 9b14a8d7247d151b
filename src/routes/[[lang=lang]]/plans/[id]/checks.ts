import type { ItemRow } from '#lib/db/queries/items.ts';
import type { PlanLineRow } from '#lib/db/queries/planLines.ts';
import type { PlanRepairRow } from '#lib/db/queries/planRepairs.ts';
import type { PlanSpanRow } from '#lib/db/queries/planSpans.ts';
import { placeOf } from '#lib/intake/edits/place.ts';
import { faultsFor } from '#lib/intake/edits/rewording.ts';
import type { Repair, Span } from '#lib/model/blocks.ts';
import type { ReturnedChange } from '#lib/model/returned.ts';
import type { ItemKind, Role } from '#lib/model/vocabulary.ts';
import { toWords } from '../../ajouter/edited.ts';

/** The fields of an element that can be corrected, as a person writes them; names and dates separated by semicolons. */
export interface Fields {
	text: string;
	kind: ItemKind;
	leads: string;
	collaborators: string;
	timing: string;
	reason: string;
}

export const verdicts = ['confirm', 'change', 'discard'] as const;
export type Verdict = (typeof verdicts)[number];
export const isVerdict = (value: unknown): value is Verdict => verdicts.some((verdict) => verdict === value);

/** What a person answered; kept in the browser as it is. */
export interface Checks {
	organisation: string;
	answers: Record<string, { verdict: Verdict; fields: Fields }>;
	missing: { line: number; words: string; kind: ItemKind }[];
}

/** The document as its page has it. */
export interface Checked {
	items: readonly ItemRow[];
	lines: readonly PlanLineRow[];
	spans: readonly PlanSpanRow[];
	repairs: readonly PlanRepairRow[];
}

export type CheckFault = { item: string; field: 'text' } | { item: string; field: 'words'; words: string };

const named = ({ actors }: ItemRow, ...roles: Role[]): string =>
	[...new Set(actors.flatMap(({ role, as_written }) => (roles.includes(role) && as_written ? [as_written] : [])))].join(' ; ');

/** The fields as the document was read. */
export const fieldsOf = (item: ItemRow): Fields => ({
	text: item.text,
	kind: item.kind,
	leads: named(item, 'lead'),
	collaborators: named(item, 'collaborator', 'potential'),
	timing: [...new Set(item.timings.map(({ as_written }) => as_written))].join(' ; '),
	reason: ''
});

const spansOf = (id: string, spans: readonly PlanSpanRow[]): Span[] =>
	spans.flatMap(({ of, item_id, line, span_start, span_end }) =>
		of === 'item' && item_id === id ? [{ line, start: span_start, end: span_end }] : []
	);

/** A line that may be quoted: the others hold words that were taken out. */
const quotable = (lines: readonly PlanLineRow[]): PlanLineRow[] => lines.filter(({ disposition }) => disposition !== 'personal');

/** These words, and no others, begin on this line; they may run over the lines that follow. */
export function standsAt(line: number, words: string, lines: readonly PlanLineRow[]): boolean {
	const wanted = words.trim().replace(/\s+/gu, ' ');
	const following = quotable(lines).filter((one) => one.line >= line && one.line < line + 20);
	const text = following
		.map((one) => one.text.trim())
		.join(' ')
		.replace(/\s+/gu, ' ');
	const at = text.indexOf(wanted);
	return wanted !== '' && at >= 0 && following[0]?.line === line && at < following[0].text.trim().length;
}

/** What the answers ask the data to change, in the order of the document, and what can't be asked. */
export function changesOf(checks: Checks, document: Checked, defaultReason: string): { changes: ReturnedChange[]; faults: CheckFault[] } {
	const { items, lines, spans, repairs } = document;
	const placed = items.map((item) => ({ ...item, spans: spansOf(item.id, spans) }));
	const source = quotable(lines).map(({ line, page, text }) => ({ n: line, page, raw: text }));
	const mended = repairs.map(({ line, span_start, span_end, raw, fixed, method }): Repair => ({
		line,
		start: span_start,
		end: span_end,
		raw,
		fixed,
		method: method as Repair['method']
	}));
	const faults: CheckFault[] = [];
	const changes = placed.flatMap((item): ReturnedChange[] => {
		const answer = checks.answers[item.id];
		if (!answer) return [];
		const place = placeOf(item, placed);
		if (answer.verdict === 'confirm') return [{ do: 'confirm', ...place }];
		const reason = answer.fields.reason.trim() || defaultReason;
		if (answer.verdict === 'discard') return [{ do: 'discard', ...place, reason }];
		const [was, is] = [fieldsOf(item), answer.fields];
		const unwritten = [is.leads, is.collaborators, is.timing]
			.flatMap(toWords)
			.find((words) => !source.some(({ raw }) => raw.includes(words)));
		if (unwritten !== undefined) faults.push({ item: item.id, field: 'words', words: unwritten });
		const text = is.text.trim() === was.text ? [] : faultsFor(item, is.text.trim(), source, mended);
		if (!text) faults.push({ item: item.id, field: 'text' });
		const actors = is.leads !== was.leads || is.collaborators !== was.collaborators;
		return [
			...(text ?? []).map((fault): ReturnedChange => ({ do: 'text', ...fault, reason })),
			...(is.kind === was.kind ? [] : [{ do: 'kind' as const, ...place, kind: is.kind, reason }]),
			...(actors ? [{ do: 'actors' as const, ...place, leads: toWords(is.leads), collaborators: toWords(is.collaborators), reason }] : []),
			...(is.timing === was.timing ? [] : [{ do: 'timing' as const, ...place, timing: toWords(is.timing), reason }])
		];
	});
	const missing = checks.missing.map(({ line, words, kind }): ReturnedChange => ({
		do: 'add',
		line,
		expect: words,
		kind,
		reason: defaultReason
	}));
	return { changes: [...changes, ...missing], faults };
}
