import { join } from 'node:path';
import { lessonsOf } from '#lib/themes/model/lessons.ts';
import { chooseThresholds, fitModel, scoreLeftOut } from '#lib/themes/model/train.ts';
import type { CodedItem } from '#lib/themes/evaluate.ts';
import type { Codebook, TrainedModel } from '#lib/themes/types.ts';
import { readCodingData } from './coder.ts';
import { readReference } from './reference.ts';
import { readSentences } from './sentences.ts';

export interface Training {
	model: TrainedModel;
	lessons: number;
	/** mean F1 of the themes, each source left out in turn: cues alone, then with the model */
	cues_alone: number;
	with_model: number;
}

const everything = (codebook: Codebook): string[] => codebook.themes.map(({ id }) => id);

/** Learns from the adjudicated items and the project's sentences. Same data, same bytes. @throws Refusal */
export async function trainModel(data: string, published: string): Promise<Training> {
	const { codebook, names } = readCodingData(data);
	const { items } = await readReference(data, published, codebook);
	const all: CodedItem[] = [...items, ...readSentences(join(data, 'evaluation', 'sentences.csv'))];
	const lessons = lessonsOf(codebook, names, all);
	const themes = everything(codebook);
	const scored = scoreLeftOut(lessons, themes);
	const { keep, add, macro_f1 } = chooseThresholds(scored, themes);
	const alone = chooseThresholds(
		scored.map((one) => ({ ...one, probability: one.found ? 1 : 0 })),
		themes
	);
	const without = Object.fromEntries(
		[...new Set(items.map(({ plan }) => plan))].map((plan) => [
			plan,
			fitModel(
				lessons.filter(({ source }) => source !== plan),
				themes
			)
		])
	);
	return {
		model: { keep, add, weights: fitModel(lessons, themes), without },
		lessons: lessons.length,
		cues_alone: alone.macro_f1,
		with_model: macro_f1
	};
}
