import type { CellPart, Passage, SourceDocument } from '#lib/model/blocks.ts';
import { IntakeError } from '../errors.ts';
import type { Tracer } from '../passage.ts';

/** The words inside one of these passages, with their place; null when none holds them. */
function within(passages: Passage[], words: string, tracer: Tracer): Passage | null {
	for (const passage of passages) {
		const at = passage.text.indexOf(words);
		if (at >= 0) return tracer.slice(passage, at, at + words.length);
	}
	return null;
}

/** The words on the line nearest to `line` that holds them; the earlier line when two are as near. */
function nearest(document: SourceDocument, words: string, line: number): Passage | null {
	const holding = document.lines.filter(({ raw }) => raw.includes(words)).toSorted((a, b) => Math.abs(a.n - line) - Math.abs(b.n - line));
	const [found] = holding;
	if (!found) return null;
	const start = found.raw.indexOf(words);
	return { text: words, spans: [{ line: found.n, start, end: start + words.length }] };
}

/** Words that a person says name an actor or a date: they must be in the document. Throws IntakeError when they are not. */
export function wordsIn(document: SourceDocument, own: Passage[], line: number, tracer: Tracer) {
	return (words: string): CellPart => {
		const found = within(own, words, tracer) ?? nearest(document, words, line);
		if (!found) throw new IntakeError({ code: 'words-gone', values: [line, words] });
		return { marker: '', ...found };
	};
}
