import { isBulletAlone } from '../markers.ts';
import type { Run, Segment, TextLine } from './geometry.ts';

/** A gap wider than this part of the letter size parts two segments; narrower ones are spaces. */
const WIDE = 0.95;
const NARROW = 0.4;
/** The same in front of words that the page placed by themselves; the space between two words is a quarter of a letter. */
const PLACED = 0.3;
const SPACE = 0.12;
/** A bullet glyph may stand this many letter sizes before its words. */
const BULLET_REACH = 5;
const NUMBER_REACH = 4;

/**
 * Runs of a page → lines from top to bottom, each cut into segments where the page leaves a wide gap, or a narrower one in front
 * of a known column edge (a cell that fills its column nearly touches the next).
 */
export function toLines(runs: Run[], page: number, edges: number[] = []): TextLine[] {
	const groups: Run[][] = [];
	for (const run of runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
		const group = groups.findLast((one, index) => index >= groups.length - 3 && sameLine(one, run));
		if (group) group.push(run);
		else groups.push([run]);
	}
	return groups.map((group) => {
		const segments = attachNumber(
			attachBullets(
				toSegments(
					group.toSorted((a, b) => a.x0 - b.x0).flatMap((run) => cutAtEdges(run, edges)),
					edges
				)
			),
			edges
		);
		const largest = group.reduce((best, run) => (run.text.length * run.size > best.text.length * best.size ? run : best));
		return { page, y: largest.y, size: largest.size, segments, runs: group };
	});
}

/** Superscripts and ordinals (14e) sit a little higher and touch the word they follow. */
function sameLine(group: Run[], run: Run): boolean {
	return group.some((one) => {
		const size = Math.max(one.size, run.size);
		const apart = Math.abs(one.y - run.y);
		if (apart <= size * 0.25) return true;
		const smaller = Math.min(one.size, run.size) < size * 0.8;
		const touches = run.x0 - one.x1 < size * 0.3 && one.x0 - run.x1 < size * 0.3;
		return smaller && touches && apart <= size * 0.55;
	});
}

function toSegments(runs: Run[], edges: number[]): Segment[] {
	const segments: Segment[] = [];
	/** what the last segment ends with: its text, put together of many pieces, would be copied each time it is asked */
	let end = '';
	for (const run of runs) {
		const last = segments.at(-1);
		const before = end;
		end = run.text;
		const gap = last ? run.x0 - last.x1 : Infinity;
		const size = Math.max(run.size, 1);
		const atEdge = run.opensColumn || (gap > size * NARROW && onEdge(run.x0, edges));
		if (!last || atEdge || gap > Math.max(last.size, size) * WIDE || isBulletAlone(run.text) !== isBulletAlone(last.text)) {
			if (last && gap <= size * SPACE && !isBulletAlone(last.text) && isBulletAlone(run.text)) {
				last.text += run.text;
				last.x1 = Math.max(last.x1, run.x1);
			} else segments.push({ text: run.text, marker: '', x0: run.x0, textX: run.x0, x1: run.x1, size, bold: run.bold });
			continue;
		}
		const spaced = gap > size * SPACE && !before.endsWith(' ') && !run.text.startsWith(' ');
		if (run.text.trim()) last.bold &&= run.bold;
		last.text += (spaced ? ' ' : '') + run.text;
		last.x1 = Math.max(last.x1, run.x1);
	}
	return segments.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text !== '');
}

const onEdge = (x: number, edges: number[]): boolean => edges.some((edge) => Math.abs(edge - x) <= 1.5);

/** A run whose words were placed in two columns is two. */
function cutAtEdges(run: Run, edges: number[]): Run[] {
	const cuts = run.inside?.filter(({ x, end }) => x - end > run.size * PLACED && onEdge(x, edges)) ?? [];
	if (cuts.length === 0) return [run];
	const starts = [{ x: run.x0, end: run.x0, at: 0 }, ...cuts];
	return starts.map(({ x, at }, index) => {
		const next = starts[index + 1];
		return {
			...run,
			text: run.text.slice(at, next?.at).trim(),
			x0: x,
			x1: next?.end ?? run.x1,
			opensColumn: index > 0
		};
	});
}

function attachBullets(segments: Segment[]): Segment[] {
	const attached: Segment[] = [];
	for (const segment of segments) {
		const last = attached.at(-1);
		const near = last && segment.x0 - last.x1 <= segment.size * BULLET_REACH;
		if (last && near && !last.marker && isBulletAlone(last.text)) {
			attached[attached.length - 1] = { ...segment, marker: privateAsBullet(last.text), x0: last.x0 };
		} else attached.push(segment);
	}
	return attached;
}

const outlineNumber = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|\p{L}[.)])$/u;

/** « 12 » or « 1.2.1 », a wide gap, then all the words of the line: a numbered paragraph, whose number is no column where no other line has one. */
function attachNumber(segments: Segment[], edges: number[]): Segment[] {
	const [number, words] = segments;
	const near = number && words && words.x0 - number.x1 <= words.size * NUMBER_REACH;
	if (segments.length !== 2 || !near || number.marker || words.marker) return segments;
	if (onEdge(number.x0, edges) && onEdge(words.x0, edges)) return segments;
	if (/^\d{1,3}$/.test(number.text) && /^\p{Lu}/u.test(words.text)) return [{ ...words, marker: number.text, x0: number.x0 }];
	if (!outlineNumber.test(number.text)) return segments;
	return [{ ...words, text: `${number.text} ${words.text}`, x0: number.x0, bold: number.bold && words.bold }];
}

const privateAsBullet = (text: string): string => (text >= '\uf020' && text <= '\uf0ff' ? '•' : text);
