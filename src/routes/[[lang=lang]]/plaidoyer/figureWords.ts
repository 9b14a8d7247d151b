import type { Change } from '#lib/brief/draft.ts';
import type { BriefFacts } from '#lib/brief/facts.ts';

/** A changed figure in words: « k, TCRI 2022 », from, to. */
export function figureWords({ figure, from, to }: Change, facts: BriefFacts): [figure: string, from: string, to: string] {
	const [plan = '', name] = figure.split(' ');
	const short = facts.documents.find(({ id }) => id === plan)?.short;
	return [name && short ? `${name}, ${short}` : figure, String(from), String(to ?? '0')];
}
