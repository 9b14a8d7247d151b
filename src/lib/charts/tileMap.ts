import { select } from 'd3';
import { markLink, type Mark } from './mark.ts';
import { wrap, type Drawing } from './drawing.ts';

/** What is known of the documents of a region. */
export type DocumentState = 'analysed' | 'known' | 'none' | 'out_of_scope';

export interface Tile {
	code: string;
	name: string;
	row: number;
	column: number;
	state: DocumentState;
	/** another document of the region is known and not analysed */
	alsoKnown: boolean;
	/** the region that the page is about */
	here?: boolean;
	n: number;
	/** why an analysed region has no item of what is counted, in a few words */
	blank: string | null;
	mark: Mark | null;
}

const side = (tiles: readonly Tile[], width: number) => Math.min(112, width / (1 + Math.max(...tiles.map(({ column }) => column))));

/** A square a region, roughly in its place. Ink where a document was read, hatch where none was found, never a zero. */
export function tileMap(tiles: readonly Tile[], drawing: Drawing): Element {
	const step = side(tiles, drawing.width);
	const size = step - (step > 70 ? 6 : 3);
	const rows = 1 + Math.max(...tiles.map(({ row }) => row));
	const columns = 1 + Math.max(...tiles.map(({ column }) => column));
	const root = drawing.document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGSVGElement;
	const svg = select(root);
	svg
		.attr('class', 'plot tile-map')
		.attr('width', step * columns)
		.attr('height', step * rows)
		.attr('viewBox', `0 0 ${step * columns} ${step * rows}`);
	const pattern = svg
		.append('defs')
		.append('pattern')
		.attr('id', 'no-document')
		.attr('width', 7)
		.attr('height', 7)
		.attr('patternUnits', 'userSpaceOnUse')
		.attr('patternTransform', 'rotate(45)');
	pattern.append('rect').attr('width', 7).attr('height', 7).attr('class', 'hatch-ground');
	pattern.append('rect').attr('width', 1.2).attr('height', 7).attr('class', 'hatch-line');
	for (const tile of tiles) {
		const holder = tile.mark
			? markLink(drawing.document, tile.mark)
			: (drawing.document.createElementNS('http://www.w3.org/2000/svg', 'g') as SVGGElement);
		if (!tile.mark) holder.setAttribute('aria-hidden', 'true');
		holder.setAttribute('transform', `translate(${tile.column * step}, ${tile.row * step})`);
		holder.classList.add('tile', tile.blank === null ? tile.state : 'blank');
		holder.classList.toggle('here', tile.here === true);
		root.append(holder);
		drawTile(holder, tile, size, drawing);
	}
	return root;
}

function drawTile(holder: SVGElement, tile: Tile, size: number, { document, format }: Drawing): void {
	const add = (name: string, attributes: Record<string, string | number>, content = '') => {
		const element = document.createElementNS('http://www.w3.org/2000/svg', name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
		element.textContent = content;
		holder.append(element);
	};
	add('rect', { width: size, height: size, rx: 2 });
	add('text', { x: 6, y: 15, class: 'tile-code' }, tile.code);
	if (tile.n) add('text', { x: size - 6, y: 15, class: 'tile-n', 'text-anchor': 'end' }, format.integer(tile.n));
	if (tile.blank !== null) add('text', { x: size - 6, y: 15, class: 'tile-n', 'text-anchor': 'end' }, '–');
	if (tile.alsoKnown) add('path', { d: `M${size - 14} ${size - 1}h13v-13z`, class: 'tile-known' });
	if (size < 70) return;
	if (tile.blank !== null) add('text', { x: 6, y: size - 8, class: 'tile-blank' }, tile.blank);
	wrap(tile.name, 12)
		.split('\n')
		.forEach((line, index) => add('text', { x: 6, y: 36 + index * 13.5, class: 'tile-name' }, line));
}
