import type { ItemKind } from './vocabulary.ts';

/** `line` and `expect`: the element's first line and the words it begins with; for `text`, words that stand on that line; for `add`, all the words of the element, which may run over the lines that follow. */
interface Place {
	line: number;
	expect: string;
}

interface Reasoned extends Place {
	reason: string;
}

/** What an organisation answers of one element of a document: it was well read, or what must change. Every word stands in the document. */
export type ReturnedChange =
	| (Place & { do: 'confirm' })
	| (Reasoned &
			(
				| { do: 'text'; raw: string; fix: string }
				| { do: 'kind'; kind: ItemKind }
				| { do: 'actors'; leads: string[]; collaborators: string[] }
				| { do: 'timing'; timing: string[] }
				| { do: 'discard' }
				| { do: 'add'; kind: ItemKind }
			));

export const returnedDos = ['confirm', 'text', 'kind', 'actors', 'timing', 'discard', 'add'] as const satisfies ReturnedChange['do'][];

/** `data/corrections/<plan>.<organisation>.<date>.yaml`: what an organisation returned after checking a document. Never a person's name. */
export interface Returned {
	plan: string;
	/** id in `actors.yaml` */
	organisation: string;
	/** YYYY-MM-DD */
	date: string;
	changes: ReturnedChange[];
}

/** A change with who returned it, when, and where it is written, to name it when it no longer holds. */
export interface ReturnedEdit {
	change: ReturnedChange;
	organisation: string;
	date: string;
	file: string;
	at: number;
}

/** A returned change once it is replayed. `item_id` is null when the element is no longer one. */
export interface AppliedReturn {
	item_id: string | null;
	/** the id the element had, null for words outside the elements */
	element: string | null;
	organisation: string;
	date: string;
	change: ReturnedChange['do'];
	line: number;
	/** words of the element */
	words: string;
	before: string | null;
	after: string | null;
	reason: string | null;
}
