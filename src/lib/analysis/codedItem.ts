import type { ItemKind, Rank, Via } from '../model/vocabulary.ts';

/** An item as the statistics need it: where it stands and which themes it carries. */
export interface CodedItem {
	id: string;
	plan_id: string;
	/** id of its objective or section: the finest heading above it */
	section_id: string;
	kind: ItemKind;
	/** words for reading; items of one plan with equal words are repeats */
	text: string;
	labels: ThemeLabel[];
}

export interface ThemeLabel {
	theme_id: string;
	via: Via;
	rank: Rank;
}
