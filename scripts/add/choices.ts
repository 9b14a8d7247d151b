import { vocabulary } from '#lib/i18n/words/vocabulary.ts';
import { levels, planKinds, type Level, type PlanKind } from '#lib/model/vocabulary.ts';
import { foldKey } from '#lib/text/fold.ts';
import { UsageError } from './options.ts';

/** Values a person chooses from by their rank, their French name or their identifier. */
export interface Choices<T extends string> {
	values: readonly T[];
	names: Record<T, string>;
}

export const kindChoices: Choices<PlanKind> = { values: planKinds, names: vocabulary.fr.planKind };
export const levelChoices: Choices<Level> = { values: levels, names: vocabulary.fr.level };

/** « 1 Plan d'action, 2 Prise de position, 3 Rapport de consultation ». */
export const listed = <T extends string>({ values, names }: Choices<T>): string =>
	values.map((value, index) => `${index + 1} ${names[value]}`).join(', ');

/** @throws UsageError with a French sentence */
export function choose<T extends string>(answer: string, choices: Choices<T>): T {
	const key = foldKey(answer);
	const found = choices.values.find(
		(value, index) => value === answer || String(index + 1) === answer || foldKey(choices.names[value]) === key
	);
	if (found === undefined) throw new UsageError(`« ${answer} » n’est pas l’un des choix. Tapez un numéro : ${listed(choices)}.`);
	return found;
}
