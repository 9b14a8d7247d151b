import { families } from './fonts.ts';

/** What sites that link to a page show of it, in pixels: the size that they all take. */
const size = { width: 1200, height: 630 } as const;
const margin = 60;
const room = size.width - 2 * margin;

/** Custom properties of the light theme: the first `:root` of tokens.css. */
const tokensOf = (css: string): Map<string, string> =>
	new Map(
		Array.from((/:root\s*\{([^}]*)\}/u.exec(css)?.[1] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/gu), ([, name = '', value = '']) => [
			name,
			value
		])
	);

const resolved = (text: string, tokens: ReadonlyMap<string, string>): string =>
	text.replace(/var\((--[\w-]+)\)/gu, (whole, name: string) => tokens.get(name) ?? whole);

/** Rules for shapes at rest: those of a pointer or of a focus, and what only browsers know, are left out. */
const still = (css: string): string =>
	Array.from(css.replace(/\/\*[^]*?\*\//gu, '').matchAll(/([^{}@]+)\{([^{}]*)\}/gu), ([, selector = '', body = '']) => ({ selector, body }))
		.filter(({ selector, body }) => !/[:]/u.test(selector) && !/color-mix|grayscale/u.test(body))
		.map(({ selector, body }) => `${selector.trim()}{${body.trim()}}`)
		.join('\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Lines of at most so many letters; past `most` the last one ends with « … ». */
function lines(text: string, letters: number, most: number): string[] {
	const found: string[] = [];
	for (const word of text.trim().split(/\s+/u)) {
		const last = found.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= letters) found[found.length - 1] = `${last} ${word}`;
		else found.push(word);
	}
	return found.length > most ? [...found.slice(0, most - 1), `${found[most - 1]}…`] : found;
}

/** A drawing as a page holds it, as XML: without its styles and links, its ampersands written out, the Greek letter that the fonts lack spelled. */
const xmlOf = (svg: string): string =>
	svg
		.replace(/<style[^]*?<\/style>/gu, '')
		.replace(/\s(?:xlink:)?href="[^"#][^"]*"/gu, '')
		.replaceAll('α', 'alpha')
		.replace(/&(?!#?\w+;)/gu, '&amp;');

export interface Card {
	title: string;
	counts: string;
	/** the drawing as the page holds it, with its size in pixels; none for the card of the site */
	drawing: { svg: string; width: number; height: number } | null;
	/** name of the site, at the foot */
	site: string;
}

/** Where the words and the drawing stand: a wide drawing under the words, a tall one beside them; letters to a line. */
const layouts = {
	alone: { title: { size: 58, letters: 40, most: 3 }, counts: { size: 28, letters: 74, most: 3 }, drawing: null },
	under: { title: { size: 44, letters: 52, most: 2 }, counts: { size: 22, letters: 92, most: 2 }, drawing: { left: margin, width: room } },
	beside: {
		title: { size: 40, letters: 21, most: 6 },
		counts: { size: 21, letters: 36, most: 6 },
		drawing: { left: 500, width: size.width - 500 - margin / 2 }
	}
} as const;

const layoutOf = ({ drawing }: Card): keyof typeof layouts =>
	drawing === null ? 'alone' : drawing.width / drawing.height > 1.75 ? 'under' : 'beside';

/** The picture of a figure: its title, what is counted, its drawing as large as there is room for. `styles`: tokens.css and chart.css. */
export function cardSvg(card: Card, styles: { tokens: string; chart: string }): string {
	const { title, counts, drawing, site } = card;
	const name = layoutOf(card);
	const layout = layouts[name];
	const parts: string[] = [];
	let y = margin - 10;
	const write = (
		text: string,
		{ size: high, letters, most }: { size: number; letters: number; most: number },
		family: string,
		fill: string
	): void => {
		for (const line of lines(text, letters, most)) {
			y += high * 1.22;
			parts.push(
				`<text x="${margin}" y="${Math.round(y)}" font-family="${family}" font-size="${high}" fill="${fill}">${escaped(line)}</text>`
			);
		}
	};
	write(title, layout.title, families.serif, 'var(--ink)');
	y += 14;
	write(counts, layout.counts, families.sans, 'var(--muted)');
	const foot = size.height - margin / 2;
	if (drawing && layout.drawing) {
		const [top, bottom] = name === 'under' ? [y + 30, foot - 44] : [margin / 2, size.height - margin / 2];
		const scale = Math.min(layout.drawing.width / drawing.width, (bottom - top) / drawing.height);
		const left = layout.drawing.left + (layout.drawing.width - drawing.width * scale) / 2;
		const down = top + (bottom - top - drawing.height * scale) / 2;
		parts.push(`<g transform="translate(${left.toFixed(1)} ${down.toFixed(1)}) scale(${scale.toFixed(4)})">${xmlOf(drawing.svg)}</g>`);
	}
	parts.push(`<text x="${margin}" y="${foot}" font-family="${families.serif}" font-size="24" fill="var(--accent)">${escaped(site)}</text>`);
	const body = `<style>${still(styles.chart)}</style><rect width="100%" height="100%" fill="var(--paper)"/>${parts.join('')}`;
	const root = `xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"`;
	return resolved(`<svg ${root} font-family="${families.sans}" font-size="10" color="var(--ink)">${body}</svg>`, tokensOf(styles.tokens));
}
