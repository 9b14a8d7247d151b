import { z } from 'zod';
import { addCounts, type Counts } from '#lib/themes/accuracy.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { readYaml } from '../read/yaml.ts';

const count = z.number().int().nonnegative();
const series = z.object({
	documents: count,
	items: count,
	themes: z.record(z.string(), z.tuple([count, count, count])),
	modality: z.tuple([count, count])
});
const file = z.object({ series: z.array(series).min(1) });

/** What the classifier did on documents nobody had read for it, series by series, as recorded on that day and put together: once read, they measure nothing any more. */
export interface Unseen {
	documents: number;
	items: number;
	counts: Map<string, Counts>;
	modality: { right: number; of: number };
}

/** @throws Refusal for an unreadable file, or a theme that the codebook does not have */
export function readUnseen(path: string, themes: readonly string[]): Unseen {
	const problems: Problem[] = [];
	const read = readYaml(path, file, problems);
	const all = read?.value.series ?? [];
	all.forEach(({ themes: counted }, index) => {
		for (const id of Object.keys(counted)) {
			if (!themes.includes(id))
				problems.push({ file: path, line: read?.lineOf(['series', index, 'themes', id]) ?? null, message: `thème « ${id} » inconnu.` });
		}
	});
	refuseIfAny(problems);
	const sum = (value: (one: z.infer<typeof series>) => number): number => all.reduce((total, one) => total + value(one), 0);
	const countsOf = (id: string): Counts =>
		all.reduce(
			(total, one) => {
				const [tp, fp, fn] = one.themes[id] ?? [0, 0, 0];
				return addCounts(total, { tp, fp, fn });
			},
			{ tp: 0, fp: 0, fn: 0 }
		);
	return {
		documents: sum(({ documents }) => documents),
		items: sum(({ items }) => items),
		counts: new Map(themes.map((id) => [id, countsOf(id)])),
		modality: { right: sum(({ modality }) => modality[0]), of: sum(({ modality }) => modality[1]) }
	};
}
