import type { Passage } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';
import { collaboratorLabels, leadLabels, timingLabels } from '../detect/words.ts';
import { readTiming } from '../timing/readTiming.ts';
import type { Attribute, LayoutInput } from './draft.ts';

const leadLabel = new RegExp(`^(?:${leadLabels})$`);
const collaboratorLabel = new RegExp(`^(?:${collaboratorLabels})$`);
const plainTimingLabel = new RegExp(`^(?:${timingLabels})$`);
const phaseLabel = /^(?:elaboration|realisation|mise en oeuvre|suivi|evaluation|planification|deploiement)$/;
/** « Indicateur : … », « Budget : … » under a point: what is said of it besides who and when. */
export const aboutPoint =
	/^(?:indicateurs?|cibles?|budgets?|couts?|ressources|resultats?(?: attendus?)?|statut|etat(?: d'avancement)?|livrables?|indicators?|targets?|resources|status|outcomes?)(?: de \p{L}+)?\s*:\s*\S/u;
const LONGEST_TIMING = 60;
const together = /\s+(?:en collaboration avec|avec la collaboration de|avec le soutien de|en partenariat avec)\s+/iu;

/** « Responsable : A en collaboration avec B », « Réalisation : ANS II et III »: what is written once for a whole section. */
export function readAttributes(passage: Passage, { tracer, part }: Pick<LayoutInput, 'tracer' | 'part'>): Attribute[] {
	const found = /^([^:]{3,40}?)\s*:\s*(?=\S)/u.exec(passage.text);
	if (!found) return [];
	const words = found[1] ?? '';
	const label = fold(words).trim();
	const value = tracer.slice(passage, found[0].length);
	if (leadLabel.test(label)) {
		const split = together.exec(value.text);
		if (!split) return [{ kind: 'lead', phase: '', value, part }];
		return [
			{ kind: 'lead', phase: '', value: tracer.slice(value, 0, split.index), part },
			{ kind: 'collaborators', phase: '', value: tracer.slice(value, split.index + split[0].length), part }
		];
	}
	if (collaboratorLabel.test(label)) return [{ kind: 'collaborators', phase: '', value, part }];
	const short = plainTimingLabel.test(label) && value.text.length <= LONGEST_TIMING;
	const dated =
		short ||
		((plainTimingLabel.test(label) || phaseLabel.test(label)) &&
			readTiming(value.text, [2000, 2000]).some((timing) => timing.kind !== 'unread'));
	return dated ? [{ kind: 'timing', phase: plainTimingLabel.test(label) ? '' : words, value, part }] : [];
}
