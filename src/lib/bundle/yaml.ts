import { stringify } from 'yaml';
import type { PlanDescription } from '#lib/model/plan.ts';

/** The text of `plan.yaml`. */
export const planYaml = (plan: PlanDescription): string => stringify(plan, { lineWidth: 0 });

/** `actors.yaml` with one more entry at the end of the actors, every other line as it is. */
export function withActor(text: string, actor: { id: string; name: string; type: string }): string {
	const entry = stringify([actor])
		.trimEnd()
		.split('\n')
		.map((line) => `  ${line}`)
		.join('\n');
	const at = text.search(/^relations:/m);
	return at < 0 ? `${text.trimEnd()}\n${entry}\n` : `${text.slice(0, at)}${entry}\n${text.slice(at)}`;
}
