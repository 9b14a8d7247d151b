import type { Passage } from '#lib/model/blocks.ts';
import type { Edit } from '#lib/model/plan.ts';
import { IntakeError } from '../errors.ts';
import { firstLine, type Tracer } from '../passage.ts';

interface Placed {
	passage: Passage;
}

/** By the words as they are read, or as the document has them: a fault corrected after an edit must not undo it. */
export const beginsWith = ({ passage }: Placed, words: string, tracer: Tracer): boolean =>
	passage.text.startsWith(words) || tracer.source(passage.spans).replace(/\s+/g, ' ').startsWith(words);

/** The one element on that line that begins with these words. Throws IntakeError when there is none, or more than one. */
export function elementOf<Node extends Placed>(nodes: readonly Node[], { line, expect, do: change }: Edit, tracer: Tracer): Node {
	const found = nodes.filter((node) => firstLine(node.passage) === line && beginsWith(node, expect, tracer));
	if (found.length === 1) return found[0]!;
	const why = found.length === 0 ? 'aucun élément ne commence ainsi' : `${found.length} éléments commencent ainsi`;
	throw new IntakeError(
		`plan.yaml : le changement « ${change} » de la ligne ${line} attend « ${expect} », mais ${why}; retirez-le ou mettez-le à jour.`
	);
}
