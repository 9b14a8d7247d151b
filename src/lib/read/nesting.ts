import { lowerCase } from '../text/fold.ts';

/** Elements that have no end, or whose end the next one of their kind says: none of them nests for want of an end tag. */
const flat = new Set(
	'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp html head body'.split(
		' '
	)
);

/** How deep elements stand inside one another, counted on the tags alone, without a tree; stops counting past `most`. */
export function nesting(html: string, most: number): number {
	let depth = 0;
	let deepest = 0;
	let drawing = false;
	for (const [, end, written = '', itself] of html.matchAll(/<(\/?)([a-z][a-z\d:-]*)[^>]*?(\/?)>/giu)) {
		const name = lowerCase(written);
		if (name === 'svg' || name === 'math') drawing = !end;
		// « <div/> » is open all the same; only in a drawing does the stroke close
		if (flat.has(name) || (itself && drawing)) continue;
		depth = end ? Math.max(0, depth - 1) : depth + 1;
		deepest = Math.max(deepest, depth);
		if (deepest > most) break;
	}
	return deepest;
}
