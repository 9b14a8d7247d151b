import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { planYaml, withActor } from '#lib/bundle/yaml.ts';
import type { Actor } from '#lib/intake/registry.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { alone } from './lock.ts';

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

/**
 * `data/plans/<id>/` and its author's entry in the registry, both or neither: everything is written beside under names of its own,
 * then takes its place by renaming, which needs no room. One command at a time: two would each leave out what the other adds to the registry.
 */
export function writePlan(data: string, plan: PlanDescription, document: Uint8Array, newActor: Actor | null): string {
	return alone(join(data, '.ajout'), () => write(data, plan, document, newActor));
}

function write(data: string, plan: PlanDescription, document: Uint8Array, newActor: Actor | null): string {
	const folder = join(data, 'plans', plan.id);
	const registry = join(data, 'reference', 'actors.yaml');
	const drafts = { folder: join(data, 'plans', `.${plan.id}.${process.pid}`), registry: `${registry}.${process.pid}` };
	try {
		mkdirSync(drafts.folder, { recursive: true });
		writeFileSync(join(drafts.folder, plan.source), document);
		writeFileSync(join(drafts.folder, 'plan.yaml'), planYaml(plan));
		const known = newActor ? readFileSync(registry, 'utf8') : '';
		const added = newActor !== null && !hasActor(known, newActor.id);
		if (added) writeFileSync(drafts.registry, withActor(known, newActor));
		renameSync(drafts.folder, folder);
		if (added) renameOr(() => rmSync(folder, { recursive: true }), drafts.registry, registry);
	} finally {
		for (const draft of Object.values(drafts)) rmSync(draft, { recursive: true, force: true });
	}
	return folder;
}

/** Another command may have added the same author meanwhile. */
const hasActor = (registry: string, id: string): boolean =>
	((parse(registry) as { actors?: { id?: unknown }[] } | null)?.actors ?? []).some((one) => one.id === id);

function renameOr(undo: () => void, from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		undo();
		throw error;
	}
}
