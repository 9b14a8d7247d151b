import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import type { Returned, ReturnedChange, ReturnedEdit } from '#lib/model/returned.ts';
import { itemKinds } from '#lib/model/vocabulary.ts';
import { shownPath, type Problem } from './problems.ts';
import { readYaml } from './yaml.ts';

const text = z.string().min(1);
const place = { line: z.int().positive(), expect: text };
const reasoned = { ...place, reason: text };
const kind = z.enum(itemKinds);

const change: z.ZodType<ReturnedChange> = z.discriminatedUnion('do', [
	z.strictObject({ ...place, do: z.literal('confirm') }),
	z.strictObject({ ...reasoned, do: z.literal('text'), raw: text, fix: z.string() }),
	z.strictObject({ ...reasoned, do: z.literal('kind'), kind }),
	z.strictObject({ ...reasoned, do: z.literal('actors'), leads: z.array(text), collaborators: z.array(text) }),
	z.strictObject({ ...reasoned, do: z.literal('timing'), timing: z.array(text) }),
	z.strictObject({ ...reasoned, do: z.literal('discard') }),
	z.strictObject({ ...reasoned, do: z.literal('add'), kind })
]);

const returnedSchema: z.ZodType<Returned> = z.strictObject({
	plan: text,
	organisation: text,
	date: z.iso.date(),
	changes: z.array(change).min(1)
} satisfies { [Key in keyof Required<Returned>]: z.ZodType });

/** Ids that returned corrections may refer to; null when the files that declare them could not be read. */
export interface ReturnedKnown {
	plans: ReadonlySet<string>;
	registry: ActorRegistry;
}

export interface PlanReturn {
	plan: string;
	edit: ReturnedEdit;
}

/** Every `<plan>.<organisation>.<date>.yaml` of a folder, by name; an absent folder means none. A post is not an organisation: it may be one person. */
export function readReturned(folder: string, known: ReturnedKnown | null, problems: Problem[]): PlanReturn[] {
	const names = existsSync(folder)
		? readdirSync(folder)
				.filter((name) => /\.ya?ml$/.test(name))
				.sort()
		: [];
	return names.flatMap((name) => {
		const read = readYaml(join(folder, name), returnedSchema, problems);
		if (!read) return [];
		const { file, value, lineOf } = read;
		const { plan, organisation, date, changes } = value;
		const refuse = (key: string, message: string): void => void problems.push({ file, line: lineOf([key]), message });
		const expected = `${plan}.${organisation}.${date}.yaml`;
		if (basename(file) !== expected)
			refuse('plan', `ce fichier doit s’appeler « ${expected} ». Renommez-le, ou corrigez ce qu’il déclare.`);
		if (known && !known.plans.has(plan)) refuse('plan', `plan « ${plan} » inconnu. Corrigez l’identifiant, ou retirez ce fichier.`);
		const actor = known?.registry.actors.find(({ id }) => id === organisation);
		if (known && !actor) refuse('organisation', `acteur « ${organisation} » inconnu. Ajoutez-le à actors.yaml, ou corrigez l’identifiant.`);
		if (actor?.post) refuse('organisation', `« ${organisation} » est un poste. Écrivez l’organisation dont il relève.`);
		return changes.map((one, index) => ({
			plan,
			edit: { change: one, organisation, date, file: shownPath(file), at: lineOf(['changes', index]) }
		}));
	});
}
