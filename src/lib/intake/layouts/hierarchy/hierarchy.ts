import type { Block, CellPart, Passage } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';
import { isCommitment, isIntroduction, isWish } from '../../detect/entries.ts';
import { kindWords, namesEntries, promised } from '../../detect/words.ts';
import { joinPassages, withoutLinkMark } from '../../passage.ts';
import { aside } from '../aside.ts';
import { aboutPoint, readAttributes } from '../attributes.ts';
import { addHeading, addItem, type Attribute, type Layout, type LayoutInput, type Node, note, type RowCells, wordsOf } from '../draft.ts';
import { plainTitle } from '../headings.ts';
import { isSentence, startsLower } from '../prose.ts';
import { type Keyed, keyOf } from './keys.ts';
import { type Branch, Tree } from './tree.ts';

type Kind = Attribute['kind'];

const FEWEST_TITLES = 3;
const LONGEST_ENTRY = 250;

/**
 * Headings, numbered points and bullets in any mix. What heads other points is a heading, what heads nothing is an item; points
 * that only complete the words over them are joined to them. « Responsable : … » after a point is said of that point; under a heading, of all
 * that stands under it.
 */
export const hierarchyLayout: Layout = (input) => {
	const tree = new Tree();
	const blocks = input.blocks.filter((block) => block.type !== 'blank');
	for (const block of input.blocks) if (block.type === 'blank') note(input, block, 'furniture', 'ligne vide');
	/** where « Recommandation 3 » names the entries, no sentence announces others */
	const named = blocks.some((block) => keyOf(block, undefined)?.role === 'item');
	let running = false;
	blocks.forEach((block, index) => {
		running = readBlock(input, tree, block, blocks[index + 1], running, named);
	});
	for (const kind of ['lead', 'collaborators', 'timing'] as const) if (saidOnce(tree.roots, kind)) spread(tree.roots, kind);
	const section = input.part.section ? addHeading(input, { text: input.part.section, spans: [] }, null) : null;
	for (const root of tree.roots) write(input, root, section);
};

const saidOf = ({ said }: Branch, kind: Kind): Attribute[] => said.filter((one) => one.kind === kind);

const pointsUnder = (branch: Branch): Branch[] => branch.inner.filter((one) => one.role !== 'heading');

/** Titles over several points of which only the last is followed by « Responsable : … »: it is said once for all of them. */
function saidOnce(branches: Branch[], kind: Kind): boolean {
	const groups = branches
		.flatMap(allBranches)
		.filter((one) => one.role === 'heading')
		.map(pointsUnder)
		.filter((points) => points.length > 1);
	const said = groups.map((points) => points.filter((one) => saidOf(one, kind).length > 0).length);
	return (
		said.some((count) => count === 1) &&
		said.every((count) => count <= 1) &&
		groups.every((points) => points.slice(0, -1).every((one) => saidOf(one, kind).length === 0))
	);
}

function spread(branches: Branch[], kind: Kind): void {
	for (const branch of branches.flatMap(allBranches)) {
		const points = branch.role === 'heading' ? pointsUnder(branch) : [];
		const last = points.at(-1);
		if (last) for (const one of points.slice(0, -1)) one.said.push(...saidOf(last, kind));
	}
}

const allBranches = (branch: Branch): Branch[] => [branch, ...branch.inner.flatMap(allBranches)];

/** True while the next line may go on with this one. */
function readBlock(input: LayoutInput, tree: Tree, block: Block, next: Block | undefined, running: boolean, named: boolean): boolean {
	const words = wordsOf(block);
	const last = tree.last;
	if (!words?.text || block.type === 'furniture') {
		note(
			input,
			block,
			block.type === 'row' ? 'metadata' : 'furniture',
			block.type === 'row' ? 'tableau sans actions' : 'filet ou répétition'
		);
		return running;
	}
	const attributes = readAttributes(words, input);
	if (attributes.length > 0) {
		note(input, block, 'metadata', 'responsable ou échéancier');
		if (last) last.said.push(...attributes);
		else input.draft.attributes.push(...attributes.map((one) => ({ ...one, under: null, part: input.part })));
		return false;
	}
	if (aboutPoint.test(fold(words.text)) && last) {
		note(input, block, 'metadata', 'indicateur, cible ou budget');
		return false;
	}
	if (running && last && goesOn(last, words, block)) {
		last.words = joinPassages([last.words, words]);
		last.passage = joinPassages([last.passage, words]);
		last.lines.push(block.line_start, block.line_end);
		return true;
	}
	const keyed = keyOf(block, next) ?? (named ? null : (introduces(block, words, next) ?? announced(block, words, last)));
	if (keyed) {
		tree.add(keyed, words, keyed.start > 0 ? input.tracer.slice(words, keyed.start) : words, [block.line_start, block.line_end]);
		return true;
	}
	note(input, block, 'metadata', isSentence(words.text) ? aside.aroundList : aside.unmarked);
	return false;
}

/** A sentence that announces the paragraphs after it, or says how many they are, stands over them. */
function introduces(block: Block, words: Passage, next: Block | undefined): Keyed | null {
	if (block.type !== 'paragraph' || next?.type !== 'paragraph') return null;
	return isIntroduction(words.text) || promised(fold(words.text)) !== null
		? { key: 'label', role: 'heading', start: 0, number: null }
		: null;
}

