import { fold } from '#lib/text/fold.ts';

/**
 * The cue language, after folding (no accents, lower case; apostrophes and hyphens separate words):
 *   word      that word                      word*     any word that begins so
 *   a|b*      one of them                    @list     one of a named list of the lexicon
 *   (word)    that word or nothing            words?    with or without the last letter
 *   creer+    that verb in -er, in the forms of plans and recommendations (« que la Ville crée », « soit créé »)
 *   ~word     same stem                       ..  ..5   up to 3 (5) words in between, inside one clause
 *   <nom>     a masked organisation         <instance>  a masked table, committee or network
 *   <lieu>    a masked place
 */
export type Element = { kind: 'words'; choices: string[] } | { kind: 'gap'; max: number };

const defaultGap = 3;
const verbEndings = ['er', 'e', 'ent', 'es', 'ee', 'ees', 'ant', 'era', 'eront', 'ons', 'ez'];

type Classes = Readonly<Record<string, readonly string[]>>;

const listed = (name: string, classes: Classes): readonly string[] => (Object.hasOwn(classes, name) ? (classes[name] ?? []) : []);

function choiceForms(choice: string, classes: Classes): string[] {
	if (choice.startsWith('@')) return listed(choice.slice(1), classes).flatMap((word) => choiceForms(word, classes));
	if (choice.endsWith('er+')) return verbEndings.map((ending) => choice.slice(0, -'er+'.length) + ending);
	return choice.endsWith('?') ? [choice.slice(0, -1), choice.slice(0, -2)] : [choice];
}

function element(part: string, classes: Classes): Element {
	const gap = /^\.\.(\d*)$/.exec(part);
	if (gap) return { kind: 'gap', max: gap[1] ? Number(gap[1]) : defaultGap };
	return { kind: 'words', choices: part.split('|').flatMap((choice) => choiceForms(choice, classes)) };
}

/** A choice of several words (« prendre part ») inside a list becomes a sequence of its own. */
function expandChoices(elements: Element[]): Element[][] {
	let sequences: Element[][] = [[]];
	for (const current of elements) {
		if (current.kind === 'gap') {
			sequences = sequences.map((sequence) => [...sequence, current]);
			continue;
		}
		const single = current.choices.filter((choice) => !choice.includes(' '));
		const several = current.choices.filter((choice) => choice.includes(' '));
		const variants: Element[][] = several.map((choice) => choice.split(' ').map((word) => ({ kind: 'words', choices: [word] })));
		if (single.length > 0) variants.push([{ kind: 'words', choices: single }]);
		sequences = sequences.flatMap((sequence) => variants.map((variant) => [...sequence, ...variant]));
	}
	return sequences;
}

function split(cue: string): string[] {
	return fold(cue).replace(/['-]/g, ' ').trim().split(/\s+/);
}

/** How many sequences `cueSequences` would give, without writing them. */
function sequenceCount(parts: readonly string[], classes: Classes): number {
	return parts.reduce((count, part) => {
		const optional = part.startsWith('(');
		const found = element(optional ? part.slice(1, -1) : part, classes);
		const forms = found.kind === 'gap' ? [] : found.choices;
		const several = forms.filter((form) => form.includes(' ')).length;
		return count * (Number(optional) + several + Number(several < forms.length || found.kind === 'gap'));
	}, 1);
}

/** The cues of the codebook stay under 40 sequences, 3 gaps and 12 words in a gap; one far above would never be done with. */
const most = { sequences: 200, gaps: 4, gap: 20 };

/** Whether a cue stands for too many sequences of words to be looked for. */
export function isTooWide(cue: string, classes: Classes): boolean {
	const parts = split(cue);
	const gaps = parts.flatMap((part) => /^\.\.(\d*)$/.exec(part)?.[1] ?? []);
	return gaps.length > most.gaps || gaps.some((words) => Number(words) > most.gap) || sequenceCount(parts, classes) > most.sequences;
}

/** All the sequences that a cue stands for, optional words written out. */
export function cueSequences(cue: string, classes: Classes): Element[][] {
	let variants: string[][] = [[]];
	for (const part of split(cue)) {
		const optional = part.startsWith('(');
		const kept = variants.map((variant) => [...variant, optional ? part.slice(1, -1) : part]);
		variants = optional ? [...variants, ...kept] : kept;
	}
	return variants.flatMap((variant) => expandChoices(variant.map((part) => element(part, classes))));
}

/** Folds a named list once, so that its entries are in the cue language. */
export function foldClasses(classes: Record<string, string[]>): Record<string, string[]> {
	return Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, words.map((word) => split(word).join(' '))]));
}
