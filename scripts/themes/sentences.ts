import { z } from 'zod';
import type { CodedItem } from '#lib/themes/evaluate.ts';
import { readCsv } from '../read/csv.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';

const sentence = z.object({ id: z.string().min(1), text: z.string().min(1), themes: z.string() });

/**
 * Sentences written by the project in the manner of other documents, with the themes that the codebook gives them. They check
 * the classifier away from the coded documents; nobody else coded them. @throws Refusal
 */
export function readSentences(file: string): CodedItem[] {
	const problems: Problem[] = [];
	const rows = readCsv(file, sentence, problems);
	refuseIfAny(problems);
	return rows.map(({ id, text, themes }) => ({ id, plan: id.split('/')[0] ?? id, text, themes: themes.split('|').filter(Boolean) }));
}
