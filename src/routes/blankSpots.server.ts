import { blankSpot, type BlankSpot } from '#lib/analysis/blankSpot.ts';
import { planLines } from '#lib/db/queries/planLines.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { findThemes } from '#lib/themes/findings.ts';
import { readTokens } from '#lib/themes/tokens.ts';
import { intakeReference } from '../../scripts/intake.ts';
import { runNative } from '../../scripts/native.ts';

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

/** For each document, the themes that a cue names anywhere in its raw text, names of organisations and places masked. */
export async function cuedThemes(plans: readonly string[]): Promise<Map<string, Set<string>>> {
	const { codebook, names } = intakeReference();
	const coder = compileCodebook(codebook, names);
	const cued = new Map<string, Set<string>>();
	for (const plan of plans) {
		const text = (await runNative(planLines(plan))).map((line) => line.text).join(' ');
		const found = findThemes(coder, coder.mask(text, readTokens(text)), 'fr');
		cued.set(plan, new Set(found.map(({ theme }) => theme.id)));
	}
	return cued;
}

/**
 * The state of each count of items: present, not mentioned, or absent from a document long enough for the absence to be noticed.
 * `known` are the cued themes of each document, where they were already read.
 * No document states a mandate that excludes a theme, and every kind of document has room for any theme: those states are left to other fields.
 */
export async function blankSpots(counted: readonly Counted[], known?: ReadonlyMap<string, ReadonlySet<string>>): Promise<ThemeBlank[]> {
	const cued = known ?? (await cuedThemes([...new Set(counted.map(({ plan_id }) => plan_id))]));
	return counted.map(({ theme_id, plan_id, k, n }) => ({
		theme_id,
		plan_id,
		...blankSpot({ k, n, cueInSource: cued.get(plan_id)?.has(theme_id) ?? false, inMandate: true, hasField: true })
	}));
}
