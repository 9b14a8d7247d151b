import type { Paper } from './paper.ts';
import type { Piece } from './piece.ts';

const calls = (notes: readonly number[]): string => notes.map((note) => ` [${note + 1}]`).join('');

function piece(one: Piece): string {
	switch (one.type) {
		case 'heading':
			return `\n${one.text}\n${'-'.repeat([...one.text].length)}`;
		case 'paragraph':
			return one.text + calls(one.notes);
		case 'quote':
			return `    «\u00a0${one.text}\u00a0»${calls(one.notes)}`;
		case 'list':
			return one.entries.map((entry, index) => `${one.ordered ? `${index + 1}.` : '-'} ${entry}`).join('\n');
		case 'table':
			return [
				one.caption,
				...one.rows.map((cells) => `- ${cells.map((cell, index) => (index ? `${one.header[index]} ${cell}` : cell)).join('; ')}`)
			].join('\n');
		case 'figure':
			return `${one.alt}\n${one.source}`;
		case 'contents':
			return '';
	}
}

/** The paper as an e-mail can carry it: no markup, notes at the end. */
export const plainText = (paper: Paper): string =>
	[
		paper.title,
		...(paper.subtitle.length ? [paper.subtitle.join(' · ')] : []),
		...paper.pieces.map(piece).filter(Boolean),
		...(paper.notes.length ? ['', paper.notes.map((note, index) => `[${index + 1}] ${note}`).join('\n')] : []),
		'',
		paper.colophon
	].join('\n\n') + '\n';
