import { Unzlib } from 'fflate';
import { refuse } from '../refusals.ts';
import type { Limits } from '../limits.ts';

/** Bytes given to the decompressor at a time: what comes out of them is at most a thousand times as much. */
const piece = 16_384;
/** Of a dictionary before its stream, as far back as its entries may stand. */
const dictionary = 2048;

const latin1 = new TextDecoder('latin1');

/** Bytes that a compressed stream expands to; stops once they are more than `most`. A damaged stream counts as far as it goes. */
function expandedSize(stream: Uint8Array, most: number): number {
	let size = 0;
	let ended = false;
	const decompressor = new Unzlib((chunk, last) => {
		size += chunk.length;
		ended ||= last;
	});
	try {
		for (let at = 0; at < stream.length && size <= most && !ended; at += piece)
			decompressor.push(stream.subarray(at, at + piece), at + piece >= stream.length);
	} catch {
		// the reader itself says what is damaged
	}
	return size;
}

/** Places of a word of ASCII letters, in order. */
function* placesOf(bytes: Uint8Array, word: string): Generator<number> {
	const letters = [...word].map((letter) => letter.charCodeAt(0));
	for (let at = bytes.indexOf(letters[0]!); at >= 0; at = bytes.indexOf(letters[0]!, at + 1))
		if (letters.every((letter, index) => bytes[at + index] === letter)) yield at;
}

/**
 * Refuses, before anything is expanded for good, a PDF whose compressed streams hold far more than a document does. Pictures, which
 * nothing here expands, are left out.
 */
export function refuseInflated(bytes: Uint8Array, limits: Limits): void {
	let total = 0;
	let from = 0;
	for (const end of placesOf(bytes, 'endstream')) {
		const before = latin1.decode(bytes.subarray(from, Math.min(from + 65_536, end)));
		const opening = /stream\r?\n/.exec(before);
		const start = opening ? from + opening.index + opening[0].length : end;
		const head = opening ? before.slice(Math.max(0, opening.index - dictionary), opening.index) : '';
		from = end + 'endstream'.length;
		const filters = head.slice(head.lastIndexOf('obj')).match(/\/(?:FlateDecode|Fl)(?![A-Za-z])/g)?.length ?? 0;
		if (filters === 0 || /\/Subtype\s*\/Image(?![A-Za-z])/.test(head.slice(head.lastIndexOf('obj')))) continue;
		const size = expandedSize(bytes.subarray(start, end), limits.streamBytes);
		total += size;
		if (filters > 1 || size > limits.streamBytes || total > limits.expandedBytes)
			throw refuse('expandingPdf', size > limits.streamBytes ? limits.streamBytes : limits.expandedBytes);
	}
}
