import type { CellPart } from '#lib/model/blocks.ts';
import { foldInPlace } from '#lib/text/fold.ts';
import { attributeLabels, collaboratorLabels, leadLabels } from '../detect/words.ts';
import type { Tracer } from '../passage.ts';
import type { RowCells } from './draft.ts';

type Said = 'lead' | 'collaborators' | 'timing';

const leadLabel = new RegExp(`^(?:${leadLabels})$`, 'u');
const collaboratorLabel = new RegExp(`^(?:${collaboratorLabels})$`, 'u');
const saidBy = (label: string): Said => (leadLabel.test(label) ? 'lead' : collaboratorLabel.test(label) ? 'collaborators' : 'timing');
const endMark = /[\s;,.|(–—-]+$/u;

/** The parts of a cell under the label that each follows, the first ones under none. */
function labelled(parts: readonly CellPart[], tracer: Tracer): { said: Said | null; part: CellPart }[] {
	let said: Said | null = null;
	return parts.flatMap((part) => {
		const labels = [...foldInPlace(part.text).matchAll(attributeLabels)];
		const cut = (start: number, end: number): { said: Said | null; part: CellPart }[] => {
			const words = part.text.slice(start, end).replace(endMark, '');
			return words.trim() === '' ? [] : [{ said, part: { ...part, ...tracer.slice(part, start, start + words.length) } }];
		};
		const before = labels.length === 0 ? [{ said, part }] : cut(0, labels[0]!.index);
		return before.concat(
			labels.flatMap((label, i) => {
				said = saidBy(label[1] ?? '');
				return cut(label.index + label[0].length, labels[i + 1]?.index ?? part.text.length);
			})
		);
	});
}

/** « Porteur : A, partenaires : B » in one cell: names go where their label says, whatever the column is called. */
export function sortedByLabels(cells: RowCells, tracer: Tracer): RowCells {
	const sorted: RowCells = { ...cells, lead: [], collaborators: [], mixed: [], timing: [...cells.timing] };
	for (const column of ['lead', 'mixed', 'collaborators'] as const)
		for (const { said, part } of labelled(cells[column], tracer)) sorted[said ?? column].push(part);
	return sorted;
}
