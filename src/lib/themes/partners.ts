import { cueSequences } from './cue.ts';
import { CueTrie } from './trie.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './types.ts';

export interface Partners {
	/** indexes of the words of collaborators, frames (G7, G13) and sources */
	companions: (tokens: readonly Token[]) => Set<number>;
	/** institutions named as partners: spans of tokens, both ends included */
	institutions: (tokens: readonly Token[]) => { first: number; last: number }[];
}

function trieOf(cues: readonly string[], lexicon: Lexicon): CueTrie {
	const trie = new CueTrie();
	for (const cue of cues) for (const sequence of cueSequences(cue, lexicon.classes)) trie.add(sequence, 0);
	return trie;
}

const noPurposes: ReadonlySet<string> = new Set();

/** Index after the last word that a marker governs: up to a purpose or the end of the clause. */
function reach(tokens: readonly Token[], from: number, purposes: ReadonlySet<string>, stopsAtComma: boolean): number {
	let at = from;
	while (at < tokens.length) {
		const token = tokens[at];
		if (!token || token.opensClause || purposes.has(token.word) || (stopsAtComma && token.afterComma)) break;
		at++;
	}
	return at;
}

/** Reads who an action is done with, so that the field of a partner is not taken for the field of the action. */
export function compilePartners(lexicon: Lexicon): Partners {
	const companions = trieOf(lexicon.companions, lexicon);
	const citations = trieOf(lexicon.citations, lexicon);
	const markers = trieOf(lexicon.partner_markers, lexicon);
	const institutions = trieOf(lexicon.institutions, lexicon);
	const purposes = new Set(lexicon.purposes);
	const modals = new Set(lexicon.modals);
	return {
		companions: (tokens) => {
			const dropped = new Set<number>();
			for (const { first, last } of companions.matches(tokens)) {
				for (let at = first, end = reach(tokens, last + 1, purposes, true); at < end; at++) dropped.add(at);
			}
			for (const { first, last } of citations.matches(tokens)) {
				for (let at = first, end = reach(tokens, last + 1, noPurposes, true); at < end; at++) dropped.add(at);
			}
			return dropped;
		},
		institutions: (tokens) => {
			const governed = new Set<number>();
			for (const { last } of markers.matches(tokens)) {
				for (let at = last + 1, end = reach(tokens, last + 1, purposes, false); at < end; at++) governed.add(at);
			}
			const modal = tokens.findIndex(({ word }) => modals.has(word));
			for (let at = modal - 1; at >= 0; at--) {
				governed.add(at);
				if (tokens[at]?.opensClause) break;
			}
			return governed.size === 0 ? [] : institutions.matches(tokens).filter(({ first }) => governed.has(first));
		}
	};
}
