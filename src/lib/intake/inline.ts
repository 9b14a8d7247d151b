import type { Passage, Span } from '#lib/model/blocks.ts';
import { readableSign } from './bullets.ts';

/** A stretch of one line that reads as one paragraph or one list entry. */
export interface Segment extends Passage {
	/** the bullet as written, '' for plain text */
	marker: string;
}

const blockTag = /^<\/?(?:p|div|ul|ol|li|br|tr|td|th|table|tbody|thead|h[1-6])(?:\s[^<>]*)?\/?>/i;
const inlineTag = /^<\/?(?:u|i|b|em|strong|span|font|small|sup|sub|a)(?:\s[^<>]*)?>/i;
const autolink = /^<((?:https?:\/\/|mailto:)?[^\s<>]+[.@][^\s<>]+)>/;
const link = /^\[([^\]]*)\]\([^)\s]*\)/;
const entity = /^&(amp|nbsp|lt|gt|quot|#39);/;
const entities: Record<string, string> = { amp: '&', nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** bullets that mark an entry anywhere in a line */
const bulletAnywhere = /^[•○●◦▪▫■□➢➤❖✓✔✅‣☐☑☒\uf020-\uf0ff](?=\s|\p{L}|<)/u;
/** bullets that mark an entry only where it begins */
const bulletAtStart =
	/^(?:[-–—*→➔·►▶▸◆◇⁃∙❑⮚✗✘](?=\s)|o(?=\s+\p{Lu})|[-–→]?\s*\d{1,3}[.)](?=\s)|\d{1,3}(?=\s{3,}\p{Lu})|[-–→]\s+\d{1,3}[.)](?=\s)|\(?(?:[a-z]|i{2,3}|iv|vi{1,3}|ix)\)(?=\s)|[a-h]\.(?=\s+\p{Lu}))/u;
/** « a\) », « 1\. », « \- »: a sign that Markdown keeps from being read as a mark, and that a converter escapes in front of a line. */
const escaped = /^\\[!-/:-@[-`{-~]/;
const escapedMark = /^(\(?[\p{Ll}\d]{0,4})\\(?=[.)-])/u;
/** « - [x] Former … »: a box to tick, ticked or not, marks as its bullet does. */
const checkBox = /^\s+\[[ xX]\](?=\s)/;
const bulletThenNumber = /^[-–—*→•]\s+\d{1,3}[.)](?=\s)/u;

/** The mark with its stroke, to be taken as a whole. */
function escapedBullet(rest: string): [string] | null {
	const plain = rest.replace(escapedMark, '$1');
	const found = plain === rest ? null : bulletAtStart.exec(plain);
	return found ? [rest.slice(0, found[0].length + 1)] : null;
}

interface Character {
	value: string;
	offset: number;
}

function toPassage(characters: Character[], line: number, raw: string): Passage {
	let text = '';
	const spans: Span[] = [];
	let pendingSpace = false;
	for (const { value, offset } of characters) {
		if (/\s/.test(value)) {
			pendingSpace = text.length > 0;
			continue;
		}
		const last = spans.at(-1);
		if (last && raw.slice(last.end, offset).trim() === '') last.end = offset + 1;
		else spans.push({ line, start: offset, end: offset + 1 });
		text += (pendingSpace ? ' ' : '') + value;
		pendingSpace = false;
	}
	return { text, spans };
}

/** The paragraphs and list entries of `raw` between two offsets: markup off, bullets apart, every word with its place. */
export function segmentsOf(raw: string, line: number, start = 0, end = raw.length): Segment[] {
	const segments: Segment[] = [];
	let characters: Character[] = [];
	let marker = '';
	let offset = start;
	const close = (): void => {
		const passage = toPassage(characters, line, raw);
		if (passage.text) segments.push({ marker, ...passage });
		characters = [];
		marker = '';
	};
	const keep = (from: number, to: number): void => {
		for (let i = from; i < to; i++) characters.push({ value: raw[i] ?? '', offset: i });
	};
	while (offset < end) {
		const rest = raw.slice(offset, end);
		const atStart = characters.every((each) => /\s/.test(each.value));
		const bullet =
			(atStart && !marker ? (bulletThenNumber.exec(rest) ?? bulletAtStart.exec(rest) ?? escapedBullet(rest)) : null) ??
			(/[\s;>]/.test(raw[offset - 1] ?? ' ') || offset === start ? bulletAnywhere.exec(rest) : null);
		const found = blockTag.exec(rest) ?? inlineTag.exec(rest);
		const address = found ? null : (autolink.exec(rest) ?? link.exec(rest));
		const encoded = entity.exec(rest);
		if (bullet) {
			close();
			marker = readableSign(bullet[0].replace(/\s+/g, ' ').replace('\\', '').trim());
			offset += bullet[0].length + (checkBox.exec(rest.slice(bullet[0].length))?.[0].length ?? 0);
		} else if (found) {
			if (blockTag.test(found[0])) close();
			offset += found[0].length;
		} else if (address) {
			const inside = address[1] ?? '';
			keep(offset + 1, offset + 1 + inside.length);
			offset += address[0].length;
		} else if (encoded) {
			characters.push({ value: entities[encoded[1] ?? ''] ?? ' ', offset });
			offset += encoded[0].length;
		} else if (escaped.test(rest)) keep(offset + 1, (offset += 2));
		else if (rest.startsWith('**') || rest.startsWith('__')) offset += 2;
		else keep(offset, ++offset);
	}
	close();
	return segments;
}
