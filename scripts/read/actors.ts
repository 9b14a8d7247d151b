import { z } from 'zod';
import type { Actor, ActorAlias, ActorName, ActorRegistry, ActorRelation } from '#lib/intake/registry.ts';
import { formKey, holdsIn, scopedForms, type ScopedForm } from '#lib/intake/actors/lookup.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { Problem } from './problems.ts';
import { readYaml, type YamlFile } from './yaml.ts';

type Shape<T> = { [Key in keyof Required<T>]: z.ZodType };

const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'écrivez une date AAAA, AAAA-MM ou AAAA-MM-JJ, entre guillemets' });

const actor = z.strictObject({
	id: text,
	name: text,
	acronym: text.exactOptional(),
	type: text,
	parent: text.exactOptional(),
	generic: z.boolean().exactOptional(),
	post: z.boolean().exactOptional(),
	note: text.exactOptional(),
	plans: z.array(text).exactOptional(),
	names: z
		.array(z.strictObject({ name: text, from: date.exactOptional(), to: date.exactOptional() } satisfies Shape<ActorName>))
		.exactOptional(),
	aliases: z.array(z.strictObject({ name: text, plans: z.array(text).exactOptional() } satisfies Shape<ActorAlias>)).exactOptional(),
	not_in_text: z.boolean().exactOptional()
} satisfies Shape<Actor>);

const relation = z.strictObject({
	from: text,
	to: text,
	relation: text,
	date: date.exactOptional(),
	note: text.exactOptional()
} satisfies Shape<ActorRelation>);

const registrySchema: z.ZodType<ActorRegistry> = z.strictObject({ actors: z.array(actor).min(1), relations: z.array(relation) });

/** The actor registry: ids unique, parents and relations known, and no words that name two actors in one plan. */
export function readActors(file: string, problems: Problem[]): YamlFile<ActorRegistry> | null {
	const registry = readYaml(file, registrySchema, problems);
	if (registry) problems.push(...identityProblems(registry), ...ambiguousNames(registry, []));
	return registry;
}

function identityProblems({ file, value, lineOf }: YamlFile<ActorRegistry>): Problem[] {
	const problems: Problem[] = [];
	const first = new Map<string, number>();
	value.actors.forEach(({ id }, index) => {
		const line = lineOf(['actors', index]);
		const seen = first.get(id);
		if (seen === undefined) first.set(id, line);
		else
			problems.push({
				file,
				line,
				message: `acteur « ${id} » déjà déclaré à la ligne ${seen}. Donnez-lui un autre identifiant, ou réunissez les deux.`
			});
	});
	const known = (id: string | undefined, path: PropertyKey[]): void => {
		if (id === undefined || first.has(id)) return;
		problems.push({ file, line: lineOf(path), message: `acteur « ${id} » inconnu. Déclarez-le dans actors, ou corrigez l’identifiant.` });
	};
	value.actors.forEach((actor, index) => known(actor.parent, ['actors', index, 'parent']));
	value.relations.forEach((relation, index) => {
		known(relation.from, ['relations', index, 'from']);
		known(relation.to, ['relations', index, 'to']);
	});
	return problems;
}

interface Claim extends ScopedForm {
	actor: string;
	line: number;
}

/**
 * Two actors may share words only where their scopes tell them apart: no plan id or territory in common, and, of the plans given,
 * none in which both hold.
 */
export function ambiguousNames(
	{ file, value, lineOf }: YamlFile<ActorRegistry>,
	plans: Pick<PlanDescription, 'id' | 'territory'>[]
): Problem[] {
	const overlap = (a: string[] | null, b: string[] | null): boolean =>
		a === null || b === null || a.some((scope) => b.includes(scope)) || plans.some((plan) => holdsIn(a, plan) && holdsIn(b, plan));
	const problems: Problem[] = [];
	const claims = new Map<string, Claim[]>();
	for (const [index, actor] of value.actors.entries()) {
		for (const form of scopedForms(actor)) {
			const line = lineOf(['actors', index, ...form.path]);
			const same = claims.get(formKey(form.words)) ?? [];
			const rival = same.find((other) => other.actor !== actor.id && overlap(other.plans, form.plans));
			if (rival) {
				const message = `« ${form.words} » désigne déjà « ${rival.actor} » (ligne ${rival.line}). Retirez l’une des deux formes, ou limitez chacune à ses plans (plans: […]).`;
				problems.push({ file, line, message });
			}
			claims.set(formKey(form.words), [...same, { ...form, actor: actor.id, line }]);
		}
	}
	return problems;
}
