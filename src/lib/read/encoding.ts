/**
 * Bytes of a text file → text: byte order mark first, then UTF-16 by its zero bytes, then strict UTF-8, else Windows-1252.
 * Windows-1252 has its own table here: some runtimes' TextDecoder takes it for Latin-1 and loses œ, ’ and …
 */
export function decodeText(bytes: Uint8Array): string {
	const encoding = encodingOf(bytes);
	if (encoding === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
	return (encoding === 'windows-1252' ? mixed(bytes) : new TextDecoder(encoding).decode(bytes)).replace(/^\ufeff/, '');
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export function encodingOf(bytes: Uint8Array): Encoding {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const wide = utf16Order(bytes);
	if (wide) return wide;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return 'windows-1252';
	}
}

/** Latin text in UTF-16 has a zero in every other byte. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const sample = bytes.subarray(0, 4096);
	if (sample.length < 8) return null;
	let even = 0;
	let odd = 0;
	sample.forEach((byte, index) => {
		if (byte !== 0) return;
		if (index % 2 === 0) even++;
		else odd++;
	});
	const half = sample.length / 2;
	if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
	if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
	return null;
}

/** Files pasted together from several sources: each line is UTF-8 when it can be, Windows-1252 when it can't. */
function mixed(bytes: Uint8Array): string {
	const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	const lines: string[] = [];
	for (let start = 0; start <= bytes.length;) {
		const end = bytes.indexOf(10, start);
		const line = bytes.subarray(start, end < 0 ? bytes.length : end);
		try {
			lines.push(strict.decode(line));
		} catch {
			lines.push(windows1252(line));
		}
		if (end < 0) break;
		start = end + 1;
	}
	return lines.join('\n');
}

/** What Windows-1252 writes where Latin-1 has control characters, 0x80 to 0x9f. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += byte >= 0x80 && byte <= 0x9f ? HIGH[byte - 0x80] : String.fromCharCode(byte);
	return text;
}
