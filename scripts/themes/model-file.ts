import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainedModel } from '#lib/themes/types.ts';

export const modelFile = (data: string): string => join(data, 'reference', 'theme-model.json');

/** The trained model of a data folder, or null when there is none. It is written by `npm run themes:train`, never by hand. */
export function readModel(data: string): TrainedModel | null {
	const file = modelFile(data);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TrainedModel) : null;
}
