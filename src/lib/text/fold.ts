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

const known = new Map<string, string>(Object.entries(spelled));

/** Documents use few different characters: each is folded once. */
function foldCharacter(character: string): string {
	const before = known.get(character);
	if (before !== undefined) return before;
	const folded = character.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s/gu, ' ').toLowerCase();
	known.set(character, folded);
	return folded;
}

export function fold(text: string): string {
	let folded = '';
	for (const character of text) folded += foldCharacter(character);
	return folded;
}

export function foldWithMap(text: string): Folded {
	let folded = '';
	const map: number[] = [];
	let offset = 0;
	for (const character of text) {
		const part = foldCharacter(character);
		for (let i = 0; i < part.length; i++) map.push(offset);
		folded += part;
		offset += character.length;
	}
	map.push(text.length);
	return { text: folded, map };
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
