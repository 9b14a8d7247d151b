import type { Feature } from './features.ts';
import { fitLogistic } from './logistic.ts';
import type { ThemeModel } from '../types.ts';
import { biasName, compileModel, probabilities } from './model.ts';

/** An item as the model learns it: its traits, the themes that people gave it, those that cues found. */
export interface Lesson {
	/** the document or series it comes from */
	source: string;
	features: readonly Feature[];
	themes: readonly string[];
	found: readonly string[];
}

/** A trait is learnt when so many items show it. */
const rare = 4;
/** Words must earn their weight; what a cue found of the same item counts more easily. */
const penalties = { word: 2, cue: 0.6, bias: 0.01 };
/** Lighter weights are left out of the file: they change no label. */
const lightest = 0.25;

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;

function traitsOf(lessons: readonly Lesson[]): string[] {
	const counts = new Map<string, number>();
	for (const { features } of lessons) for (const { name } of features) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].flatMap(([name, count]) => (count >= rare ? [name] : [])).sort();
}

/** Weights of one model, themes in the order given. A theme that nothing supports has a bias only. */
export function fitModel(lessons: readonly Lesson[], themes: readonly string[]): ThemeModel['weights'] {
	const traits = traitsOf(lessons);
	const indexes = new Map(traits.map((name, at) => [name, at]));
	const last = traits.length;
	const rows = lessons.map(({ features }) => [...features.flatMap(({ name }) => indexes.get(name) ?? []), last]);
	const costs = [...traits.map((name) => (name.startsWith('cue:') ? penalties.cue : penalties.word)), penalties.bias];
	return Object.fromEntries(
		themes.map((theme) => {
			const weights = fitLogistic(
				rows,
				lessons.map((lesson) => lesson.themes.includes(theme)),
				costs
			);
			const heavy = traits.flatMap((name, at): [string, number][] =>
				Math.abs(weights[at] ?? 0) >= lightest ? [[name, rounded(weights[at] ?? 0)]] : []
			);
			return [theme, Object.fromEntries([...heavy, [biasName, rounded(weights[last] ?? 0)]])];
		})
	);
}

export interface Scored {
	wanted: boolean;
	found: boolean;
	probability: number;
	theme: string;
}

/** Each source is scored by a model that has not seen it. */
export function scoreLeftOut(lessons: readonly Lesson[], themes: readonly string[]): Scored[] {
	return [...new Set(lessons.map(({ source }) => source))].flatMap((source) => {
		const model = compileModel({
			keep: 0,
			add: 1,
			weights: fitModel(
				lessons.filter((lesson) => lesson.source !== source),
				themes
			)
		});
		return lessons
			.filter((lesson) => lesson.source === source)
			.flatMap(({ features, themes: wanted, found }) => {
				const scores = probabilities(model, features);
				return themes.map((theme, at) => ({
					theme,
					wanted: wanted.includes(theme),
					found: found.includes(theme),
					probability: scores[at] ?? 0
				}));
			});
	});
}

const kept = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4];
const added = [0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 1.01];

/** The pair of thresholds with the best mean F1 of the themes, on sources left out in turn. */
export function chooseThresholds(
	scored: readonly Scored[],
	themes: readonly string[]
): Pick<ThemeModel, 'keep' | 'add'> & { macro_f1: number } {
	let best = { keep: 0, add: 1.01, macro_f1: -1 };
	for (const keep of kept) {
		for (const add of added) {
			const counts = new Map(themes.map((theme) => [theme, { tp: 0, fp: 0, fn: 0 }]));
			for (const { theme, wanted, found, probability } of scored) {
				const count = counts.get(theme);
				if (!count) continue;
				const given = found ? probability >= keep : probability >= add;
				if (given && wanted) count.tp++;
				else if (given) count.fp++;
				else if (wanted) count.fn++;
			}
			const f1 = [...counts.values()].map(({ tp, fp, fn }) => (tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn)));
			const macro = f1.reduce((sum, value) => sum + value, 0) / f1.length;
			if (macro > best.macro_f1) best = { keep, add, macro_f1: macro };
		}
	}
	return best;
}
