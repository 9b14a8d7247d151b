import { z } from 'zod';
import type { Evaluation, CodedItem } from '#lib/themes/evaluate.ts';
import { evaluate } from '#lib/themes/evaluate.ts';
import { evaluateFacets } from '#lib/themes/evaluate-facets.ts';
import type { Coder } from '#lib/themes/compile.ts';
import { readCsv } from '../read/csv.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { measure, pooled, proportion } from './measure.ts';

const row = z.object({
	id: z.string().min(1),
	document: z.string().optional(),
	text: z.string().min(1),
	heading: z.string().optional(),
	themes: z.string(),
	modality: z.string().optional()
});
const optional = ['document', 'heading', 'modality'];

export interface ListEvaluation {
	items: number;
	documents: number;
	themes: ({ id: string } & ReturnType<typeof measure>)[];
	pooled: ReturnType<typeof pooled>;
	modality: ReturnType<typeof proportion> & { of: number };
	confusions: Evaluation['confusions'];
}

const listed = (themes: string): string[] => themes.split('|').flatMap((theme) => theme.trim() || []);

/**
 * The classifier on a list coded by people: CSV with id, text, themes (ids joined by « | », empty for none) and, if any, document, heading
 * and modality. Only explicit themes count. @throws Refusal for an unreadable list, or a theme or modality that the codebook does not have
 */
export function evaluateList(file: string, coder: Coder, macroMinimum: number): ListEvaluation {
	const problems: Problem[] = [];
	const rows = readCsv(file, row, problems, optional);
	const known = coder.codebook.themes.map(({ id }) => id);
	const modalities = coder.codebook.facets.modality.map(({ id }) => id);
	for (const { line, themes, modality } of rows) {
		for (const theme of listed(themes)) if (!known.includes(theme)) problems.push({ file, line, message: `thème « ${theme} » inconnu.` });
		if (modality && !modalities.includes(modality)) problems.push({ file, line, message: `modalité « ${modality} » inconnue.` });
	}
	refuseIfAny(problems);
	const items = rows.map(({ id, document, text, heading, themes }): CodedItem => ({
		id,
		plan: document ?? '',
		text,
		...(heading ? { heading } : {}),
		themes: listed(themes)
	}));
	const evaluation = evaluate(coder, items);
	const faceted = rows.filter(({ modality }) => modality);
	const { modality } = evaluateFacets(
		coder,
		faceted.map(({ id, text, modality: wanted = '' }) => ({ id, text, modality: wanted, publics: [] }))
	);
	return {
		items: items.length,
		documents: new Set(items.map(({ plan }) => plan)).size,
		themes: known.map((id) => ({ id, ...measure(evaluation.counts.get(id) ?? { tp: 0, fp: 0, fn: 0 }) })),
		pooled: pooled(evaluation, macroMinimum),
		modality: { ...proportion(modality.right, modality.of), of: modality.of },
		confusions: evaluation.confusions
	};
}
