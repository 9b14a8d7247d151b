import { text } from '@observablehq/plot';
import { wrap } from './drawing.ts';

interface Column {
	name: string;
	/** said under the name, a line each */
	note: string;
}

interface Letters {
	size: number;
	noteSize: number;
	/** width of a letter, against its size */
	wide: number;
}
const straight: Letters = { size: 13, noteSize: 12, wide: 0.54 };
const turned: Letters = { size: 12, noteSize: 12, wide: 0.56 };
const turnedLine = 22;

const linesOf = (words: string): number => words.split('\n').length;
const longestWord = (names: readonly string[]): number =>
	Math.max(0, ...names.flatMap((name) => name.split(/[\s-]/u)).map(({ length }) => length));

/**
 * Heads of columns `room` pixels wide, which stand over the drawing: name and note on lines where its longest word fits, else the name
 * turned up, with the last line of the note. `height`: what to leave over the drawing, in pixels.
 */
export function columnHeads(documents: readonly Column[], place: 'x' | 'fx', room: number, anchor: 'top' | 'top-left') {
	const letters = Math.floor(room / (straight.size * straight.wide));
	if (longestWord(documents.map(({ name }) => name)) > letters) return turnedHeads(documents, place);
	const named = (one: Column): string => wrap(one.name, letters);
	const noted = (one: Column): string => wrap(one.note, Math.floor(room / (straight.noteSize * straight.wide)));
	const nameHeight = Math.max(0, ...documents.map((one) => linesOf(named(one)))) * straight.size * 1.15;
	const noteHeight = Math.max(0, ...documents.map((one) => linesOf(noted(one)))) * straight.noteSize * 1.05;
	const height = Math.ceil(nameHeight + noteHeight + 18);
	const common = { [place]: 'name', frameAnchor: anchor, lineAnchor: 'top' } as const;
	return {
		height,
		marks: [
			text(documents, { ...common, text: named, dy: -height + 2, fontSize: straight.size, fontWeight: 600, lineHeight: 1.15 }),
			text(documents, {
				...common,
				text: noted,
				dy: -height + 8 + nameHeight,
				fontSize: straight.noteSize,
				lineHeight: 1.05,
				fill: 'var(--muted)'
			})
		]
	};
}

function turnedHeads(documents: readonly Column[], place: 'x' | 'fx') {
	const said = ({ name, note }: Column): string => `${wrap(name, turnedLine)}\n${note.split('\n').at(-1) ?? ''}`;
	const longest = Math.max(0, ...documents.flatMap((one) => said(one).split('\n')).map(({ length }) => length));
	return {
		height: Math.ceil(longest * turned.size * turned.wide) + 14,
		marks: [
			text(documents, {
				[place]: 'name',
				text: said,
				frameAnchor: 'top',
				textAnchor: 'start',
				lineAnchor: 'middle',
				rotate: -90,
				dy: -8,
				fontSize: turned.size,
				fontWeight: 600,
				lineHeight: 1.15
			})
		]
	};
}
