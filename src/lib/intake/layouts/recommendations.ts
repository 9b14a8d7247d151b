import type { Block, Passage } from '#lib/model/blocks.ts';
import { joinPassages, withoutLinkMark } from '../passage.ts';
import { fold } from '#lib/text/fold.ts';
import { addHeading, addItem, type ItemNode, type Layout, type LayoutInput, note, wordsOf } from './draft.ts';
import { type HeadingStack, rankOf, stackHeading, top } from './headings.ts';
import { takeNumber } from './numbering.ts';
import { isSentence, startsLower } from './prose.ts';

const numbered = /^recommandations?\s*(?:n[o°]\s*)?(\d{1,3})\s*[-.:)]*\s*/;
const recital = /^(?:(?:attendu|considerant|vu)(?:s| que| qu'|\s|:)|whereas(?:\s|:|,))/;
/** « Whereas: » alone holds for all that follows, up to the resolution. */
const recitalLabel = /^(?:attendus?|considerants?|attendu que|considerant que|whereas)\s*:?\s*$/;
const resolving =
	/^(?:(?:en consequence|par consequent|now,? therefore|therefore|now|pour ces motifs|sur (?:la )?proposition)(?!\p{L})|il est (?:donc )?(?:propose|resolu|recommande|demande)|(?:et |il est )?resolu(?:e)?(?!\p{L})|be it |resolved)/u;
/** « Le Forum recommande que … », after its reasons. */
const asks = /(?<!\p{L})(?:recommande|demande|propose|recommend|request)(?:nt|ons|s)?(?!\p{L})/u;
/** The decision itself, after who proposed and who seconded. */
const decision =
	/(?:resolue?|resolved)(?:\s+(?:unanimement|a l'unanimite|a la majorite|par|by)[^:]*?)?\s*:?\s*(?=(?:que|qu'|de|d'|that)(?!\p{Ll}{2}))/u;
const wish = /^(?:que\s|qu['’]|de\s|d['’]|that\s|to\s|recommande)/;
const adopted = /^(?:adoptee?s?|carried|levee)(?!\p{L})/u;

interface State {
	input: LayoutInput;
	stack: HeadingStack;
	item: ItemNode | null;
	/** « Que le conseil demande : », over the entries that complete it */
	over: ReturnType<typeof addHeading> | null;
	/** the last « Recommandation 12 », until its words come */
	number: string | null;
	stage: 'before' | 'reasons' | 'decision';
	/** a document with recitals commits only in its decisions */
	isResolution: boolean;
}

/** « Recommandation 12 … » and the « Que … » of a resolution are items; « Attendu que … », « Considérant … » give its context. */
export const recommendationsLayout: Layout = (input) => {
	const isResolution = input.blocks.some((block) => recital.test(fold(wordsOf(block)?.text ?? '')));
	const state: State = { input, stack: { open: [] }, item: null, over: null, number: null, stage: 'before', isResolution };
	const blocks = input.blocks.filter((block) => wordsOf(block)?.text && block.type !== 'furniture');
	for (const block of input.blocks) if (!blocks.includes(block)) note(input, block, 'furniture', 'ligne vide');
	blocks.forEach((block, index) => readLine(state, block, wordsOf(block)!, fold(wordsOf(blocks[index + 1] ?? block)?.text ?? '')));
	for (const each of input.draft.items) if (each.part === input.part) each.passage = withoutLinkMark(each.passage, input.tracer);
	input.draft.items = input.draft.items.filter((each) => each.part !== input.part || each.passage.text !== '');
};

function readLine(state: State, block: Block, words: Passage, next: string): void {
	const { input } = state;
	const folded = fold(words.text);
	const found = numbered.exec(folded);
	if (found) {
		const passage = input.tracer.slice(words, found[0].length);
		state.item = addItem(input, passage, top(state.stack), { number: found[1] ?? null, lines: [block.line_start] });
		state.number = found[1] ?? null;
		state.stage = 'before';
	} else if (!recital.test(folded) && recital.test(next) && !isSentence(words.text) && !wish.test(folded)) title(state, block, words);
	else if (recital.test(folded) || recitalLabel.test(folded)) aside(state, block, 'considérant', 'reasons');
	else if (resolving.test(folded)) decide(state, block, words, folded);
	else if (state.stage === 'reasons' && asks.test(folded) && isSentence(words.text) && !/:\s*$/u.test(words.text))
		conclude(state, block, words);
	else if (adopted.test(folded) && words.text.length < 80) aside(state, block, 'adoption', 'before');
	else if (state.stage === 'reasons' && block.type !== 'heading' && (startsLower(words.text) || !wish.test(folded)))
		note(input, block, 'metadata', 'considérant');
	else if (state.item && (state.item.passage.text === '' || (startsLower(words.text) && block.type !== 'bullet' && !wish.test(folded))))
		state.item.passage = joinPassages([state.item.passage, words]);
	else if (wish.test(folded) || (block.type === 'bullet' && (!state.isResolution || state.stage === 'decision')))
		ask(state, block, words, folded);
	else if (isSentence(words.text) || (block.type === 'paragraph' && startsLower(words.text)))
		aside(state, block, 'texte autour des recommandations', state.stage);
	else title(state, block, words);
}

function title(state: State, block: Block, words: Passage): void {
	const rank =
		block.type === 'heading' && block.level !== null ? `level ${block.level}` : block.type === 'bullet' ? 'entry' : rankOf(words.text);
	stackHeading(state.input, state.stack, words, rank);
	Object.assign(state, { item: null, over: null, stage: 'before' });
}

/** The sentence that closes a set of reasons; « Recommandation 2 » over them is its number. */
function conclude(state: State, block: Block, words: Passage): void {
	state.stage = 'before';
	state.over = null;
	state.item = addItem(state.input, words, top(state.stack), { number: state.number, lines: [block.line_start, block.line_end] });
	state.number = null;
}

function aside(state: State, block: Block, reason: string, stage: State['stage']): void {
	note(state.input, block, 'metadata', reason);
	Object.assign(state, { item: null, over: null, stage });
}

/** « Il est proposé par …, appuyé par … et résolu d’adopter … »: what was decided, without who moved it. */
function decide(state: State, block: Block, words: Passage, folded: string): void {
	const found = folded.length === words.text.length ? decision.exec(folded) : null;
	const start = found ? found.index + found[0].length : 0;
	state.stage = 'decision';
	if (/:\s*$/u.test(words.text) || (found === null && /propose|consequence|consequent|therefore|motifs/.test(folded)))
		return aside(state, block, 'formule de résolution', 'decision');
	state.over = null;
	state.item = addItem(state.input, state.input.tracer.slice(words, start), top(state.stack), {
		lines: [block.line_start, block.line_end]
	});
}

function ask(state: State, block: Block, words: Passage, folded: string): void {
	const { input } = state;
	if (/:\s*$/u.test(folded)) {
		state.over = addHeading(input, words, top(state.stack));
		state.item = null;
		return;
	}
	if (block.type !== 'bullet') state.over = null;
	const { number, passage } = takeNumber(words, block.type === 'bullet' ? block.marker : '', input.tracer);
	state.item = addItem(input, passage, state.over ?? top(state.stack), { number });
}
