import type { CellPart, Passage } from '#lib/model/blocks.ts';
import { joinPassages, type Tracer } from '../passage.ts';
import { opensDeed } from '../detect/opensDeed.ts';
import { isInfinitive } from './prose.ts';

/** Signs that only say that a cell is empty. */
const emptySign = /^(?:[-–—.…]+|s\.?\s?o\.?|n\/a|n\.?d\.?)$/iu;
/** Signs that tick a cell. */
export const tick = /^(?:[xX✓✔•●■☑]|oui)$/u;

export const wordsIn = (cell: CellPart[]): Passage => joinPassages(cell);
export const isBlankCell = (cell: CellPart[] | undefined): boolean =>
	!cell || cell.every((part) => part.text === '' || emptySign.test(part.text));

/**
 * The entries of an action cell: each bullet is one, unless the cell opens with plain words, which the bullets then complete
 * (« …, notamment : • … • … »). Lines without bullets that all say what to do are entries too.
 */
export function actionEntries(cell: CellPart[]): { marker: string; passage: Passage }[] {
	const [first] = cell;
	if (!first) return [];
	if (cell.every(isDeed)) return cell.map((part) => ({ marker: part.marker, passage: part }));
	if (first.marker === '' || cell.length === 1) return [{ marker: first.marker, passage: wordsIn(cell) }];
	const entries: { marker: string; passage: Passage }[] = [];
	for (const part of cell) {
		const last = entries.at(-1);
		if (part.marker === '' && last) last.passage = joinPassages([last.passage, part]);
		else entries.push({ marker: part.marker, passage: part });
	}
	return entries;
}

/** Lines that all say what to do are as many things to do. */
const isDeed = ({ marker, text }: CellPart): boolean => marker === '' && opensDeed(text) && !/:$/u.test(text);

/** Steps run together in one cell without a bullet: a capitalised infinitive after words without a stop begins another. */
function glued(passage: Passage, tracer: Tracer): Passage[] {
	const starts = [0];
	const words = Array.from(passage.text.matchAll(/\S+/gu));
	if (!words[0] || !isInfinitive(words[0][0])) return [passage];
	words.forEach((found, i) => {
		const before = words[i - 1]?.[0] ?? '';
		if (i > 0 && /^\p{Lu}\p{Ll}/u.test(found[0]) && isInfinitive(found[0]) && /[\p{Ll}.;)]$/u.test(before)) starts.push(found.index);
	});
	return starts.map((start, i) => tracer.slice(passage, start, starts[i + 1]));
}

/** The entries of a cell of steps: bullets where it has them, else lines, else sentences run together. */
export function stepEntries(cell: CellPart[], tracer: Tracer): Passage[] {
	if (cell.some((part) => part.marker !== '')) return actionEntries(cell).map((entry) => entry.passage);
	return cell.flatMap((part) => glued(part, tracer));
}
