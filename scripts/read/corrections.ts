import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Correction } from '#lib/intake/extract.ts';
import type { Problem } from './problems.ts';
import { readYaml } from './yaml.ts';

const text = z.string().min(1);

const correction = z.strictObject({
	plan: text,
	line: z.int().positive(),
	expect: text,
	raw: text,
	fix: z.string(),
	reason: text
} satisfies { [Key in keyof Required<Omit<Correction, 'at'>>]: z.ZodType });

const correctionsSchema: z.ZodType<Correction[]> = z.array(correction);

/** Corrections of known errors in documents, by hand; an absent file means none. `plans` null: not checked. */
export function readCorrections(file: string, plans: ReadonlySet<string> | null, problems: Problem[]): Correction[] {
	const corrections = existsSync(file) ? readYaml(file, correctionsSchema, problems) : null;
	if (!corrections) return [];
	const { value, lineOf } = corrections;
	value.forEach(({ plan }, index) => {
		if (!plans || plans.has(plan)) return;
		problems.push({
			file,
			line: lineOf([index, 'plan']),
			message: `plan « ${plan} » inconnu. Corrigez l’identifiant, ou retirez la correction.`
		});
	});
	return value.map((one, index) => ({ ...one, at: { file, line: lineOf([index, 'expect']) } }));
}
