import type { ItemKind } from '#lib/model/vocabulary.ts';
import { isCommitment, type Entry } from './entries.ts';

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Entries of a list by their marks: the outermost bullets, numbers and named points. */
export function pointsOf(own: Entry[]): Entry[] {
	const shallowest = own.reduce((least, { block }) => (block.type === 'bullet' ? Math.min(least, block.depth) : least), 9);
	return own.filter(
		(entry) =>
			(entry.shape === 'bullet' && entry.block.type === 'bullet' && entry.block.depth === shallowest) ||
			entry.shape === 'number' ||
			entry.shape === 'recommendation'
	);
}

export const stripNumber = (entry: Entry): string => entry.text.replace(/^(?:\p{L}+\s+)?(?:n[o°.]*\s*)?\d+(?:\.\d+)*\s*[-.:)–]*\s*/u, '');

/** « Que la Ville … », with its capital: what is asked for; « que les loyers montent » goes on with a sentence. */
export const asksThat = (entry: Entry): boolean => /^(?:Qu(?:e\s|['’])|That\s)/u.test(stripNumber(entry));

/** « Recommandation 3 », « Proposition 2 », « Mesure 1.2 » say what they are. */
export function namedKind(points: Entry[]): ItemKind | null {
	const named = points.find((entry) => entry.shape === 'recommendation');
	if (!named) return null;
	return /^recomm/.test(named.folded) ? 'recommendation' : /^propos/.test(named.folded) ? 'proposal' : 'action';
}

/** 1 when printed numbers follow one another. */
export function inSequence(points: Entry[]): number {
	const numbers = points.flatMap((entry) => (entry.number ? [Number(entry.number.split('.').at(-1))] : []));
	if (numbers.length < 2) return 0;
	return share(numbers.slice(1).filter((value, index) => value === numbers[index]! + 1 || value === 1).length, numbers.length - 1);
}

/** Bullets that are all titles of deeper ones leave it to these to say what to do; 0 where they are not. */
export function deedsBelow(own: Entry[], points: Entry[]): number {
	const numbered = points.filter((entry) => entry.shape === 'number');
	if (numbered.length >= 2) return deedsUnderNumbers(own, numbered);
	const listed = own.filter((entry) => entry.shape === 'bullet');
	const places = new Map(listed.map((entry, at) => [entry, at]));
	const outer = new Set(points);
	const inner = new Set(listed.filter((entry) => !outer.has(entry)));
	const heads = points.filter((point) => inner.has(listed[(places.get(point) ?? -1) + 1]!));
	if (inner.size < 2 || heads.length < points.length || points.some((point) => isCommitment(point.text))) return 0;
	return share([...inner].filter((entry) => isCommitment(entry.text)).length, inner.size);
}

/** « 1. Logement » over bullets that say what to do: the numbers are their titles. */
function deedsUnderNumbers(own: Entry[], numbered: Entry[]): number {
	const listed = own.filter((entry) => entry.shape === 'bullet' || entry.shape === 'number');
	const bullets = listed.filter((entry) => entry.shape === 'bullet');
	if (!numbered.every((entry) => listed[listed.indexOf(entry) + 1]?.shape === 'bullet')) return 0;
	return share(bullets.filter((entry) => isCommitment(entry.text)).length, bullets.length);
}
