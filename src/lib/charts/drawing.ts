import type { Format } from '../i18n/format.ts';

/** What every chart needs besides its rows. `width` is in CSS pixels. */
export interface Drawing {
	document: Document;
	width: number;
	format: Format;
}

/** Under this width labels stand above their bars instead of beside them. */
export const narrow = ({ width }: Drawing): boolean => width < 560;

export const frame = ({ document, width }: Drawing) => ({ document, width, className: 'plot', style: { overflow: 'visible' } });

/**
 * Breaks a label in lines of about `length` characters, after spaces, hyphens and en dashes; lines it already has stay. Past `most` lines the rest
 * is left out, and the last one ends with « … »: the name in full is in the link and in the table.
 */
export function wrap(label: string, length: number, most = Infinity): string {
	const lines = label.split('\n').flatMap((line) => wrapLine(line, length).split('\n'));
	return lines.length > most ? `${lines.slice(0, most).join('\n')}…` : lines.join('\n');
}

function wrapLine(label: string, length: number): string {
	const lines: string[] = [];
	for (const part of label.split(/(?<=[ –-])/u)) {
		const last = lines.at(-1);
		if (last !== undefined && (last + part).trimEnd().length <= length) lines[lines.length - 1] = last + part;
		else lines.push(part);
	}
	return lines.map((line) => line.trimEnd()).join('\n');
}

/** Room that the longest of some labels takes at a font size, in pixels; at most a share of the drawing. */
export const labelRoom = (labels: readonly string[], fontSize: number, { width }: Drawing, most: number): number =>
	Math.min(width * most, 18 + fontSize * 0.53 * Math.max(0, ...labels.map(({ length }) => length)));

/** Makes SVG elements in a document: name, attributes, text. */
export const maker =
	(document: Document) =>
	(name: string, attributes: Record<string, string | number>, text?: string): Element => {
		const made = document.createElementNS('http://www.w3.org/2000/svg', name);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
		if (text !== undefined) made.textContent = text;
		return made;
	};
