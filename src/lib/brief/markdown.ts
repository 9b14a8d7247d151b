import type { Paper } from './paper.ts';
import type { Piece } from './piece.ts';

/** What Markdown would read as its own: signs anywhere, marks of lists and of titles where a line begins, names of characters. */
const escaped = (text: string): string =>
	text
		.replace(/[\\`*_[\]<>|#~]|&(?=#?\w+;)/gu, '\\$&')
		.replace(/^(\s*)([-+=])/gmu, '$1\\$2')
		.replace(/^(\s*\d+)([.)])(?=\s|$)/gmu, '$1\\$2');
const calls = (notes: readonly number[]): string => notes.map((note) => `[^${note + 1}]`).join('');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function piece(one: Piece): string {
	switch (one.type) {
		case 'heading':
			return `${'#'.repeat(one.level + 1)} ${escaped(one.text)}`;
		case 'paragraph': {
			const text = `${escaped(one.text).replace(/\n/gu, '  \n')}${calls(one.notes)}`;
			return one.style === 'finding' ? `**${text}**` : text;
		}
		case 'quote':
			return `> «\u00a0${escaped(one.text).replace(/\n/gu, '  \n> ')}\u00a0»${calls(one.notes)}`;
		case 'list':
			return one.entries.map((entry, index) => `${one.ordered ? `${index + 1}.` : '-'} ${escaped(entry).replace(/\n/gu, ' ')}`).join('\n');
		case 'table':
			return [
				escaped(one.caption),
				'',
				row(one.header.map(escaped)),
				row(one.numeric.map((right) => (right ? '---:' : '---'))),
				...one.rows.map((cells) => row(cells.map(escaped)))
			].join('\n');
		case 'figure':
			return `*${escaped(one.alt)}* ${escaped(one.source)}`;
		case 'contents':
			return '';
	}
}

/** The paper as Markdown with footnotes (the syntax of Pandoc and GitHub). Headings stand in for a table of contents. */
export const markdown = (paper: Paper): string =>
	[
		`# ${escaped(paper.title)}`,
		...(paper.subtitle.length ? [paper.subtitle.map(escaped).join(' · ')] : []),
		...paper.pieces.map(piece).filter(Boolean),
		'---',
		escaped(paper.colophon),
		...(paper.notes.length ? [paper.notes.map((note, index) => `[^${index + 1}]: ${escaped(note)}`).join('\n')] : [])
	].join('\n\n') + '\n';
