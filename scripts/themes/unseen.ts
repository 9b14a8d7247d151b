import { z } from 'zod';
import type { Counts } from '#lib/themes/accuracy.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { readYaml } from '../read/yaml.ts';

const count = z.number().int().nonnegative();
const file = z.object({
	documents: count,
	items: count,
	themes: z.record(z.string(), z.tuple([count, count, count])),
	modality: z.tuple([count, count])
});

/** What the classifier did on documents nobody had read for it, as recorded on that day: once read, they measure nothing any more. */
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
	for (const id of Object.keys(read?.value.themes ?? {})) {
		if (!themes.includes(id))
			problems.push({ file: path, line: read?.lineOf(['themes', id]) ?? null, message: `thème « ${id} » inconnu.` });
	}
	refuseIfAny(problems);
	const { documents = 0, items = 0, themes: counted = {}, modality: [right, of] = [0, 0] } = read?.value ?? {};
	return {
		documents,
		items,
		counts: new Map(Object.entries(counted).map(([id, [tp, fp, fn]]) => [id, { tp, fp, fn }])),
		modality: { right, of }
	};
}
