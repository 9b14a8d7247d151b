import type { LayoutName } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { readHeader } from '../layouts/columns.ts';
import type { Reason } from '../said/reasons.ts';
import { judgeList } from './judgeList.ts';
import type { Bearing, Judgement } from './judgement.ts';
import { type DocumentSection, written } from './sections.ts';
import type { Entry } from './entries.ts';
import { judgeTable } from './tables.ts';
import { decides, recommends, resolved } from './words.ts';

/** `open` is the number of columns of the table that may go on here, 0 when there is none. */
export function judge(section: DocumentSection, bearing: Bearing, open: number): Judgement {
	const own = written(section);
	const judged = (layout: LayoutName, score: number, reasons: Reason[], kind: ItemKind | null = null): Judgement => ({
		section,
		layout,
		score,
		reasons,
		kind
	});
	if (own.length === 0) return judged('context', 0, [{ code: 'title-alone', values: [] }]);
	if (isContents(section, own)) return judged('contents', 1, [{ code: 'contents', values: [] }]);
	if (own.some((entry) => entry.shape === 'row')) {
		const table = judgeTable(own, open);
		if (table)
			return { ...judged(table.layout, table.score, table.reasons, table.kind), ...(table.columns ? { columns: table.columns } : {}) };
	}
	const recitals = own.filter((entry) => entry.shape === 'whereas').length;
	const resolutions = own.filter((entry) => resolved.test(entry.folded) || recommends.test(entry.folded)).length;
	const decided = own.some((entry) => decides.test(entry.folded));
	if ((recitals >= 2 && resolutions >= 1) || (recitals === 1 && decided))
		return judged(
			'recommendations',
			0.9,
			[
				{ code: 'recitals', values: [recitals] },
				{ code: 'resolutions', values: [resolutions] }
			],
			'recommendation'
		);
	return judgeList(section, own, bearing, judged);
}

function isContents(section: DocumentSection, own: Entry[]): boolean {
	const lines = own.map((entry) =>
		entry.block.type === 'row' ? entry.block.cells.map((cell) => cell.map((part) => part.text).join(' ')).join('\t') : entry.text
	);
	const paged = lines.filter((line) => /(?:\.{3,}|…|\t|\s)\s*\d{1,3}\s*$/u.test(line) && !readHeaderText(line)).length;
	const titled = /^(?:table des matieres|sommaire|contents|table of contents)/.test(fold(section.heading?.text ?? own[0]?.text ?? ''));
	return lines.length >= 2 && paged >= lines.length * (titled ? 0.5 : 0.8) && (titled || lines.some((line) => /\.{4,}|…{2,}/u.test(line)));
}

const readHeaderText = (line: string): boolean =>
	line.includes('\t') && readHeader(line.split('\t').map((text) => [{ marker: '', text, spans: [] }])) !== null;
