import { foldWithMap } from '../text/fold.ts';
import { escapePattern, wholeWords } from '../text/word.ts';
import type { Claim } from './claim.ts';
import type { BriefFacts } from './facts.ts';
import { boldWords, type BoldWords } from './lexicon.ts';

export type RefusalRule =
	'number' | 'quotation' | 'cause' | 'judgement' | 'generalisation' | 'ranking' | 'certainty' | 'comparison' | 'deed';

/** What the data can't carry in a sentence: the rule, the words, and where they stand in it. */
export interface Refusal {
	rule: RefusalRule;
	found: string;
	start: number;
	end: number;
}

interface Sentence {
	/** as typed */
	text: string;
	/** folded, names and true quotations blanked out */
	folded: string;
	map: number[];
	words: BoldWords;
	claim: Claim;
}

const at = ({ text, map }: Sentence, rule: RefusalRule, start: number, length: number): Refusal => {
	const from = map[start] ?? 0;
	const last = map[start + length - 1] ?? from;
	// one sign may fold to several (« ½ »)
	const to = map.slice(start + length).find((offset) => offset > last) ?? text.length;
	return { rule, found: text.slice(from, to).trim(), start: from, end: to };
};

const find = (sentence: Sentence, rule: RefusalRule, pattern: string): Refusal[] =>
	Array.from(sentence.folded.matchAll(wholeWords(pattern)), (found) => at(sentence, rule, found.index, found[0].length));

/** « ne prouve pas », « aucun écart »: a negation among the six words before, in the same clause. */
const denied = (sentence: Sentence, { start }: Refusal): boolean => {
	const offset = sentence.map.findIndex((original) => original >= start);
	const before =
		sentence.folded
			.slice(0, offset)
			.split(/[,.;:!?]/u)
			.at(-1) ?? '';
	const near = before
		.split(/\s+|(?<=')/u)
		.filter(Boolean)
		.slice(-6)
		.join(' ');
	return wholeWords(sentence.words.negation, 'u').test(near);
};

/** Names that a sentence may hold whatever their words: themes, documents, actors; « tous les organismes du milieu » is no name. */
function namesOf(claim: Claim, facts: BriefFacts): string[] {
	const plans = claim.sides.map(({ plan_id }) => plan_id);
	const documents = facts.documents.filter(({ id }) => plans.includes(id));
	return [
		...documents.flatMap(({ title, short, author }) => [title, short, author]),
		...facts.themes.map(({ name }) => name),
		...facts.actors.filter(({ generic }) => !generic).map(({ name }) => name),
		...(claim.kind === 'view' ? [claim.name] : [])
	].filter((name) => name.trim().length > 1);
}

/** Quotations of the sentence: whole words of an item of the claim or of a name, verbatim, or refused. */
function readQuotations(text: string, claim: Claim, facts: BriefFacts): { masked: string; refused: Refusal[] } {
	const own = new Set(claim.sides.flatMap(({ items }) => items).concat(claim.counter));
	const known = [...facts.items.filter(({ id }) => own.has(id)).map((item) => item.text), ...namesOf(claim, facts)];
	const refused: Refusal[] = [];
	const masked = text.replaceAll(/«([^»]*)»|“([^”]*)”|"([^"]*)"/gu, (whole: string, ...found: (string | number)[]) => {
		const start = Number(found[3]);
		const quoted = whole.slice(1, -1).trim();
		const asWritten = wholeWords(escapePattern(quoted), 'u');
		const verbatim = known.some((one) => asWritten.test(one));
		if (!verbatim) refused.push({ rule: 'quotation', found: whole, start, end: start + whole.length });
		return verbatim ? ' '.repeat(whole.length) : whole;
	});
	return { masked, refused };
}

function withoutNames(text: string, claim: Claim, facts: BriefFacts): string {
	const names = namesOf(claim, facts).toSorted((a, b) => b.length - a.length);
	return names.reduce(
		(masked, name) => masked.replaceAll(wholeWords(escapePattern(name), 'giu'), (found) => ' '.repeat(found.length)),
		text
	);
}

