import { select } from 'd3';
import { narrow, wrap, type Drawing } from './drawing.ts';
import { markLink, type Mark } from './mark.ts';
import { type Box, networkLayout, type Spot } from './networkLayout.ts';

export interface NetworkNode {
	id: string;
	label: string;
	n: number;
	/** leads something: its name is in bold */
	leads: boolean;
	/** the actor that the network is around: ringed */
	centre?: boolean;
	mark: Mark;
}

export interface NetworkTie {
	first: string;
	second: string;
	n: number;
	mark: Mark;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Width of a label in letters of the font's size: capitals are wider. */
const letters = (line: string): number => [...line].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 0.74 : 0.58), 0);

interface Laid {
	node: NetworkNode;
	lines: string[];
	size: number;
	box: Box;
}

const lay = (node: NetworkNode, most: number, small: boolean): Laid => {
	const lines = wrap(node.label, 18, 3).split('\n');
	const size = small ? 11.5 : 12.5;
	const longest = Math.max(...lines.map(letters));
	return {
		node,
		lines,
		size,
		box: {
			radius: 3 + (small ? 9 : 14) * Math.sqrt(node.n / most),
			width: longest * size * (node.leads ? 1.12 : 1),
			height: lines.length * size * 1.12 + 3
		}
	};
};

/** Who is named with whom: a disc an actor (area: its items), a line a pair (thickness: their common items). Places say nothing by themselves. */
export function network(nodes: readonly NetworkNode[], ties: readonly NetworkTie[], drawing: Drawing): Element {
	const { document } = drawing;
	const width = Math.floor(drawing.width);
	const most = Math.max(1, ...nodes.map(({ n }) => n));
	const laid = nodes.map((node) => lay(node, most, narrow(drawing)));
	const boxes = laid.map(({ box }) => box);
	const index = new Map(nodes.map(({ id }, at) => [id, at]));
	const drawn = ties.flatMap((tie) => {
		const [source, target] = [index.get(tie.first), index.get(tie.second)];
		return source === undefined || target === undefined ? [] : [{ tie, source, target, weight: tie.n }];
	});
	const { spots, height } = networkLayout(boxes, drawn, width);
	const root = document.createElementNS(SVG, 'svg') as SVGSVGElement;
	select(root).attr('class', 'plot network').attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
	// where the heaviest ties are light, their lines stay thin
	const heaviest = Math.max(16, ...drawn.map(({ weight }) => weight));
	for (const { tie, source, target } of drawn.toReversed()) {
		const [from, to] = [spots[source], spots[target]];
		if (from && to) root.append(tieMark(document, tie, [source, target], [from, to], tie.n / heaviest));
	}
	laid.forEach((one, at) => {
		const spot = spots[at];
		if (spot) root.append(nodeMark(document, one, at, spot));
	});
	return root;
}

const shape = (document: Document, name: string, attributes: Record<string, string | number>, content = ''): Element => {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	element.textContent = content;
	return element;
};
const tenth = (value: number): number => Math.round(value * 10) / 10;

function tieMark(document: Document, tie: NetworkTie, ends: number[], [from, to]: [Spot, Spot], part: number): Element {
	const link = markLink(document, tie.mark);
	link.setAttribute('class', 'tie');
	link.setAttribute('data-ends', ends.join(' '));
	const line = { x1: tenth(from.x), y1: tenth(from.y), x2: tenth(to.x), y2: tenth(to.y) };
	link.append(
		shape(document, 'line', {
			...line,
			class: 'tie-line',
			'stroke-width': tenth(0.7 + 7 * part),
			'stroke-opacity': tenth(0.28 + 0.4 * part)
		}),
		shape(document, 'line', { ...line, class: 'tie-hit' })
	);
	return link;
}

function nodeMark(document: Document, { node, lines, size, box }: Laid, at: number, spot: Spot): Element {
	const link = markLink(document, node.mark);
	link.setAttribute('class', ['node', ...(node.leads ? ['leads'] : []), ...(node.centre ? ['centre'] : [])].join(' '));
	link.setAttribute('data-node', String(at));
	link.setAttribute('transform', `translate(${tenth(spot.x)}, ${tenth(spot.y)})`);
	link.append(shape(document, 'circle', { r: tenth(box.radius) }));
	lines.forEach((line, row) =>
		link.append(
			shape(document, 'text', { y: tenth(box.radius + (row + 0.95) * size * 1.12), 'text-anchor': 'middle', 'font-size': size }, line)
		)
	);
	return link;
}
