import type { Entry } from './source.ts';
import { lightTokens } from './tokens.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What is written around the drawing, above and below. */
export interface Caption {
	title: string;
	counts: string;
	source: readonly Entry[];
}

/** Style properties that SVG also knows as attributes, with what they are when nothing is said. */
const inlined: Record<string, string> = {
	fill: 'rgb(0, 0, 0)',
	'fill-opacity': '1',
	stroke: 'none',
	'stroke-width': '1px',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'font-size': '',
	'font-weight': '400',
	'font-variant-numeric': 'normal',
	'text-anchor': 'start',
	'paint-order': 'normal'
};
const shapes = ['rect', 'path', 'line', 'circle', 'polygon', 'text', 'tspan'];
const invisible = /^rgba\(.*, 0\)$|^transparent$/u;
/** What stands behind the site's fonts where they are not installed: a file can't load them. */
const fallbacks = { sans: 'Arial, Helvetica, sans-serif', serif: "Georgia, 'Times New Roman', serif" };
const fonts = { sans: `'Atkinson Hyperlegible Next', ${fallbacks.sans}`, serif: `Newsreader, ${fallbacks.serif}` };

/** What an element must say by itself to look as it does; groups say nothing but their opacity, so that nothing is inherited twice. */
function said(element: Element): [name: string, value: string][] {
	const style = getComputedStyle(element);
	const opacity: [string, string][] = style.opacity === '1' ? [] : [['opacity', style.opacity]];
	if (!shapes.includes(element.tagName)) return opacity;
	const text = element.tagName === 'text' || element.tagName === 'tspan';
	const own = Object.entries(inlined).flatMap(([name, initial]): [string, string][] => {
		const value = style.getPropertyValue(name);
		if (value === initial || value === '' || (!text && /^(?:font|text)-/u.test(name))) return [];
		return [[name, invisible.test(value) ? 'none' : value]];
	});
	return [...opacity, ...own, ...(text ? [['font-family', fonts.sans] as [string, string]] : [])];
}

/** Writes each computed style in the element itself, so that no stylesheet and no variable is needed any more. */
function inlineStyles(root: Element): void {
	const elements = [root, ...root.querySelectorAll('*')];
	const styles = elements.map(said);
	const gone = [
		'class',
		'style',
		'tabindex',
		'data-items',
		'data-filter',
		'data-n',
		'aria-hidden',
		'opacity',
		'font-family',
		...Object.keys(inlined)
	];
	elements.forEach((element, index) => {
		for (const name of gone) element.removeAttribute(name);
		for (const [name, value] of styles[index] ?? []) element.setAttribute(name, value);
	});
	for (const style of root.querySelectorAll('style')) style.remove();
	for (const link of root.querySelectorAll('a')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
}

const element = (document: Document, name: string, attributes: Record<string, string | number>, text?: string): Element => {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text !== undefined) made.textContent = text;
	return made;
};

/** Lines of at most `width` pixels, measured in the widest font that may draw them. */
function lines(document: Document, text: string, width: number, font: string): string[] {
	const pen = document.createElement('canvas').getContext('2d');
	if (pen) pen.font = font;
	const found: string[] = [];
	for (const word of text.split(/ +/u)) {
		const longer = found.length ? `${found.at(-1)} ${word}` : word;
		if (found.length && (pen?.measureText(longer).width ?? 0) <= width) found[found.length - 1] = longer;
		else found.push(word);
	}
	return found;
}

interface Writing {
	text: string;
	size: number;
	family: keyof typeof fonts;
	fill: string;
}

/**
 * A drawing of the page as a file of its own: styles written in, light paper whatever the theme, the title and what is counted above,
 * the source below. The drawing on screen is left as it is.
 */
export function standalone(drawing: SVGSVGElement, { title, counts, source }: Caption): SVGSVGElement {
	const { ownerDocument: document } = drawing;
	const { width, height } = drawing.getBoundingClientRect();
	const stage = document.createElement('div');
	stage.setAttribute('style', 'position: fixed; left: -99999px; top: 0; color-scheme: light; color: var(--ink)');
	const tokens = new Map(lightTokens(document));
	for (const [name, value] of tokens) stage.style.setProperty(name, value);
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	stage.append(copy);
	document.body.append(stage);
	try {
		inlineStyles(copy);
	} finally {
		stage.remove();
	}
	const margin = 24;
	const ink = tokens.get('--ink') ?? 'black';
	const muted = tokens.get('--muted') ?? 'dimgray';
	const page = element(document, 'svg', { xmlns: SVG, role: 'img' }) as SVGSVGElement;
	let y = margin;
	const write = ({ text, size, family, fill }: Writing): void => {
		for (const line of text === '' ? [] : lines(document, text, width, `${size}px ${fallbacks[family]}`)) {
			y += size * 1.35;
			page.append(element(document, 'text', { x: margin, y: y - size * 0.3, 'font-size': size, 'font-family': fonts[family], fill }, line));
		}
	};
	write({ text: title, size: 20, family: 'serif', fill: ink });
	write({ text: counts, size: 13, family: 'sans', fill: muted });
	y += 14;
	for (const [name, value] of Object.entries({ x: margin, y, width, height, overflow: 'visible' })) copy.setAttribute(name, String(value));
	page.append(copy);
	y += height + 12;
	for (const [label, value] of source) write({ text: `${label}\u00a0: ${value}`, size: 11, family: 'sans', fill: muted });
	const size = { width: Math.ceil(width + 2 * margin), height: Math.ceil(y + margin) };
	for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` }))
		page.setAttribute(name, String(value));
	page.prepend(
		element(document, 'title', {}, title),
		element(document, 'desc', {}, source.map(([label, value]) => `${label}\u00a0: ${value}`).join('\n')),
		element(document, 'rect', { ...size, fill: tokens.get('--paper') ?? 'white' })
	);
	return page;
}

export const svgFile = (picture: SVGSVGElement): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;

/** The picture in pixels, twice its size so that print stays sharp. A data URL: the security policy admits no blob as an image. */
export async function pngFile(picture: SVGSVGElement, scale = 2): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(picture))}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [image.width * scale, image.height * scale];
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((done, fail) =>
		canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture could not be drawn'))), 'image/png')
	);
}
