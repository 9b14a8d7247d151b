import type { SourceLine } from '#lib/model/blocks.ts';
import type { Header } from './header.ts';
import { stretches, visible, withoutBulletGaps } from './pieces.ts';

const CLEAN = 3;
/** Lines that may run over an edge before it is no edge any more. */
const MOST_OVER = 0.2;

/** Words that begin under the header's own, by share of lines: headers and cells are most often set flush left together. */
const FLUSH = 0.3;

/**
 * Where the columns of a page begin. Between two header words the edge is where most lines have a blank before it, and among such
 * places where most words begin, with words of the left column before them: a cell that nearly touches the next one does not hide it.
 * Null when too many lines run over.
 */
export function edgesUnder(header: Header['columns'], lines: SourceLine[]): number[] | null {
	const texts = lines.map((line) => withoutBulletGaps(visible(line)));
	const starts = [0];
	for (let column = 1; column < header.length; column++) {
		const [left, right] = [header[column - 1]!, header[column]!];
		const from = Math.floor((left.start + left.end) / 2) + 1;
		const to = Math.max(right.start, Math.floor((right.start + right.end) / 2));
		let best = { at: -1, points: -1, over: texts.length };
		for (let at = from; at <= to; at++) {
			const over = texts.filter((text) => /\S/.test(text[at - 1] ?? ' ')).length;
			const begin = texts.filter((text) => (text[at - 1] ?? ' ') === ' ' && /\S/.test(text[at] ?? ' '));
			const between = begin.filter((text) => text.slice(starts[column - 1], at).trim() !== '').length;
			if (!texts.some((text) => text.slice(starts[column - 1], at).trim() !== '')) continue;
			const points =
				CLEAN * (texts.length - over) + between + (begin.length - between) / 2 + (at === right.start ? FLUSH * texts.length : 0);
			if (points >= best.points) best = { at, points, over };
		}
		if (best.at < 0 || best.over > Math.max(1, texts.length * MOST_OVER)) return null;
		starts.push(best.at);
	}
	return starts;
}

/** The same on a page where the header does not come back: the places where words most often begin, when they are as many as the columns. */
export function edgesAlone(count: number, lines: SourceLine[]): number[] | null {
	const rows = lines.map(stretches).filter((one) => one.length >= 2);
	const begins = new Map<number, number>();
	for (const { start } of rows.flat()) begins.set(start, (begins.get(start) ?? 0) + 1);
	const frequent = [...begins].filter(([, times]) => times >= Math.max(2, rows.length * 0.2)).toSorted((a, b) => b[1] - a[1]);
	const kept: number[] = [];
	for (const [start] of frequent) if (kept.length < count && kept.every((other) => Math.abs(other - start) > 3)) kept.push(start);
	return kept.length === count ? [0, ...kept.toSorted((a, b) => a - b).slice(1)] : null;
}
