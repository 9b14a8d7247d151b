import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import type { ThemeLabel } from '#lib/themes/types.ts';
import { readCodingData } from '../themes/coder.ts';
import type { Classify } from './theme-rows.ts';

/** The codebook's classifier, for the items that nobody has coded. Each label keeps its cue, its place in the text and its rule. @throws Refusal */
export function classifier(data: string): Classify {
	const { codebook, names } = readCodingData(data);
	const coder = compileCodebook(codebook, names);
	return ({ id, text, path }) => {
		const heading = path.at(-1);
		return codeItem(coder, heading === undefined ? { text } : { text, heading }).map((label) => ({
			item_id: id,
			theme_id: label.theme,
			via: label.via,
			rank: label.rank,
			source: 'classifier',
			note: label.rule,
			...evidence(label),
			score: label.score
		}));
	};
}

/** A label that only the heading gives quotes nothing of the item. */
const evidence = ({ via, cue, start, end }: ThemeLabel): { cue: string | null; span_start: number | null; span_end: number | null } =>
	via === 'explicit' ? { cue, span_start: start, span_end: end } : { cue: null, span_start: null, span_end: null };
