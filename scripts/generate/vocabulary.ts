import { join } from 'node:path';
import type { Random } from '#lib/analysis/seeded.ts';
import { upperCase } from '#lib/text/fold.ts';
import { readPlan } from '../read/extraction.ts';
import { readInputs } from '../read/inputs.ts';
import { readCodebook } from '../read/codebook.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { readCodingData } from '../themes/coder.ts';
import { frenchWords } from '../words.ts';
import { pick } from './random.ts';

/** Pieces of real sentences, to be put together in another order: nothing that names an organisation, a place or a person. */
export interface Vocabulary {
	openings: string[];
	endings: string[];
	/** words by which the codebook knows its themes */
	cues: string[];
	/** labels of themes and titles of sections */
	titles: string[];
}

const joints = / (?=(?:pour|afin|auprès|dans|avec|sur|par|lors|en vue) )/;
/** No capital past the first letter (names, acronyms), no figure, no sign that a reader would take for a mark. */
const isPlain = (piece: string): boolean => /^.?[^\p{Lu}\d:;()[\]«»"•/\t\n@�]*$/u.test(piece);
const wordCount = (piece: string): number => piece.split(' ').length;
const between =
	(low: number, high: number) =>
	(piece: string): boolean =>
		wordCount(piece) >= low && wordCount(piece) <= high;

/** Learns from the documents and the codebook of a data folder. @throws Refusal */
export async function readVocabulary(data: string): Promise<Vocabulary> {
	const inputs = readInputs(data);
	const problems: Problem[] = [];
	const isWord = frenchWords();
	const openings: string[] = [];
	const endings: string[] = [];
	const titles: string[] = [];
	for (const plan of inputs.plans) {
		const read = await readPlan(plan, inputs, isWord, problems);
		for (const { kind, text } of read?.extraction.items ?? []) {
			const [opening = '', ...rest] = text.replace(/[.,\s]+$/, '').split(joints);
			if (kind === 'action' || kind === 'recommendation') openings.push(opening);
			endings.push(...rest);
		}
		titles.push(...(read?.extraction.sections ?? []).map(({ title }) => title));
	}
	const codebook = readCodebook(join(data, 'reference', 'themes.yaml'), problems);
	refuseIfAny(problems);
	const kept = (pieces: string[], fits: (piece: string) => boolean): string[] =>
		[...new Set(pieces)].filter((piece) => isPlain(piece) && fits(piece));
	const { codebook: coded } = readCodingData(data);
	return {
		openings: kept(openings, between(2, 10)),
		endings: kept(endings, between(2, 9)),
		cues: kept(
			coded.themes.flatMap(({ cues }) => cues.cue.filter((cue) => /^[\p{Ll} '-]+$/u.test(cue))),
			between(1, 4)
		),
		titles: kept([...titles, ...(codebook?.themes ?? []).map(({ label_fr }) => label_fr)], between(2, 12))
	};
}

export const capitalised = (text: string): string => upperCase(text.slice(0, 1)) + text.slice(1);

/** « Former les bénévoles sur le logement auprès des familles » : some hold one more cue of the codebook. */
export function sentence({ openings, endings, cues }: Vocabulary, random: Random): string {
	const cue = random() < 0.1 ? ` touchant ${pick(cues, random)}` : '';
	const ending = random() < 0.7 ? ` ${pick(endings, random)}` : '';
	return capitalised(`${pick(openings, random)}${cue}${ending}`);
}
