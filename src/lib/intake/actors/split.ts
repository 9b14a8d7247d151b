import { fold } from '#lib/text/fold.ts';
import type { Lookup } from './lookup.ts';

/** A name in a responsibility cell, by its offsets in the words of the cell. */
export interface NamePlace {
	start: number;
	end: number;
	/** « (ateliers) » after a known name limits it to the steps that speak of them */
	qualifier: string | null;
}

interface Piece {
	start: number;
	end: number;
	/** what parts this piece from the one before: a comma or a slash always, « et » only between two actors */
	weak: boolean;
}

const separator = /\s*[,;/•\n]\s*|\s+(?:et|and|&|ainsi que)\s+/giu;
const leading = /^(?:(?:et|ainsi que|avec|en collaboration avec|les|le|la)\s+|l['’])/iu;
const genericStart =
	/^(?:autres?|organismes?|organisations?|partenaires?|institutions?|entreprises?|municipalites?|etablissements?|employeurs?|citoyens?|benevoles?|ecoles?|comites?|membres?|ministeres?|intervenant|acteurs?)(?![a-z])/;

function insideParenthesis(text: string, offset: number): boolean {
	const before = text.slice(0, offset);
	return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	let weak = false;
	for (const found of text.matchAll(separator)) {
		if (insideParenthesis(text, found.index)) continue;
		pieces.push({ start, end: found.index, weak });
		start = found.index + found[0].length;
		weak = /\p{L}|&/u.test(found[0].trim().charAt(0));
	}
	pieces.push({ start, end: text.length, weak });
	return pieces;
}

const trailing = /\s*\(([^()]+)\)\s*$/u;

/** A known name, with or without a parenthesis that qualifies it. */
function known(text: string, lookup: Lookup): { qualifier: string | null } | null {
	if (lookup.find(text)) return { qualifier: null };
	const qualified = trailing.exec(text);
	return qualified && lookup.find(text.slice(0, qualified.index)) ? { qualifier: qualified[1] ?? null } : null;
}

const isActor = (text: string, lookup: Lookup): boolean =>
	known(text, lookup) !== null || genericStart.test(fold(text)) || lookup.find(text.replace(leading, '')) !== null;

/** Names side by side without a separator: the words fall into known names, longest first, or stay one. */
function partition(text: string, start: number, end: number, lookup: Lookup): NamePlace[] | null {
	const words = Array.from(text.slice(start, end).matchAll(/\S+/gu), (found) => ({
		from: start + found.index,
		to: start + found.index + found[0].length
	}));
	const reach = (first: number): NamePlace[] | null => {
		if (first >= words.length) return [];
		for (let last = words.length - 1; last >= first; last--) {
			const place = { start: words[first]?.from ?? start, end: words[last]?.to ?? end };
			const name = known(text.slice(place.start, place.end), lookup);
			const others = name ? reach(last + 1) : null;
			if (name && others) return [{ ...place, ...name }, ...others];
		}
		return null;
	};
	return reach(0);
}

function single(text: string, piece: { start: number; end: number }, lookup: Lookup): NamePlace[] {
	const words = text.slice(piece.start, piece.end);
	const name = known(words, lookup);
	if (name) return [{ ...piece, ...name }];
	return partition(text, piece.start, piece.end, lookup) ?? [{ start: piece.start, end: piece.end, qualifier: null }];
}

/** « Ministère de l’Immigration, de la Francisation … »: no name begins with « de la »; it goes on with the one before the comma. */
function completes(text: string, piece: Piece | undefined, lookup: Lookup): boolean {
	const words = piece ? text.slice(piece.start, piece.end) : '';
	return /^(?:de la |de l['’]|du |des )/u.test(words) && !known(words, lookup);
}

/**
 * The names in the words of a cell. The longest stretch that is a known name wins (« Entreprises, institutions,
 * organisations »); otherwise commas, slashes and semicolons separate, « et » only where both sides are actors.
 */
export function splitNames(text: string, lookup: Lookup): NamePlace[] {
	const pieces = piecesOf(text).filter((piece, i, all) => piece.end > piece.start || all.length === 1);
	const names: NamePlace[] = [];
	for (let first = 0; first < pieces.length;) {
		const start = pieces[first]?.start ?? 0;
		let taken = first;
		for (let last = pieces.length - 1; last > first; last--) {
			if (known(text.slice(start, pieces[last]?.end), lookup)) {
				taken = last;
				break;
			}
		}
		if (taken === first) {
			while (completes(text, pieces[taken + 1], lookup)) taken++;
			while (pieces[taken + 1]?.weak) {
				const here = text.slice(start, pieces[taken]?.end);
				const next = pieces[taken + 1];
				if (isActor(here, lookup) && next && isActor(text.slice(next.start, next.end), lookup)) break;
				taken++;
			}
		}
		names.push(...single(text, { start, end: pieces[taken]?.end ?? text.length }, lookup));
		first = taken + 1;
	}
	return names.filter((name) => name.end > name.start);
}