/**
 * Digits with their French or English separators, and the sign of a share. As one form, « 13,6 » and « 13.6 » are one number, « 1 200 » has no
 * space, and « 40 % » is not the 40 of « 22 sur 40 ».
 */
const digits = /\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?:[\u00a0\u202f ]?(?:%|pour cent|per ?cent))?/gu;
const numberForm = (written: string): string =>
	written
		.replace(/[\u00a0\u202f ]/gu, '')
		.replace(/pourcent|percent/u, '%')
		.replace(',', '.');
/** The sign of a share may be left for a second one: « de 25,0 à 55,0 % ». */
const numbersIn = (text: string): string[] =>
	Array.from(text.matchAll(digits), ([found]) => numberForm(found)).flatMap((form) => [form, form.replace('%', '')]);

function wrongNumbers(sentence: Sentence, carried: string, facts: BriefFacts): Refusal[] {
	const { claim, words, folded } = sentence;
	const years = facts.documents
		.filter(({ id }) => claim.sides.some(({ plan_id }) => plan_id === id))
		.flatMap(({ year_start, year_end }) => [String(year_start), String(year_end)]);
	const allowed = new Set([...numbersIn(carried), ...years, ...claim.sides.flatMap(({ k, n }) => [String(k), String(n)])]);
	const inDigits = Array.from(folded.matchAll(digits)).filter(([found]) => !allowed.has(numberForm(found)));
	// « vingt-deux » is not 20, « ten percent » is not 10, and « Trois-Rivières » counts nothing
	const spelled = Object.keys(words.numbers).join('|');
	const inWords = Array.from(
		folded.matchAll(wholeWords(`(?:${spelled})(?:-(?:${spelled}|${words.units})| et une?| per ?cent)*(?!-\\p{L})`))
	).filter(([found]) => !allowed.has(String(words.numbers[found])));
	const shares = claim.sides.map(({ k, n }) => k / n);
	const parts = words.parts.flatMap(([pattern, low, high]) =>
		shares.some((share) => share >= low && share <= high) ? [] : find(sentence, 'number', pattern)
	);
	return [
		...[...inDigits, ...inWords].map((found) => at(sentence, 'number', found.index, found[0].length)),
		...parts,
		...find(sentence, 'number', words.ratio)
	];
}

/** Comparing words, by what the grade of the claim allows: a clear gap may be said, a hint must be said as one, the rest may only be denied. */
function wrongComparisons(sentence: Sentence): Refusal[] {
	const { claim, words, folded } = sentence;
	const grade = claim.kind === 'gap' ? claim.grade : null;
	const said = (rule: RefusalRule, pattern: string): Refusal[] => find(sentence, rule, pattern).filter((found) => !denied(sentence, found));
	const proved = said('certainty', words.proof);
	if (grade === 'N3') return proved;
	const hinted = grade === 'N2' && wholeWords(words.hedge, 'u').test(folded);
	return [...said('certainty', words.certainty), ...proved, ...(hinted ? [] : said('comparison', words.comparison))];
}

/**
 * What the data of a claim can't carry in a sentence that a person wrote about it; empty when it may stand. `carried`: the sentence generated
 * for the claim, whose numbers are allowed. It reads words, not meaning: it stops what is known to overreach and approves nothing.
 */
export function refusals(text: string, claim: Claim, carried: string, facts: BriefFacts, language: 'fr' | 'en'): Refusal[] {
	if (text.trim() === carried.trim()) return [];
	const { masked, refused } = readQuotations(text, claim, facts);
	const words = boldWords[language];
	const { text: whole, map } = foldWithMap(withoutNames(masked, claim, facts));
	const folded = whole.replaceAll(wholeWords(words.idiom), (found) => ' '.repeat(found.length));
	const sentence: Sentence = { text, folded, map, words, claim };
	const plain = (['cause', 'judgement', 'generalisation', 'ranking', 'deed'] as const).flatMap((rule) =>
		find(sentence, rule, words[rule]).filter((found) => rule === 'generalisation' || rule === 'ranking' || !denied(sentence, found))
	);
	return [...refused, ...wrongNumbers(sentence, carried, facts), ...plain, ...wrongComparisons(sentence)].toSorted(
		(a, b) => a.start - b.start || b.end - a.end
	);
}
