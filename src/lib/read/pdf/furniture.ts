import { fold } from '#lib/text/fold.ts';
import { lineText, type PageContent, type TextLine } from './geometry.ts';

const ZONE = 0.12;
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:[-–—|]|(?:\/|de|of|sur)\s*\d{1,4})?$/;

/**
 * Headers, footers and page numbers: lines at the top or bottom of a page that are a page number, or that come back at the same
 * height on several pages (digits aside). Large type is never furniture: slides repeat their titles.
 */
export function findFurniture(pages: PageContent[], lines: TextLine[][], bodySize: number): Set<TextLine> {
	const seen = new Map<string, TextLine[]>();
	const furniture = new Set<TextLine>();
	pages.forEach((page, index) => {
		for (const line of lines[index]!) {
			const zone = line.y < page.height * ZONE ? 'top' : line.y > page.height * (1 - ZONE) ? 'bottom' : null;
			if (!zone || line.size > bodySize * 1.3 || (zone === 'top' && line.segments.length > 2)) continue;
			const text = fold(lineText(line)).trim();
			if (PAGE_NUMBER.test(text)) furniture.add(line);
			const key = `${zone} ${Math.round(line.y / 8)} ${text.replace(/\d+/g, '#')}`;
			seen.set(key, [...(seen.get(key) ?? []), line]);
		}
	});
	const enough = pages.length <= 3 ? 2 : 3;
	for (const same of seen.values()) {
		if (new Set(same.map((line) => line.page)).size >= enough) for (const line of same) furniture.add(line);
	}
	return furniture;
}
