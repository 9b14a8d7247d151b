import { blankSpot, type BlankSpot } from '#lib/analysis/blankSpot.ts';
import { planLines } from '#lib/db/queries/planLines.ts';
import { type Coder, compileCodebook } from '#lib/themes/compile.ts';
import { findThemes } from '#lib/themes/findings.ts';
import { readTokens } from '#lib/themes/tokens.ts';
import { intakeReference } from '../../scripts/intake.ts';
import { runNative } from '../../scripts/native.ts';
import { standIn } from './shown.server.ts';

export interface ThemeBlank extends BlankSpot {
	theme_id: string;
	plan_id: string;
}

/** What is counted of one theme in one document. */
interface Counted {
	theme_id: string;
	plan_id: string;
	k: number;
	n: number;
}

/** What a reading of the raw text of each document found, kept for the pages that ask again. */
const known = new Map<string, ReadonlySet<string>>();
let reader: Coder | undefined;

function compiled(): Coder {
	const { codebook, names } = intakeReference();
	return compileCodebook(codebook, names);
}

async function cuedIn(plan: string): Promise<ReadonlySet<string>> {
	const before = known.get(plan);
	if (before) return before;
	const coder = (reader ??= compiled());
	const text = (await runNative(planLines(plan))).map((line) => line.text).join(' ');
	const found = new Set(findThemes(coder, coder.mask(text, readTokens(text)), 'fr').map(({ theme }) => theme.id));
	known.set(plan, found);
	return found;
}

/**
 * For each document, the themes that a cue names anywhere in its raw text, names of organisations and places masked; for each group of
 * documents, those of any of them.
 */
export async function cuedThemes(plans: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
	const { of } = await standIn();
	const cued = new Map<string, ReadonlySet<string>>();
	for (const plan of plans) {
		const found = await cuedIn(plan);
		cued.set(plan, found);
		if (of(plan) !== plan) cued.set(of(plan), new Set([...(cued.get(of(plan)) ?? []), ...found]));
	}
	return cued;
}

/**
 * The state of each count of items: present, not mentioned, or absent from a document long enough for the absence to be noticed.
 * `read` are the cued themes of each document, where they were already read.
 * No document states a mandate that excludes a theme, and every kind of document has room for any theme: those states are left to other fields.
 */
export async function blankSpots(counted: readonly Counted[], read?: ReadonlyMap<string, ReadonlySet<string>>): Promise<ThemeBlank[]> {
	const cued = read ?? (await cuedThemes([...new Set(counted.map(({ plan_id }) => plan_id))]));
	return counted.map(({ theme_id, plan_id, k, n }) => ({
		theme_id,
		plan_id,
		...blankSpot({ k, n, cueInSource: cued.get(plan_id)?.has(theme_id) ?? false, inMandate: true, hasField: true })
	}));
}
