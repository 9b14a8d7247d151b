import type { Said } from '#lib/model/said.ts';
import { sayer, sentence, type SaidIn, type SaidOf } from './sentences.ts';

/** Why a description doesn't fit its document: what, where, what to do. */
export const errors = {
	'ambiguous-actor': sentence(
		(words: string, one: string, other: string, plan: string) =>
			`actors.yaml : « ${words} » désigne à la fois ${one} et ${other} dans le plan ${plan}; limitez l’un des deux par « plans ».`,
		(words, one, other, plan) =>
			`actors.yaml: “${words}” names both ${one} and ${other} in the plan ${plan}; limit one of them with “plans”.`
	),
	'header-unknown': sentence(
		(line: number, cells: string) => `Ligne ${line} : tableau sans en-tête reconnu (« ${cells} »); précisez « columns » dans plan.yaml.`,
		(line, cells) => `Line ${line}: table without a recognised header (“${cells}”); set “columns” in plan.yaml.`
	),
	'empty-action': sentence(
		(line: number) => `Ligne ${line} : action vide.`,
		(line) => `Line ${line}: empty action.`
	),
	'no-action-column': sentence(
		(line: number, headers: string) =>
			`Ligne ${line} : tableau sans colonne d’action (en-têtes : ${headers}); rétablissez la colonne, ou précisez « columns » dans plan.yaml.`,
		(line, headers) =>
			`Line ${line}: table without a column of actions (headers: ${headers}); restore the column, or set “columns” in plan.yaml.`
	),
	'stand-in-column': sentence(
		(line: number, header: string, decided: string, kind: string) =>
			`Ligne ${line} : tableau sans colonne d’action (« ${header} » serait lu comme « ${decided} »); rétablissez la colonne ou nommez-la par « columns » dans plan.yaml, ou, si « ${header} » est bien ce qu’il faut compter, écrivez « kind: ${kind} ».`,
		(line, header, decided, kind) =>
			`Line ${line}: table without a column of actions (“${header}” would be read as “${decided}”); restore the column or name it with “columns” in plan.yaml, or, if “${header}” is indeed what is to be counted, write “kind: ${kind}”.`
	),
	'part-gone': sentence(
		(part: number, layout: string, from: string, after: number) =>
			`plan.yaml : la partie ${part} (${layout}) commence par « ${from} », qui n’est pas dans le document après la ligne ${after}; corrigez « from ».`,
		(part, layout, from, after) =>
			`plan.yaml: part ${part} (${layout}) begins with “${from}”, which is not in the document after line ${after}; correct “from”.`
	),
	'reading-gone': sentence(
		(line: number, as: string, expected: string) =>
			`plan.yaml : la lecture de la ligne ${line} (${as}) attend « ${expected} », qui n’y est plus; corrigez ou retirez cette lecture.`,
		(line, as, expected) =>
			`plan.yaml: the reading of line ${line} (${as}) expects “${expected}”, which is no longer there; correct or remove this reading.`
	),
	'words-gone': sentence(
		(line: number, words: string) => `Ligne ${line} : « ${words} » n’est pas écrit dans le document; reprenez les mots tels qu’ils y sont.`,
		(line, words) => `Line ${line}: “${words}” is not written in the document; copy the words as they stand there.`
	),
	'merge-gone': sentence(
		(line: number, words: string) =>
			`plan.yaml : l’élément qui suit la ligne ${line} ne commence pas par « ${words} »; retirez cette réunion ou mettez-la à jour.`,
		(line, words) => `plan.yaml: the item after line ${line} does not begin with “${words}”; remove or update this merge.`
	),
	'split-gone': sentence(
		(line: number, words: string) =>
			`plan.yaml : l’élément de la ligne ${line} ne finit pas par « ${words} »; retirez cette coupure ou mettez-la à jour.`,
		(line, words) => `plan.yaml: the item of line ${line} does not end with “${words}”; remove or update this split.`
	),
	'element-gone': sentence(
		(change: string, line: number, expected: string, found: number) =>
			`le changement « ${change} » de la ligne ${line} attend « ${expected} », mais ${found === 0 ? 'aucun élément ne commence ainsi' : `${found} éléments commencent ainsi`}; retirez-le ou mettez-le à jour.`,
		(change, line, expected, found) =>
			`the change “${change}” of line ${line} expects “${expected}”, but ${found === 0 ? 'no item begins so' : `${found} items begin so`}; remove or update it.`
	),
	'correction-gone': sentence(
		(expected: string, raw: string) =>
			`« ${expected} » n’est plus dans la ligne, ou ne contient pas « ${raw} »; retirez la correction ou mettez-la à jour.`,
		(expected, raw) => `“${expected}” is no longer on the line, or does not contain “${raw}”; remove or update the correction.`
	),
	'corrections-disagree': sentence(
		(raw: string, fixed: string, line: number, otherRaw: string, otherFixed: string, where: string) =>
			`« ${raw} » → « ${fixed} » (ligne ${line} du document) contredit « ${otherRaw} » → « ${otherFixed} » de ${where}; gardez l’une des deux.`,
		(raw, fixed, line, otherRaw, otherFixed, where) =>
			`“${raw}” → “${fixed}” (line ${line} of the document) contradicts “${otherRaw}” → “${otherFixed}” of ${where}; keep one of the two.`
	),
	'answers-disagree': sentence(
		(change: string, organisation: string, line: number, other: string, otherOrganisation: string, where: string) =>
			`« ${change} » (${organisation}, ligne ${line} du document) contredit « ${other} » (${otherOrganisation}) de ${where}; gardez l’une des deux réponses.`,
		(change, organisation, line, other, otherOrganisation, where) =>
			`“${change}” (${organisation}, line ${line} of the document) contradicts “${other}” (${otherOrganisation}) of ${where}; keep one of the two answers.`
	),
	'added-unwritten': sentence(
		(words: string, line: number) =>
			`« ${words} » n’est pas écrit à la ligne ${line} du document; reprenez ses mots, ou retirez cet ajout.`,
		(words, line) => `“${words}” is not written on line ${line} of the document; copy its words, or remove this addition.`
	),
	'added-known': sentence(
		(words: string, line: number) => `l’élément « ${words} » (ligne ${line} du document) est déjà lu; retirez cet ajout.`,
		(words, line) => `the item “${words}” (line ${line} of the document) is already read; remove this addition.`
	),
	'added-nowhere': sentence(
		() => 'le document n’a aucun élément auprès duquel placer celui-ci.',
		() => 'the document has no item beside which to put this one.'
	),
	/** where another of these errors is */
	'in-plan': sentence(
		(error: Said) => `plan.yaml : ${inner(error, 'fr')}`,
		(error) => `plan.yaml: ${inner(error, 'en')}`
	),
	'in-corrections': sentence(
		(plan: string, line: number, error: Said) => `corrections de plan.yaml (${plan}, ligne ${line}) : ${inner(error, 'fr')}`,
		(plan, line, error) => `corrections of plan.yaml (${plan}, line ${line}): ${inner(error, 'en')}`
	),
	'on-line': sentence(
		(line: number, error: Said) => `ligne ${line} du document : ${inner(error, 'fr')}`,
		(line, error) => `line ${line} of the document: ${inner(error, 'en')}`
	)
};

export type ErrorSaid = SaidOf<typeof errors>;
export const sayError = sayer(errors);

function inner(error: Said, language: SaidIn): string {
	return sayError(error as ErrorSaid, language);
}
