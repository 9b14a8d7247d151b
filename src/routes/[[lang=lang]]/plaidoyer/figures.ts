import type { Claim } from '#lib/brief/claim.ts';
import type { BriefFacts } from '#lib/brief/facts.ts';
import { documentOf } from '#lib/brief/sentence.ts';
import type { Drawing } from '#lib/charts/drawing.ts';
import { shareDots, type ShareDot } from '#lib/charts/shareDots.ts';
import type { FigureImage } from '#lib/docx/paperDocument.ts';
import { pngFile, standalone } from '#lib/export/picture.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { sideOf } from '../../gapView.ts';

/** pixels kept around a drawing, for what reaches past it */
const edge = 6;

/** The dots of a claim's sides, as the pages of gaps draw them; nothing in the paper is a link. */
export function drawClaim(claim: Claim, facts: BriefFacts, i18n: I18n, drawing: Drawing): Element {
	const dots = claim.sides.map(({ plan_id, k, n, low, high }): ShareDot => {
		const { short, level } = documentOf(plan_id, facts);
		return { document: short, group: sideOf(level) ?? 'other', k, n, low, high, mark: null };
	});
	const most = Math.min(1, Math.ceil(Math.max(...dots.map(({ high }) => high)) * 20) / 20);
	return shareDots(dots, { most, none: i18n.t.gaps.notMentioned }, drawing);
}

/** Leaves the drawing alone of a picture: the paper around it has its own margins. */
function crop(picture: SVGSVGElement): void {
	const box = (name: string) => Number(picture.querySelector(':scope > svg')?.getAttribute(name) ?? 0);
	const [x, y, width, height] = [box('x') - edge, box('y') - edge, box('width') + 2 * edge, box('height') + 2 * edge];
	for (const [name, value] of Object.entries({ width, height, viewBox: `${x} ${y} ${width} ${height}` }))
		picture.setAttribute(name, String(value));
}

/** The drawings on the page as images, by claim. */
export async function figureImages(sheet: HTMLElement): Promise<Map<string, FigureImage>> {
	const images = new Map<string, FigureImage>();
	for (const holder of sheet.querySelectorAll<HTMLElement>('[data-claim]')) {
		const drawing = holder.querySelector('svg');
		if (!drawing) continue;
		const picture = standalone(drawing, { title: '', counts: '', source: [] });
		// paper is white, whatever the page
		picture.querySelector(':scope > rect')?.setAttribute('fill', 'white');
		crop(picture);
		const [width, height] = ['width', 'height'].map((side) => Number(picture.getAttribute(side)));
		const png = new Uint8Array(await (await pngFile(picture, 3)).arrayBuffer());
		images.set(holder.dataset['claim'] ?? '', { png, width: width ?? 0, height: height ?? 0 });
	}
	return images;
}
