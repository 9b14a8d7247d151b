import type { Extraction } from '#lib/model/extraction.ts';
import type { PlanNames } from '#lib/model/plan.ts';
import type { Questions } from './ask.ts';

/** « 1, 3 » as the names of those numbers. @throws Error with a French sentence */
function chosen(answer: string, names: Extraction['names']): string[] {
	if (answer === '-') return [];
	return answer.split(/[\s,;]+/u).map((number) => {
		const name = names[Number(number) - 1]?.name;
		if (name === undefined) throw new Error(`« ${number} » n’est pas un des numéros ci-dessus.`);
		return name;
	});
}

/** What the person who adds the plan decides of the names: by default all are removed, and none is added. */
export async function reviewNames(questions: Questions, { names }: Extraction): Promise<PlanNames | null> {
	const keep =
		names.length > 0
			? await questions.ask('Numéros de ceux qui ne sont pas des personnes (- pour aucun)', '-', (answer) => chosen(answer, names))
			: [];
	const remove = await questions.ask('Autres noms à retirer, séparés par des points-virgules (- pour aucun)', '-', (answer) =>
		answer === '-'
			? []
			: answer
					.split(';')
					.map((name) => name.trim())
					.filter((name) => name !== '')
	);
	if (keep.length + remove.length === 0) return null;
	return { ...(keep.length > 0 ? { keep } : {}), ...(remove.length > 0 ? { remove } : {}) };
}
