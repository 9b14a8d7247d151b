import { readPlan } from '../read/extraction.ts';
import type { Inputs } from '../read/inputs.ts';
import { readPlanFile } from '../read/plans.ts';
import type { Problem } from '../read/problems.ts';
import { frenchWords } from '../words.ts';
import { classifier } from '../write/classify.ts';
import { codingsByPlan } from '../write/theme-rows.ts';
import { Cache, type Stored } from './cache.ts';
import { entryOf } from './entry.ts';

/** What the plans share, as it can be given to another process. */
export interface Shared {
	data: string;
	cache: string;
	inputs: Pick<Inputs, 'registry' | 'corrections' | 'returned' | 'codings'>;
}

export interface Job {
	folder: string;
	key: string;
}

/** A plan done and on disk, or what is wrong with it. */
export interface Done {
	stored: Stored | null;
	problems: Problem[];
}

export type DoPlan = (job: Job) => Promise<Done>;

/** Reads, extracts and codes one plan, and stores its rows: the same work in this process and in another. @throws Refusal */
export function planDoer({ data, cache: folder, inputs }: Shared): DoPlan {
	const cache = new Cache(folder);
	const codings = codingsByPlan(inputs.codings);
	const classify = classifier(data);
	const isWord = frenchWords();
	return async ({ folder: planFolder, key }) => {
		const problems: Problem[] = [];
		const plan = readPlanFile(planFolder, problems);
		const read = plan && (await readPlan(plan, inputs, isWord, problems));
		const entry = read && entryOf(read, codings.get(read.plan.value.id), classify, problems);
		return { stored: entry ? cache.store(key, entry) : null, problems };
	};
}
