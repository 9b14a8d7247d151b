/** How the pages of actors are read. The default is the prerendered view, and leaves no trace in the address. */
export interface ActorChoices {
	/** each item once; once in each year it runs; one item shared between those it names */
	view: 'inventory' | 'years' | 'credit';
	/** which items count: actions, or all that name somebody */
	kinds: 'actions' | 'all';
	/** a post, and the members of a table, count for that table */
	posts: boolean;
	/** a department counts for the public body that it belongs to */
	agencies: boolean;
	/** a body that changed its name counts under its latest */
	renames: boolean;
	/** written forms held apart from their actor (formId) */
	apart: string[];
	/** fewest common items of a drawn tie; null: as many ties as can be read */
	ties: number | null;
	/** the network of one actor (or form held apart) and its partners; null: of all */
	around: string | null;
}

export const noChoices: ActorChoices = {
	view: 'inventory',
	kinds: 'actions',
	posts: false,
	agencies: false,
	renames: false,
	apart: [],
	ties: null,
	around: null
};

const views: readonly string[] = ['years', 'credit'];

/** Anything may be typed in an address: what is not a choice is left out. */
export function choicesFrom(params: URLSearchParams): ActorChoices {
	const view = params.get('view') ?? '';
	const together = params.getAll('together');
	const ties = params.get('ties') ?? '';
	return {
		view: views.includes(view) ? (view as ActorChoices['view']) : noChoices.view,
		kinds: params.get('kinds') === 'all' ? 'all' : noChoices.kinds,
		posts: together.includes('posts'),
		agencies: together.includes('agencies'),
		renames: together.includes('renames'),
		apart: [...new Set(params.getAll('apart').filter((form) => /^[^|]+\|./su.test(form)))],
		ties: /^[1-9]\d{0,3}$/.test(ties) ? Number(ties) : noChoices.ties,
		around: params.get('around') || noChoices.around
	};
}

/** Inverse of `choicesFrom`: every parameter, with no value where the choice is the default. */
export const choiceParams = (choices: ActorChoices): Record<string, string[]> => ({
	view: choices.view === noChoices.view ? [] : [choices.view],
	kinds: choices.kinds === noChoices.kinds ? [] : [choices.kinds],
	together: [...(choices.posts ? ['posts'] : []), ...(choices.agencies ? ['agencies'] : []), ...(choices.renames ? ['renames'] : [])],
	apart: choices.apart,
	ties: choices.ties === null ? [] : [String(choices.ties)],
	around: choices.around === null ? [] : [choices.around]
});

/** Whether everything is counted as the prerendered page counts it, whatever the reading. */
export const countsPlainly = (choices: ActorChoices): boolean => choiceQuery({ ...choices, view: noChoices.view }) === '';

/** Query string of a page of actors under the same choices; empty for the default. */
export const choiceQuery = (choices: ActorChoices): string => {
	const params = new URLSearchParams(Object.entries(choiceParams(choices)).flatMap(([key, values]) => values.map((value) => [key, value])));
	return params.size ? `?${params}` : '';
};
