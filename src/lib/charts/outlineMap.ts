import { geoPath } from 'd3';
import type { Position, Shape } from '../geo/shape.ts';
import { type Drawing, maker, wrap } from './drawing.ts';
import { frameOf, type MapFrame, mapFrames } from './mapFrames.ts';
import { type Mark, markLink } from './mark.ts';
import { type Box, type Label, type Labelled, placeLabels } from './placeLabels.ts';
import type { DocumentState } from './tileMap.ts';

/** A city or the territory of a document. */
export interface Place {
	name: string;
	/** said under the name, smaller: the kind of its documents */
	note: string;
	lon: number;
	lat: number;
	/** destination of government-assisted refugees: a round sign; the others are square */
	rpce: boolean;
	state: DocumentState;
	/** another document of the place is known and not analysed */
	alsoKnown: boolean;
	n: number;
	/** read, without an item of what is counted */
	blank: boolean;
	mark: Mark | null;
}

/** A boundary that the reader brings, with what is known of the documents of its region; null where it is no region. */
export interface Boundary {
	shape: Shape;
	state: DocumentState | null;
}

export interface OutlineMap {
	outline: Shape;
	places: readonly Place[];
	boundaries: readonly Boundary[];
	/** documents that are about the whole, one line each */
	whole: { label: string; lines: readonly { text: string; mark: Mark | null }[] };
	/** titles of the frames that are drawn larger */
	titles: Record<'south' | 'montreal', string>;
}

const hatch = 'no-document-map';
const round = (value: number): number => Math.round(value * 10) / 10;

/** A line in whole tenths of a pixel, positions nearer than half a pixel to the last left out: official files have thousands of them. */
const pathOf = ({ polygons, lines }: Shape, { projection }: MapFrame): string => {
	const path = geoPath(projection).digits(1);
	const drawn = [path({ type: 'MultiPolygon', coordinates: polygons }), path({ type: 'MultiLineString', coordinates: lines })].join('');
	return drawn.replace(/L(-?[\d.]+),(-?[\d.]+)/gu, thinner());
};

const thinner = () => {
	let last: [number, number] = [-1e6, -1e6];
	return (step: string, x: string, y: string): string => {
		const near = Math.abs(Number(x) - last[0]) < 0.5 && Math.abs(Number(y) - last[1]) < 0.5;
		if (near) return '';
		last = [Number(x), Number(y)];
		return step;
	};
};

/** The outline of Québec with its cities; the south and Montréal drawn larger. Ink where a document was read, hatch where none was found. */
export function outlineMap({ outline, places, boundaries, whole, titles }: OutlineMap, drawing: Drawing): Element {
	const { document, width, format } = drawing;
	const make = maker(document);
	const { frames, words, height } = mapFrames(outline, width, whole.lines.length);
	const svg = make('svg', { class: 'plot outline-map', width, height, viewBox: `0 0 ${width} ${height}` });
	svg.append(definitions(make));
	for (const frame of frames) {
		const land = make('g', { 'aria-hidden': 'true' });
		land.append(make('path', { d: pathOf(outline, frame), class: 'land' }));
		for (const { shape, state } of boundaries) {
			const own = make('path', { d: pathOf(shape, frame), class: `boundary ${state ?? 'unknown'}` });
			if (state === 'none') own.setAttribute('fill', `url(#${hatch})`);
			land.append(own);
		}
		if (frame.name !== 'whole') land.append(...frameEdge(frame, titles[frame.name], make));
		for (const inner of frames) if (inner !== frame && inner.extent && holds(frame, inner)) land.append(...innerEdge(frame, inner, make));
		svg.append(land);
		const shown = places.filter(({ lon, lat }) => frameOf([lon, lat]) === frame.name);
		const beyond = places.filter((place) => !shown.includes(place) && inside(frame, place));
		const dots = make('g', { 'aria-hidden': 'true' });
		for (const { lon, lat } of beyond) {
			const [x, y] = frame.projection([lon, lat]) ?? [0, 0];
			dots.append(make('circle', { cx: round(x), cy: round(y), r: 1.8, class: 'beyond' }));
		}
		svg.append(dots, ...signs(shown, frame, { document, format, make }));
	}
	svg.append(wholeBox(whole, words, { document, make }));
	return svg;
}

type Make = ReturnType<typeof maker>;

