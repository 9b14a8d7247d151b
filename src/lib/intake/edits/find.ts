import type { Passage } from '#lib/model/blocks.ts';
import { IntakeError } from '../errors.ts';
import { firstLine, type Tracer } from '../passage.ts';

interface Placed {
	passage: Passage;
	/** the same words before they were corrected */
	uncorrected?: string | undefined;
}

/** By the words as they are read, or as the document has them: a fault corrected after an edit must not undo it. */
export const beginsWith = ({ passage, uncorrected }: Placed, words: string, tracer: Tracer): boolean =>
	passage.text.startsWith(words) || uncorrected?.startsWith(words) || tracer.source(passage.spans).replace(/\s+/g, ' ').startsWith(words);

/** The element that a change is of: its first line, and the words it begins with. */
interface Sought {
	do: string;
	line: number;
	expect: string;
}

/** The one element on that line that begins with these words. Throws IntakeError, at `at` when it is given, when there is none, or more than one. */
export function elementOf<Node extends Placed>(
	nodes: readonly Node[],
	{ line, expect, do: change }: Sought,
	tracer: Tracer,
	at: { file: string; line: number } | null = null
): Node {
	const found = nodes.filter((node) => firstLine(node.passage) === line && beginsWith(node, expect, tracer));
	if (found.length === 1) return found[0]!;
	const gone = { code: 'element-gone', values: [change, line, expect, found.length] } as const;
	throw at ? new IntakeError(gone, at.line, at.file) : new IntakeError({ code: 'in-plan', values: [gone] });
}
