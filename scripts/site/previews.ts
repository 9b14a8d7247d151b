import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { cardSvg, type Card } from './card.ts';
import { families, siteFonts } from './fonts.ts';

const languages = { fr: '', en: 'en' } as const;

const textOf = (parent: ParentNode, selector: string): string => parent.querySelector(selector)?.textContent?.trim() ?? '';
const contentOf = (parent: ParentNode, property: string): string =>
	parent.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
const read = (file: string) => parseHTML(readFileSync(file, 'utf8')).document;

/** What the page of a figure shows, as a card; its words alone where there is nothing to draw. */
function figureCard(file: string): Card {
	const page = read(file);
	const svg = page.querySelector('.drawing.wide svg');
	const size = (side: string) => Number(svg?.getAttribute(side));
	return {
		title: textOf(page, 'h1'),
		counts: textOf(page, '.counts'),
		drawing: svg && { svg: svg.outerHTML, width: size('width') || 720, height: size('height') || 400 },
		site: contentOf(page, 'og:site_name')
	};
}

/** The cards of a built site, by the path of their picture: one a figure and language, and one for pages without a figure; of pages that were built. */
function cardsOf(folder: string): Map<string, Card> {
	const cards = new Map<string, Card>();
	for (const [language, under] of Object.entries(languages)) {
		const page = join(folder, under, 'index.html');
		if (!existsSync(page)) continue;
		const home = read(page);
		const site = contentOf(home, 'og:site_name');
		cards.set(`apercus/${language}/site.png`, {
			title: textOf(home, 'h1'),
			counts: contentOf(home, 'og:description'),
			drawing: null,
			site
		});
		const figures = join(folder, under, 'figures');
		for (const name of existsSync(figures) ? readdirSync(figures).sort() : [])
			cards.set(`apercus/${language}/${name}.png`, figureCard(join(figures, name, 'index.html')));
	}
	return cards;
}

/** An SVG as PNG, with the site's fonts and no other. */
async function painter(): Promise<(svg: string) => Uint8Array> {
	await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
	const font = { fontBuffers: await siteFonts(), defaultFontFamily: families.sans, sansSerifFamily: families.sans, loadSystemFonts: false };
	return (svg) => new Resvg(svg, { font }).render().asPng();
}

/**
 * Draws the picture of each figure of a built site from the page of that figure: what other sites show beside a link. `kept` holds those of
 * earlier builds, found by content; it may be deleted at any time. Returns how many there are and their bytes.
 */
export async function writePreviews(folder: string, kept: string): Promise<{ pictures: number; bytes: number }> {
	const styles = {
		tokens: readFileSync('src/lib/ui/styles/tokens.css', 'utf8'),
		chart: readFileSync('src/lib/ui/styles/chart.css', 'utf8')
	};
	let paint: ((svg: string) => Uint8Array) | null = null;
	let bytes = 0;
	const cards = cardsOf(folder);
	mkdirSync(kept, { recursive: true });
	for (const [path, card] of cards) {
		const svg = cardSvg(card, styles);
		const file = join(kept, `${createHash('sha256').update(svg).digest('hex')}.png`);
		if (!existsSync(file)) {
			paint ??= await painter();
			writeFileSync(`${file}.${process.pid}`, paint(svg));
			renameSync(`${file}.${process.pid}`, file);
		}
		const picture = readFileSync(file);
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), picture);
		bytes += picture.length;
	}
	return { pictures: cards.size, bytes };
}