/** Wide strokes for regions, narrow ones for signs. */
const definitions = (make: Make): Element => {
	const defs = make('defs', {});
	for (const [id, step] of Object.entries({ [hatch]: 7, [`${hatch}-sign`]: 3.2 })) {
		const pattern = make('pattern', { id, width: step, height: step, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
		pattern.append(
			make('rect', { width: step, height: step, class: 'hatch-ground' }),
			make('rect', { width: 1.2, height: step, class: id === hatch ? 'hatch-line' : 'hatch-line fine' })
		);
		defs.append(pattern);
	}
	return defs;
};

const frameEdge = ({ box }: MapFrame, title: string, make: Make): Element[] => [
	make('rect', { ...box, class: 'map-edge' }),
	make('text', { x: box.x + 8, y: box.y + 17, class: 'map-title' }, title)
];

const holds = (frame: MapFrame, { extent, name }: MapFrame): boolean =>
	(frame.name === 'whole' && name === 'south') || (frame.name === 'south' && name === 'montreal' && extent !== null);

/** Where the part drawn larger is. */
function innerEdge(frame: MapFrame, { extent }: MapFrame, make: Make): Element[] {
	const [[west, low], [east, high]] = extent as [Position, Position];
	const corners: Position[] = [
		[west, low],
		[east, low],
		[east, high],
		[west, high]
	];
	const points = corners.map((corner) => frame.projection(corner) ?? corner);
	return [make('polygon', { points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '), class: 'map-inner' })];
}

const inside = ({ extent }: MapFrame, { lon, lat }: Place): boolean =>
	extent === null || (lon > extent[0][0] && lon < extent[1][0] && lat > extent[0][1] && lat < extent[1][1]);

/** Width of some words in pixels, near enough to keep them apart. */
const roomFor = (text: string, size: number): number => text.length * size * 0.52;

function signs(
	places: readonly Place[],
	{ box, projection }: MapFrame,
	{ document, format, make }: Pick<Drawing, 'document' | 'format'> & { make: Make }
) {
	const radius = ({ state }: Place): number => (state === 'analysed' ? 8 : 6);
	const countOf = (place: Place): string => (place.n ? format.integer(place.n) : place.blank ? '–' : '');
	// the signs that say most are labelled first
	const ordered = [...places].sort(
		(a, b) => Number(b.state === 'analysed') - Number(a.state === 'analysed') || b.name.length - a.name.length
	);
	const at = ordered.map((place) => {
		const [x, y] = projection([place.lon, place.lat]) ?? [0, 0];
		const width = Math.max(roomFor(`${place.name} ${countOf(place)}`, place.n ? 14 : 12.5), roomFor(place.note, 12));
		return { x, y, radius: radius(place), width, height: place.note ? 32 : 16 };
	});
	const labels = placeLabels(at, box);
	return ordered.map((place, index) => {
		const [{ x, y }, label] = [at[index] as Labelled, labels[index] as Label];
		const r = radius(place);
		const holder = place.mark ? markLink(document, place.mark) : make('g', { 'aria-hidden': 'true' });
		holder.setAttribute('class', `place ${place.blank ? 'blank' : place.state}`);
		const sign = place.rpce
			? make('circle', { cx: round(x), cy: round(y), r, class: 'sign' })
			: make('rect', { x: round(x - r), y: round(y - r), width: 2 * r, height: 2 * r, class: 'sign' });
		if (place.state === 'none') sign.setAttribute('fill', `url(#${hatch}-sign)`);
		holder.append(sign);
		if (place.alsoKnown) holder.append(make('path', { d: `M${round(x + 1)} ${round(y - r - 4)}h10v10z`, class: 'tile-known' }));
		const name = make(
			'text',
			{ x: round(label.x), y: round(label.y + 12.5), 'text-anchor': label.anchor, class: 'place-name' },
			place.name
		);
		if (countOf(place)) name.append(make('tspan', { class: 'place-n' }, `\u00a0${countOf(place)}`));
		holder.append(name);
		if (place.note)
			holder.append(
				make('text', { x: round(label.x), y: round(label.y + 27), 'text-anchor': label.anchor, class: 'place-note' }, place.note)
			);
		return holder;
	});
}

function wholeBox(
	{ label, lines }: OutlineMap['whole'],
	{ x, y, width }: Box,
	{ document, make }: { document: Document; make: Make }
): Element {
	const holder = make('g', { class: 'whole' });
	holder.append(make('text', { x, y: y + 15, class: 'whole-label', 'aria-hidden': 'true' }, label));
	let at = y + 38;
	for (const { text, mark } of lines) {
		const line = mark ? markLink(document, mark) : make('g', { 'aria-hidden': 'true' });
		line.setAttribute('class', 'whole-line');
		for (const part of wrap(text, Math.max(16, Math.floor(width / 7))).split('\n')) {
			line.append(make('text', { x, y: at }, part));
			at += 17;
		}
		holder.append(line);
		at += 7;
	}
	return holder;
}
