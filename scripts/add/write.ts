import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { planYaml } from '#lib/bundle/yaml.ts';
import type { Actor } from '#lib/intake/registry.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { appendActor } from './registry.ts';

/** Ids and document fingerprints of the plans already there. */
export function existingPlans(data: string): { ids: Set<string>; bySha: Map<string, string> } {
	const folder = join(data, 'plans');
	const ids = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []);
	const bySha = new Map<string, string>();
	for (const id of ids) {
		const file = join(folder, id, 'plan.yaml');
		if (!existsSync(file)) continue;
		const sha = (parse(readFileSync(file, 'utf8')) as { sha256?: unknown } | null)?.sha256;
		if (typeof sha === 'string') bySha.set(sha, id);
	}
	return { ids, bySha };
}

/** `data/plans/<id>/`, whole or not at all: written beside under a hidden name, then renamed. */
export function writePlan(data: string, plan: PlanDescription, document: Uint8Array, newActor: Actor | null): string {
	const target = join(data, 'plans', plan.id);
	const draft = join(data, 'plans', `.${plan.id}.${process.pid}`);
	try {
		mkdirSync(draft, { recursive: true });
		writeFileSync(join(draft, plan.source), document);
		writeFileSync(join(draft, 'plan.yaml'), planYaml(plan));
		if (newActor) appendActor(data, newActor);
		renameSync(draft, target);
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
	return target;
}
