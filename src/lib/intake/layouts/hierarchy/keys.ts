import type { Block, Passage } from '#lib/model/blocks.ts';
import { fold, foldInPlace } from '#lib/text/fold.ts';
import { entryLabel, isLabel, isQuestion, isTitle } from '../../detect/entries.ts';
import { wordsOf } from '../draft.ts';
import { looksUpper, readHeading } from '../headings.ts';
import { isSentence, startsLower } from '../prose.ts';

/** What a block is in a hierarchy: `key` is its style (« h2 », « axe », « 1.1 », « 1. », « • »), the same for all its siblings. */
export interface Keyed {
	key: string;
	/** headings only head; points are items when nothing stands under them; a mark that says what it is is always an item */
	role: 'heading' | 'point' | 'item';
	/** words without the printed number */
	start: number;
	number: string | null;
}

const decimal = /^(?:n[o°]\s*)?((?:[a-z]\.?)?\d{1,2}(?:\.\d{1,2})+)\.?\)?\s*[-:–]?\s+(?=\S)/;
const loneNumber = /^(\d{1,3})\s*[.)-]\s+(?=\S)/;
const named =
	/^(action|mesure|moyen|recommandation|proposition|engagement|activite|initiative|projet|project|recommendation|measure|commitment)s?\s*(?:n[o°.]*\s*|#\s*)?(\d{1,3}(?:\.\d{1,3})*|[a-z]\d{1,2})\s*(?:[-:.)–]\s*|\s+(?=\p{L})|$)/u;
/** Ranks that hold others even when nothing is written under them. */
const onlyHeads = new Set([
	'axe',
	'enjeu',
	'volet',
	'theme',
	'thematique',
	'section',
	'partie',
	'chapitre',
	'secteur',
	'champ',
	'pilier',
	'chantier',
	'defi',
	'axis',
	'pillar'
]);

/** « ii) »: « i) » alone is as likely to come after « h) », and few lists go so far. */
const roman = /^\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[).]/i;

/** Boxes ticked or not are one list. */
const boxes = /^[☐☑☒✓✔✅✗✘]/u;

const isTitleInCapitals = (text: string): boolean => looksUpper(text) && text.length > 3;

/** The place of a block in the hierarchy; null for words that go on with it, explain it or decorate it. */
export function keyOf(block: Block, next: Block | undefined): Keyed | null {
	const words = wordsOf(block);
	if (!words || !/\p{L}/u.test(words.text) || block.type === 'furniture') return null;
	return fromWords(words, block, next) ?? fromType(words, block, next);
}

function fromWords(words: Passage, block: Block, next: Block | undefined): Keyed | null {
	const folded = foldInPlace(words.text);
	const name = named.exec(folded);
	if (name && name[0].length <= words.text.length) return { key: name[1]!, role: 'item', start: name[0].length, number: name[2] ?? null };
	const label = entryLabel(words.text);
	if (label) return { key: label.name, role: 'item', start: label.length, number: null };
	const many = decimal.exec(folded);
	if (many)
		return {
			key: block.type === 'heading' && block.level !== null ? `h${block.level}` : `1${'.1'.repeat(many[1]!.split('.').length - 1)}`,
			role: block.type === 'heading' || isTitleInCapitals(words.text.slice(many[0].length)) ? 'heading' : 'point',
			start: many[0].length,
			number: many[1] ?? null
		};
	const marked = readHeading(words.text);
	if (marked.marker === null || block.type === 'bullet')
		return isQuestion(folded) && (block.type === 'paragraph' || (block.type === 'bullet' && next?.type === 'paragraph'))
			? { key: 'question', role: 'heading', start: 0, number: null }
			: null;
	const role = onlyHeads.has(marked.marker) || block.type === 'heading' ? 'heading' : 'point';
	return {
		key: block.type === 'heading' && block.level !== null ? `h${block.level}` : marked.marker,
		role,
		start: words.text.length - marked.title.length,
		number: marked.number
	};
}

function fromType(words: Passage, block: Block, next: Block | undefined): Keyed | null {
	const { text } = words;
	const printed = loneNumber.exec(text);
	if (block.type === 'heading')
		return {
			key: block.level === null ? 'bold' : `h${block.level}`,
			role: 'heading',
			start: printed?.[0].length ?? 0,
			number: printed?.[1] ?? null
		};
	if (block.type === 'bullet') {
		const digits = /(\d{1,3})/.exec(block.marker)?.[1] ?? null;
		const style = digits
			? '1.'
			: roman.test(block.marker)
				? 'i)'
				: /^\(?[a-z][).]/i.test(block.marker)
					? 'a)'
					: boxes.test(block.marker)
						? '☐'
						: block.marker;
		return { key: `${style} ${block.depth}`, role: 'point', start: 0, number: digits };
	}
	if (printed) return { key: '1. 0', role: 'point', start: printed[0].length, number: printed[1] ?? null };
	if (looksUpper(text) && text.length > 3) return { key: 'capitals', role: 'heading', start: 0, number: null };
	const over = next?.type === 'bullet' || (next !== undefined && decimal.test(fold(wordsOf(next)?.text ?? '')));
	if ((over || isLabel(text)) && isTitle(text) && !isSentence(text) && !startsLower(text))
		return { key: /:\s*$/u.test(text) ? 'label' : 'plain', role: 'heading', start: 0, number: null };
	return null;
}
