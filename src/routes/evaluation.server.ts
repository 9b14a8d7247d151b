import { readFile } from 'node:fs/promises';
import type { Evaluation } from './evaluation.ts';

/** Agreement of the codings and accuracy of the automatic coding, as published in the data. */
export const readEvaluation = async (): Promise<Evaluation> =>
	JSON.parse(await readFile('data/evaluation/themes.json', 'utf8')) as Evaluation;
