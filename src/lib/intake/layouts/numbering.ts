import type { Passage } from '#lib/model/blocks.ts';
import type { Tracer } from '../passage.ts';

const printed =
	/^(?:(?:action|mesure|activité|objectif|recommandation|measure)\s+)?(?:n[o°]\s*)?((?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2})+)\.?\)?\s*[-–:]?\s+(?=[^\p{L}\p{N}]*[\p{L}\p{N}])/iu;

/** « 1.2 Ouvrir… » → its number apart from its words, where it has some; a bullet such as « 3) » gives the number too. */
export function takeNumber(passage: Passage, marker: string, tracer: Tracer): { number: string | null; passage: Passage } {
	const found = printed.exec(passage.text);
	if (found) return { number: found[1] ?? null, passage: tracer.slice(passage, found[0].length) };
	return { number: /(\d{1,3})[.)]$/.exec(marker)?.[1] ?? null, passage };
}
