import type { Passage } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';
import { collaboratorLabels, leadLabels, timingLabels } from '../detect/words.ts';
import { firstLine } from '../passage.ts';
import { readTiming } from '../timing/readTiming.ts';
import { ancestors, type Attribute, type ItemNode, type LayoutInput, type Node, type SectionAttribute } from './draft.ts';

const leadLabel = new RegExp(`^(?:${leadLabels})$`);
const collaboratorLabel = new RegExp(`^(?:${collaboratorLabels})$`);
const plainTimingLabel = new RegExp(`^(?:${timingLabels})$`);
const phaseLabel = /^(?:elaboration|realisation|mise en oeuvre|suivi|evaluation|planification|deploiement)$/;
/** « Indicateur : … », « Budget : … » under a point: what is said of it besides who and when. */
export const aboutPoint =
	/^(?:indicateurs?|cibles?|budgets?|couts?|ressources|resultats?(?: attendus?)?|statut|etat(?: d'avancement)?|livrables?|indicators?|targets?|resources|status|outcomes?)(?: de \p{L}+)?\s*:\s*\S/u;
const LONGEST_TIMING = 60;
const labelled = /^([^:]{3,40}?)\s*:\s*(?=\S)/u;

const isDate = (words: string): boolean => readTiming(words, [2000, 2000]).some((timing) => timing.kind !== 'unread');

/** « Réalisation : An II et III »: when a section is worked on, not a title. */
export function datesPhase(text: string): boolean {
	const found = labelled.exec(text);
	return found !== null && phaseLabel.test(fold(found[1] ?? '').trim()) && isDate(text.slice(found[0].length));
}
const together = /\s+(?:en collaboration avec|avec la collaboration de|avec le soutien de|en partenariat avec)\s+/iu;

/** « Responsable : A en collaboration avec B », « Réalisation : ANS II et III » */
export function readAttributes(passage: Passage, { tracer }: Pick<LayoutInput, 'tracer'>): Attribute[] {
	const found = labelled.exec(passage.text);
	if (!found) return [];
	const words = found[1] ?? '';
	const label = fold(words).trim();
	const value = tracer.slice(passage, found[0].length);
	if (leadLabel.test(label)) {
		const split = together.exec(value.text);
		if (!split) return [{ kind: 'lead', phase: '', value }];
		return [
			{ kind: 'lead', phase: '', value: tracer.slice(value, 0, split.index) },
			{ kind: 'collaborators', phase: '', value: tracer.slice(value, split.index + split[0].length) }
		];
	}
	if (collaboratorLabel.test(label)) return [{ kind: 'collaborators', phase: '', value }];
	const short = plainTimingLabel.test(label) && value.text.length <= LONGEST_TIMING;
	const dated = short || ((plainTimingLabel.test(label) || phaseLabel.test(label)) && isDate(value.text));
	return dated ? [{ kind: 'timing', phase: plainTimingLabel.test(label) ? '' : words, value }] : [];
}

/** Attributes met while a part is read, each with the heading open over it; `after`: entries stood under that heading already. */
export class SectionAttributes {
	readonly #said: { attribute: Attribute; over: Node | null; after: boolean }[] = [];

	add(attributes: readonly Attribute[], over: Node | null, after: boolean): void {
		this.#said.push(...attributes.map((attribute) => ({ attribute, over, after })));
	}

	/**
	 * Said between a heading and its entries, an attribute holds for that heading. Said after the last entries, it closes the part and holds
	 * for all of it, unless its kind is said elsewhere in the part: then each holds for its own heading.
	 */
	write({ draft, part }: LayoutInput): void {
		const last = Math.max(0, ...draft.items.flatMap((item) => (item.part === part ? firstLine(item.passage) : [])));
		for (const { attribute, over, after } of this.#said) {
			const closes = after && firstLine(attribute.value) >= last;
			const elsewhere = this.#said.some((one) => one.attribute.kind === attribute.kind && one.over !== over);
			draft.attributes.push({ ...attribute, under: closes && !elsewhere ? null : over, part });
		}
	}
}

/** What its section says of an item: of each kind, what stands under the innermost of its headings that says it. */
export function sectionAttributesOf(item: ItemNode, attributes: readonly SectionAttribute[]): SectionAttribute[] {
	const above: (Node | null)[] = [null, ...ancestors(item)];
	const depth = ({ part, under }: SectionAttribute): number => (part === item.part ? above.lastIndexOf(under) : -1);
	return attributes.filter(
		(one) => depth(one) >= 0 && !attributes.some((other) => other.kind === one.kind && depth(other) > depth(one))
	);
}
