import { type Counts } from './accuracy.ts';
import { codeItem } from './coder.ts';
import type { Coder } from './compile.ts';
import type { Language } from './types.ts';

/** An item whose explicit themes people have decided. */
export interface CodedItem {
	id: string;
	plan: string;
	text: string;
	themes: readonly string[];
	headingThemes?: readonly string[];
	language?: Language;
}

export interface Confusion {
	item: string;
	theme: string;
	kind: 'false-positive' | 'miss';
	text: string;
	/** what the classifier saw; null for a miss */
	cue: string | null;
	rule: string | null;
}

export interface Evaluation {
	counts: Map<string, Counts>;
	confusions: Confusion[];
}

/** Compares the classifier's explicit themes with those that people decided, theme by theme. */
export function evaluate(coder: Coder, items: readonly CodedItem[]): Evaluation {
	const counts = new Map<string, Counts>(coder.codebook.themes.map(({ id }) => [id, { tp: 0, fp: 0, fn: 0 }]));
	const confusions: Confusion[] = [];
	for (const item of items) {
		const wanted = new Set(item.themes);
		const found = codeItem(coder, item).filter((label) => label.via === 'explicit');
		for (const label of found) {
			const count = counts.get(label.theme);
			if (!count) continue;
			if (wanted.delete(label.theme)) count.tp++;
			else {
				count.fp++;
				confusions.push({ item: item.id, theme: label.theme, kind: 'false-positive', text: item.text, cue: label.cue, rule: label.rule });
			}
		}
		for (const theme of wanted) {
			const count = counts.get(theme);
			if (count) count.fn++;
			confusions.push({ item: item.id, theme, kind: 'miss', text: item.text, cue: null, rule: null });
		}
	}
	return { counts, confusions };
}