/** Plain lines under « Actions : », each saying what to do, are its points; so are as many lines as a sentence promises. */
function announced(block: Block, words: Passage, last: Branch | null): Keyed | null {
	const over = last?.key === 'paragraph' ? last.above : last;
	if (block.type !== 'paragraph' || over?.role !== 'heading' || tells(words.text)) return null;
	if (over.inner.length < (promised(fold(over.words.text)) ?? 0)) return { key: 'paragraph', role: 'point', start: 0, number: null };
	if (!isCommitment(words.text) && !(isIntroduction(over.words.text) && isWish(fold(words.text)))) return null;
	const says = kindWords.some(([, pattern]) => pattern.test(fold(over.passage.text)));
	return says ? { key: 'paragraph', role: 'point', start: 0, number: null } : null;
}

/** Several sentences: an explanation, not an entry. */
const tells = (text: string): boolean => text.length > LONGEST_ENTRY && /[.!?]\s+\p{Lu}/u.test(text);

function goesOn(last: Branch, words: Passage, block: Block): boolean {
	if (block.type !== 'paragraph') return last.words.text === '' && block.type === 'heading';
	if (last.words.text === '') return true;
	return startsLower(words.text) && !/[.;!?]$/u.test(last.words.text);
}

/** Points under a point complete its words when most of them begin in lower case, or say nothing to do under a colon; not those that hold things to do. */
function completes(branch: Branch): boolean {
	if (branch.role === 'heading' || branch.inner.length === 0 || !branch.inner.every(isListed)) return false;
	const leaves = branch.inner;
	if (leaves.some((one) => one.inner.some(({ words }) => isCommitment(words.text)))) return false;
	const lower = leaves.filter((one) => startsLower(one.words.text)).length;
	const deeds = leaves.filter((one) => one.role === 'item' || isCommitment(one.words.text)).length;
	if (deeds === 0 && /:$/u.test(branch.words.text) && isCommitment(branch.words.text)) return true;
	const heads = /\d/.test(branch.key) && !(/^1\. /.test(branch.key) && /:$/u.test(branch.words.text));
	return lower > leaves.length / 2 || (deeds < leaves.length / 2 && !heads && leaves.every((one) => one.role !== 'item'));
}

/** A bullet, a number or a letter: « Objectif 1.2 » and « 1.2.1 » have words of their own, they complete nothing. */
const isListed = (branch: Branch): boolean => branch.role === 'point' && !/^\p{L}{3,}$|^1\.1/u.test(branch.key);

/** « Mesures proposées » over titles that are explained in sentences: the titles are the entries. */
const headsTitles = (branch: Branch): boolean =>
	branch.role === 'heading' &&
	branch.inner.length >= FEWEST_TITLES &&
	namesEntries(fold(branch.words.text)) &&
	branch.inner.every((one) => one.role === 'heading' && /^h\d$/.test(one.key) && one.inner.length === 0);

/** « • Logement » over things to do is their title. */
const titlesDeeds = (branch: Branch): boolean =>
	!isCommitment(branch.words.text) &&
	!isSentence(branch.words.text) &&
	branch.inner.length > 1 &&
	branch.inner.every((one) => isCommitment(one.words.text));

const holdsPoints = (branch: Branch): boolean => branch.inner.some((one) => one.role !== 'heading' || holdsPoints(one));

function allWords(branch: Branch): Passage {
	return joinPassages([branch.words, ...branch.inner.map(allWords)]);
}

const allLines = (branch: Branch): number[] => [...branch.lines, ...branch.inner.flatMap(allLines)];

function write(input: LayoutInput, branch: Branch, up: Node | null): void {
	if (branch.inner.length === 0 || completes(branch)) return writeLeaf(input, branch, up);
	if (branch.role !== 'heading' && !holdsPoints(branch) && !headsTitles(branch)) {
		itemOf(input, branch, up, branch.words, branch.lines);
		for (const one of branch.inner) write(input, one, up);
		return;
	}
	if (headsTitles(branch)) {
		const node = headingOf(input, branch, up);
		for (const one of branch.inner) itemOf(input, one, node, one.words, one.lines);
		return;
	}
	const bullet = branch.role === 'point' && !/\d|\p{L}{3}/u.test(branch.key);
	const says = branch.role === 'point' && /:$/u.test(branch.words.text) && isCommitment(branch.words.text) && isSentence(branch.words.text);
	const node =
		(bullet && !titlesDeeds(branch)) || says || branch.role === 'item'
			? itemOf(input, branch, up, branch.words, branch.lines)
			: headingOf(input, branch, up);
	for (const one of branch.inner) write(input, one, node);
}

function writeLeaf(input: LayoutInput, branch: Branch, up: Node | null): void {
	if (branch.role === 'heading' || branch.words.text === '') headingOf(input, branch, up);
	else itemOf(input, branch, up, allWords(branch), allLines(branch), allBranches(branch).flatMap((one) => one.said));
}

function headingOf(input: LayoutInput, branch: Branch, up: Node | null): Node {
	for (const line of branch.lines) input.draft.notes.push({ line, disposition: 'section', reason: 'titre' });
	const node = addHeading(input, branch.passage, up, plainTitle(branch.words.text || branch.passage.text), branch.number);
	input.draft.attributes.push(...branch.said.map((one) => ({ ...one, under: node, part: input.part })));
	return node;
}

function itemOf(input: LayoutInput, branch: Branch, up: Node | null, words: Passage, lines: number[], said = branch.said): Node {
	const cellsOf = (kind: Kind): CellPart[] => said.filter((one) => one.kind === kind).map(({ value }) => ({ ...value, marker: '' }));
	const cells: RowCells | null =
		said.length > 0
			? { lead: cellsOf('lead'), collaborators: cellsOf('collaborators'), mixed: [], others: 'collaborator', timing: cellsOf('timing') }
			: null;
	return addItem(input, withoutLinkMark(words, input.tracer), up, { number: branch.number, lines, cells });
}
