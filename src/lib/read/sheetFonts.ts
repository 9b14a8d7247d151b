import { isCommitment, isTitle } from '#lib/intake/detect/entries.ts';
import { child, childrenOf, descendants, parseXml, type XmlNode } from './xml.ts';

/** What bold adds to the size of a font, in points: less than the step between two sizes. */
const BOLD = 0.25;

/** How large each style of cells writes, in points, bold ones a little more; 0 where the file doesn't say. */
export function fontWeights(styles: Uint8Array | undefined): number[] {
	if (!styles) return [];
	const xml = parseXml(styles);
	const fonts = listed(xml, 'fonts', 'font').map(weightOf);
	return listed(xml, 'cellXfs', 'xf').map((one) => fonts[Number(one.attributes['fontId'] ?? -1)] ?? 0);
}

const listed = (xml: XmlNode, list: string, name: string): XmlNode[] => [...descendants(xml, list)].flatMap((one) => childrenOf(one, name));

function weightOf(font: XmlNode): number {
	const bold = child(font, 'b');
	const isBold = bold !== undefined && !/^(?:0|false)$/.test(bold.attributes['val'] ?? '1');
	return Number(child(font, 'sz')?.attributes['val'] ?? 0) + (isBold ? BOLD : 0);
}

/** A row of text: its place, the weight of its font, its words. */
interface TextRow {
	y: number;
	weight: number;
	words: string;
}

/**
 * Levels of the titles among the text of a sheet by the place of their rows, 1 for the outermost: those written larger or bolder than
 * most of the text is, rank by rank. What is only bold, and says what to do, is an entry in bold.
 */
export function titleLevels(rows: TextRow[]): Map<number, number> {
	const letters = new Map<number, number>();
	for (const { weight, words } of rows) letters.set(weight, (letters.get(weight) ?? 0) + words.length);
	const body = [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
	const titles = rows.filter(
		({ weight, words }) => weight > body && isTitle(words) && (Math.floor(weight) > Math.floor(body) || !isCommitment(words))
	);
	const ranks = [...new Set(titles.map(({ weight }) => weight))].toSorted((a, b) => b - a);
	return new Map(titles.map(({ y, weight }) => [y, ranks.indexOf(weight) + 1]));
}
