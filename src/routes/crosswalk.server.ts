import { join } from 'node:path';
import { frameworks } from '#lib/db/queries/frameworks.ts';
import { runNative } from '../../scripts/native.ts';
import { readCodebook } from '../../scripts/read/codebook.ts';
import { refuseIfAny, type Problem } from '../../scripts/read/problems.ts';

/** The parts of a framework that a theme comes near to, as the codebook says. */
export interface CrosswalkRow {
	framework: string;
	/** numbers or names in the framework, with their titles where they are known */
	parts: { code: string; fr: string | null; en: string | null }[];
	status: string;
}

/** What the codebook says of a theme and of frameworks that others published. @throws Refusal when the codebook is in fault */
export async function crosswalkOf(theme: string, data = 'data'): Promise<CrosswalkRow[]> {
	const problems: Problem[] = [];
	const codebook = readCodebook(join(data, 'reference', 'themes.yaml'), problems);
	refuseIfAny(problems);
	const titles = await runNative(frameworks());
	const own = codebook?.themes.find(({ id }) => id === theme)?.frameworks ?? {};
	return Object.entries(own).map(([framework, { values, status }]) => ({
		framework,
		status,
		parts: values.map(String).map((code) => {
			const title = titles.find((part) => part.framework_id === framework && part.code === code);
			return { code, fr: title?.label_fr ?? null, en: title?.label_en ?? null };
		})
	}));
}
