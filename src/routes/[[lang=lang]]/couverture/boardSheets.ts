import type { I18n } from '#lib/i18n/context.ts';
import type { Sheet, SheetColumn } from '#lib/model/sheet.ts';
import type { BoardDocument, BoardGap } from '../../boardView.ts';

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
