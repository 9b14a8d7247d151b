import type { I18n } from '#lib/i18n/context.ts';
import type { Sheet, SheetColumn } from '#lib/model/sheet.ts';
import type { CoverageRow } from '#lib/db/queries/coverage.ts';
import { withoutDocument, type BoardDocument, type BoardGap, type BoardTheme } from '../../boardView.ts';

const column = (name: string, type: SheetColumn['type'] = 'text'): SheetColumn => ({ name, type });

/** Leads by document; one that names none keeps its row, empty and not zero. */
export function leadSheet(documents: readonly BoardDocument[], { t }: I18n): Sheet {
	const { columns } = t.boardFiles;
	return {
		columns: [
			column(t.overview.document),
			column(columns.counted, 'integer'),
			column(columns.lead),
			column(columns.post),
			column(columns.led, 'integer')
		],
		rows: documents.flatMap(({ short, n, leads }): Sheet['rows'] =>
			leads.length ? leads.map(({ name, post, k }) => [short, n, name, post ? t.board.post : null, k]) : [[short, n, null, null, null]]
		)
	};
}

/** Gaps to discuss: one row a side, with the sentence quoted from it and what the gap does not prove. */
export function gapSheet(gaps: readonly BoardGap[], { t }: I18n): Sheet {
	const { columns } = t.boardFiles;
	return {
		columns: [
			column(t.board.theme),
			column(columns.grade),
			column(t.overview.document),
			column(columns.labelled, 'integer'),
			column(columns.counted, 'integer'),
			column(columns.quote),
			column(columns.place),
			column(columns.limits)
		],
		rows: gaps.flatMap(({ theme, grade, sides, limits }) =>
			sides.map(({ short, k, n, quote }) => [
				theme,
				t.grades.names[grade],
				short,
				k,
				n,
				quote?.text ?? null,
				quote && t.board.lines(short, quote.line_start, quote.line_end),
				limits
			])
		)
	};
}

/** What was not read, region by region, then themes that a document does not write: each with its state, none with a zero alone. */
export function blankSheet(
	regions: readonly CoverageRow[],
	themes: readonly BoardTheme[],
	short: (plan: string) => string,
	{ t }: I18n
): Sheet {
	const { columns } = t.boardFiles;
	return {
		columns: [column(columns.about), column(t.overview.document), column(columns.state), column(columns.counted, 'integer')],
		rows: [
			...withoutDocument(regions).map(({ name }) => [name, null, t.coverage.states.none, null]),
			...regions.flatMap(({ name, known_document }) =>
				known_document === null ? [] : [[name, known_document, t.coverage.states.known, null]]
			),
			...themes.flatMap(({ name, cells }) =>
				cells.filter(({ state }) => state !== 'present').map(({ plan_id, n, state }) => [name, short(plan_id), t.board.states[state], n])
			)
		]
	};
}
