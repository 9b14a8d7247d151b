import type { Entry } from './entries.ts';

const FEWEST_SLIDES = 5;
const MOST_ON_A_SLIDE = 90;

/** Slides: many pages, or many titles of the first rank, with few words each. */
export function isDeck(entries: Entry[]): boolean {
	const counts = new Map<number, number>();
	const paged = entries.some((entry) => (entry.block.page ?? 1) > 1);
	let title = 0;
	for (const entry of entries) {
		if (entry.shape === 'heading' && entry.depth === 1) title++;
		const words = entry.block.type === 'row' ? MOST_ON_A_SLIDE + 1 : entry.text.split(/\s+/).length;
		const slide = paged ? (entry.block.page ?? 1) : title;
		if (entry.text !== '' || entry.block.type === 'row') counts.set(slide, (counts.get(slide) ?? 0) + words);
	}
	const slides = [...counts.values()].toSorted((a, b) => a - b);
	return slides.length >= FEWEST_SLIDES && slides[Math.floor(slides.length * 0.8)]! <= MOST_ON_A_SLIDE;
}
