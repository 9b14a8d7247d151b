import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlanDescription } from '#lib/model/plan.ts';
import { planSchema } from './plan-schema.ts';
import type { Problem } from './problems.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export type PlanFile = YamlFile<PlanDescription> & { folder: string };

/** Ids that plans may refer to. */
export interface Known {
	actors: ReadonlySet<string>;
	territories: ReadonlySet<string>;
}

/**
 * Every `data/plans/<id>/plan.yaml`, by folder name; ids unique, and everything they refer to known.
 * A folder without any plan is a corpus not begun: the site is built and says so. `known` is null when the files that declare ids could not be read: one fault is then told once.
 */
export function readPlans(folder: string, known: Known | null, problems: Problem[]): PlanFile[] {
	if (!existsSync(folder)) {
		problems.push({
			file: folder,
			line: null,
			message: 'ce dossier manque. Créez-le, même vide, ou ajoutez un plan : npm run plan:add -- FICHIER.'
		});
		return [];
	}
	const names = foldersIn(folder);
	const plans = names.flatMap((name) => readPlanFile(join(folder, name), problems) ?? []);
	const first = new Map<string, PlanFile>();
	for (const plan of plans) {
		problems.push(...planProblems(plan, first.get(plan.value.id)));
		if (!first.has(plan.value.id)) first.set(plan.value.id, plan);
	}
	if (known) problems.push(...plans.flatMap((plan) => referenceProblems(plan, known, first)));
	return plans;
}

/** The description in one plan's folder, checked by itself; null, with its problems added. */
export function readPlanFile(folder: string, problems: Problem[]): PlanFile | null {
	const plan = readYaml(join(folder, 'plan.yaml'), planSchema, problems);
	return plan && { ...plan, folder };
}

const foldersIn = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();

function planProblems({ file, folder, value, lineOf }: PlanFile, twin: PlanFile | undefined): Problem[] {
	if (twin)
		return [
			{
				file,
				line: lineOf(['id']),
				message: `identifiant « ${value.id} » déjà pris par « ${basename(twin.folder)} ». Donnez à chaque plan le nom de son dossier.`
			}
		];
	const name = basename(folder);
	if (name === value.id) return [];
	return [
		{
			file,
			line: lineOf(['id']),
			message: `« ${value.id} » n’est pas le nom du dossier (« ${name} »). Écrivez le même identifiant aux deux endroits.`
		}
	];
}

function referenceProblems({ file, value, lineOf }: PlanFile, known: Known, plans: ReadonlyMap<string, PlanFile>): Problem[] {
	const actor = (id: string | undefined, path: PropertyKey[]): Problem[] =>
		id === undefined || known.actors.has(id)
			? []
			: [{ file, line: lineOf(path), message: `acteur « ${id} » inconnu. Ajoutez-le à actors.yaml, ou corrigez l’identifiant.` }];
	const problems = actor(value.organisation, ['organisation']);
	value.parts.forEach((part, index) => {
		problems.push(...actor(part.implicit_lead, ['parts', index, 'implicit_lead']));
		part.rules?.forEach((rule, n) => problems.push(...actor(rule.implicit_lead, ['parts', index, 'rules', n, 'implicit_lead'])));
	});
	if (!known.territories.has(value.territory)) {
		const message = `territoire « ${value.territory} » inconnu. Ajoutez-le à territories.csv, ou corrigez le code.`;
		problems.push({ file, line: lineOf(['territory']), message });
	}
	if (value.supersedes !== null && !plans.has(value.supersedes)) {
		const message = `plan « ${value.supersedes} » inconnu. Corrigez l’identifiant du document remplacé, ou écrivez null.`;
		problems.push({ file, line: lineOf(['supersedes']), message });
	}
	return problems;
}
