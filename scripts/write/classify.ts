import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { codeFacets } from '#lib/themes/facets.ts';
import { readItem } from '#lib/themes/reading.ts';
import type { FacetLabel, ThemeLabel } from '#lib/themes/types.ts';
import { readCodingData } from '../themes/coder.ts';
import type { Row } from './rows.ts';
import type { Classify } from './theme-rows.ts';

/** The codebook's classifier. Each label keeps its cue, its place in the text and its rule. @throws Refusal */
export function classifier(data: string): Classify {
	const { codebook, names } = readCodingData(data);
	const coder = compileCodebook(codebook, names);
	return ({ id, text, path }) => {
		const heading = path.at(-1);
		const item = heading === undefined ? { text } : { text, heading };
		const reading = readItem(coder, item);
		return {
			themes: codeItem(coder, item, reading).map((label) => ({
				item_id: id,
				theme_id: label.theme,
				via: label.via,
				rank: label.rank,
				source: 'classifier',
				note: null,
				...evidence(label),
				score: label.score
			})),
			facets: codeFacets(coder, item, reading).map((label) => ({
				item_id: id,
				facet: label.facet,
				code: label.code,
				source: 'classifier',
				via: label.via,
				...evidence(label)
			}))
		};
	};
}

/** A label that only the heading gives, or that says that nothing is asked for, quotes nothing of the item. */
const evidence = ({ rule, cue, start, end }: ThemeLabel | FacetLabel): Row =>
	cue === '' ? { rule, cue: null, span_start: null, span_end: null } : { rule, cue, span_start: start, span_end: end };
