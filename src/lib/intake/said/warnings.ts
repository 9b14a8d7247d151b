import type { Warning } from '#lib/model/extraction.ts';
import type { Said } from '#lib/model/said.ts';
import { sayDoubt, type DoubtSaid } from './doubts.ts';
import { sayError, type ErrorSaid } from './errors.ts';
import { sayer, sentence, type SaidOf } from './sentences.ts';

/** What a person should look at in a reading: what, where, what to do. A line of 0 is not known. */
export const warnings = {
	'extra-cell': sentence(
		(line: number, cells: number, columns: number) => `Ligne ${line} : ${cells} cellules pour ${columns} colonnes; vérifiez la rangée.`,
		(line, cells, columns) => `Line ${line}: ${cells} cells for ${columns} columns; check the row.`
	),
	'damaged-word': sentence(
		(line: number, word: string) =>
			`Ligne ${line} : le mot abîmé « ${word} » n’a pas une seule lecture possible; ajoutez une correction dans data/corrections.yaml.`,
		(line, word) => `Line ${line}: the damaged word “${word}” can be read in more than one way; add a correction in data/corrections.yaml.`
	),
	'unresolved-actor': sentence(
		(line: number, name: string) =>
			`Ligne ${line || '?'} : « ${name} » n’est pas dans data/reference/actors.yaml; ajoutez l’acteur ou un alias.`,
		(line, name) => `Line ${line || '?'}: “${name}” is not in data/reference/actors.yaml; add the actor or an alias.`
	),
	'duplicate-id': sentence(
		(line: number, first: number, id: string) => `Lignes ${first} et ${line} : le même identifiant ${id}; précisez « id » dans plan.yaml.`,
		(line, first, id) => `Lines ${first} and ${line}: the same identifier ${id}; set “id” in plan.yaml.`
	),
	'unread-timing': sentence(
		(line: number, words: string) => `Ligne ${line || '?'} : l’échéance « ${words} » n’est pas comprise; elle est gardée telle quelle.`,
		(line, words) => `Line ${line || '?'}: the timing “${words}” is not understood; it is kept as it is.`
	),
	'unaccounted-line': sentence(
		(line: number) => `Ligne ${line} : aucune lecture ne rend compte de cette ligne; corrigez les parties de plan.yaml.`,
		(line) => `Line ${line}: no reading accounts for this line; correct the parts of plan.yaml.`
	),
	'part-unread': sentence(
		(_line: number, part: number, error: Said) =>
			`La partie ${part} n’a pas pu être lue et reste du contexte. ${sayError(error as ErrorSaid, 'fr')}`,
		(_line, part, error) => `Part ${part} could not be read and stays context. ${sayError(error as ErrorSaid, 'en')}`
	),
	'doubtful-reading': sentence(
		(_line: number, doubt: Said) => `Lecture à vérifier : ${sayDoubt(doubt as DoubtSaid, 'fr')}.`,
		(_line, doubt) => `Reading to check: ${sayDoubt(doubt as DoubtSaid, 'en')}.`
	),
	'unread-page': sentence(
		(_line: number, ...pages: readonly number[]) => `Pages sans texte à lire (images) : ${pages.join(', ')}.`,
		(_line, ...pages) => `Pages without text to read (images): ${pages.join(', ')}.`
	)
};

type WarningSaid = SaidOf<typeof warnings>;
type Code = keyof typeof warnings;
type After<V> = V extends readonly [number, ...infer Rest] ? Rest : never;

const say = sayer(warnings);

/** In French, for the person who runs the ETL. */
export function warning<C extends Code>(code: C, line: number | null, ...values: After<Parameters<(typeof warnings)[C]['fr']>>): Warning {
	return { code, message: say({ code, values: [line ?? 0, ...values] } as WarningSaid, 'fr'), line, values };
}

export const sayWarning = ({ code, line, values = [] }: Warning, language: 'fr' | 'en'): string =>
	say({ code, values: [line ?? 0, ...values] } as WarningSaid, language);
