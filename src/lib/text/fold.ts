/**
 * Folding: the form under which French words are compared. Case, accents, ligatures and typographic
 * apostrophes, dashes and spaces no longer count; « Œuvre d’accueil » folds to « oeuvre d'accueil ».
 */
export interface Folded {
	text: string;
	/** for each offset of the folded text, and for its end, the offset of the original text it comes from */
	map: number[];
}

const spelled: Record<string, string> = {
	œ: 'oe',
	Œ: 'oe',
	æ: 'ae',
	Æ: 'ae',
	ß: 'ss',
	'’': "'",
	'‘': "'",
	ʼ: "'",
	'‐': '-',
	'‑': '-',
	'–': '-',
	'—': '-',
	'\u00AD': '',
	'\u200B': '',
	'\uFEFF': ''
};

const folded = (character: string): string =>
	spelled[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s/gu, ' ').toLowerCase();

/** Documents use few different characters: each is folded once. Those of the basic plane, by their code. */
const known: string[] = [];

const foldUnit = (code: number): string => (known[code] ??= folded(String.fromCharCode(code)));
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Gives each folded character of a text to `keep`, with its offset. */
function eachFolded(text: string, keep: (part: string, offset: number) => void): void {
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (!isSurrogate(code)) keep(foldUnit(code), offset);
		else {
			const character = String.fromCodePoint(text.codePointAt(offset) ?? code);
			keep(folded(character), offset);
			offset += character.length - 1;
		}
	}
}

export function fold(text: string): string {
	let whole = '';
	eachFolded(text, (part) => (whole += part));
	return whole;
}

export function foldWithMap(text: string): Folded {
	let whole = '';
	const map: number[] = [];
	eachFolded(text, (part, offset) => {
		for (let i = 0; i < part.length; i++) map.push(offset);
		whole += part;
	});
	map.push(text.length);
	return { text: whole, map };
}

/** Folded with one character for each of the text, so that offsets hold in both: « Œuvre » folds to « ouvre ». */
export function foldInPlace(text: string): string {
	const { text: whole, map } = foldWithMap(text);
	let at = 0;
	return Array.from({ length: text.length }, (_, offset) => {
		while ((map[at] ?? offset) < offset) at++;
		return map[at] === offset && at < whole.length ? whole[at]! : text[offset]!;
	}).join('');
}

/** Folded, with every run of spaces and punctuation as one space: the key under which names are looked up. */
export const foldKey = (text: string): string =>
	fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Lower-case ASCII words joined by hyphens, for readable ids. */
export const slug = (text: string): string =>
	foldKey(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Lower case, accents kept: the only place where French text changes case. */
export const lowerCase = (text: string): string => text.toLowerCase();
export const upperCase = (text: string): string => text.toUpperCase();
