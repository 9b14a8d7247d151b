import type { Segment, TextLine } from './geometry.ts';

/** The height of figures, in letter sizes. */
const HEIGHT = 0.75;
const LARGER = 1.3;

/** A large number in the margin stands beside the first lines of its paragraph, with its baseline under theirs: it is read before them. */
export function withMarginNumbers(lines: TextLine[]): TextLine[] {
	const read: TextLine[] = [];
	const apart = lines.flatMap(withNumberApart);
	for (const [at, line] of apart.entries()) {
		const after = apart[at + 1];
		let first = read.length;
		while (after && isMarginNumber(line, after) && first > 0 && standsBeside(read[first - 1]!, line, after)) first--;
		read.splice(first, 0, line);
	}
	return read;
}

/** Its baseline may be near enough to a line of the paragraph to be taken for one of its words. */
function withNumberApart(line: TextLine): TextLine[] {
	const [number, ...words] = line.segments;
	if (!number || words.length === 0 || !isNumber(number) || number.size < words[0]!.size * LARGER) return [line];
	return [
		{ ...line, segments: [number], size: number.size },
		{ ...line, segments: words, size: words[0]!.size }
	];
}

const isNumber = ({ text }: Segment): boolean => /^\d{1,2}$/.test(text);

const isMarginNumber = ({ segments: [only, ...others] }: TextLine, { segments: [words] }: TextLine): boolean =>
	only !== undefined && others.length === 0 && isNumber(only) && words !== undefined && only.x1 < words.x0;

const standsBeside = (above: TextLine, number: TextLine, below: TextLine): boolean =>
	above.y > number.y - number.size * HEIGHT && Math.abs(above.segments[0]!.x0 - below.segments[0]!.x0) <= 2 && above.size < number.size;
