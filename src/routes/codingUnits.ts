import type { ItemKind, Rank, ThemeSource, Via } from '#lib/model/vocabulary.ts';
import type { CodedItem } from '#lib/themes/evaluate.ts';
import { headingThemes } from '#lib/themes/headings.ts';
import type { Codebook, ItemToCode, TrainedModel } from '#lib/themes/types.ts';

export interface UnitLabel {
	theme: string;
	via: Via;
	rank: Rank;
}

/** A unit of thematic coding with all that was said of it. */
export interface CodingUnit {
	id: string;
	plan: string;
	kind: ItemKind;
	number: string | null;
	/** headings, outermost first */
	path: readonly string[];
	/** id of its nearest heading, or of its document */
	section: string;
	text: string;
	page: number | null;
	line_start: number;
	line_end: number;
	/** themes that are published */
	themes: readonly UnitLabel[];
	/** where the published themes, or their absence, come from */
	source: ThemeSource;
	/** whether the codings differ, for a unit of the adjudicated coding */
	contested: boolean | null;
	coders: readonly (UnitLabel & { coder: string })[];
}

/** What reviewing the coding and trying a codebook need, besides the codebook itself. */
export interface CodingDesk {
	units: CodingUnit[];
	/** sentences written by the project, on which the classifier is measured too */
	sentences: CodedItem[];
	/** weights of the model learnt without each document */
	without: TrainedModel['without'];
}

/** The unit as the classifier reads it: with the closed table of headings for a coded document, the words of the heading elsewhere. */
export function toCode(codebook: Codebook, { id, plan, text, path, source }: CodingUnit): ItemToCode {
	if (source === 'reference') return { text, headingThemes: headingThemes(codebook, { plan, item: id, titles: path.toReversed() }) };
	const heading = path.at(-1);
	return heading === undefined ? { text } : { text, heading };
}

/** The adjudicated units with their explicit themes, as the accuracy of the classifier is measured. */
export const referenceOf = (codebook: Codebook, units: readonly CodingUnit[]): CodedItem[] =>
	units
		.filter(({ source }) => source === 'reference')
		.map((unit) => {
			const themes = unit.themes.filter(({ via }) => via === 'explicit').map(({ theme }) => theme);
			return { ...toCode(codebook, unit), id: unit.id, plan: unit.plan, themes, language: 'fr' };
		});
