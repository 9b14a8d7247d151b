import { strToU8, zipSync } from 'fflate';
import type { PlanDescription } from '#lib/model/plan.ts';
import { planYaml, withActor } from './yaml.ts';

export interface BundleInput {
	plan: PlanDescription;
	document: Uint8Array;
	/** `actors.yaml` as it is, and the author to add to it, when the registry does not know it yet */
	newActor: { file: string; actor: { id: string; name: string; type: string } } | null;
}

/** A zip to be opened at the root of the project: `data/plans/<id>/` with the untouched document and its description. */
export function bundle({ plan, document, newActor }: BundleInput): Uint8Array {
	return zipSync({
		[`data/plans/${plan.id}/plan.yaml`]: strToU8(planYaml(plan)),
		[`data/plans/${plan.id}/${plan.source}`]: document,
		...(newActor ? { 'data/reference/actors.yaml': strToU8(withActor(newActor.file, newActor.actor)) } : {})
	});
}
