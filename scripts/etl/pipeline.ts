import { join } from 'node:path';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { readInputs, type Inputs } from '../read/inputs.ts';
import type { Link } from '../read/links.ts';
import { fingerprintsOf } from '../privacy/fingerprints.ts';
import { refuseIfAny, type Problem } from '../read/problems.ts';
import { printWarnings, progressBar, warningsAsProblems, type PlanSummary } from '../report.ts';
import { themeTableRows } from '../write/agreement-rows.ts';
import { codingsOfUnknownPlans } from '../write/coding-checks.ts';
import { LinkChecks } from '../write/link-checks.ts';
import { addressLeaks, wordsIn } from '../write/privacy.ts';
import { publish, type Workshop } from '../write/publish.ts';
import { frameworkRows, referenceRows, unresolvedOrganisations } from '../write/reference-rows.ts';
import { readRowFile, writeRowFile } from '../write/row-file.ts';
import type { TableRows } from '../write/rows.ts';
import { planOf } from '../write/theme-rows.ts';
import { writeTables, type Batch } from '../write/write-tables.ts';
import { Cache, type Stored } from './cache.ts';
import { planKeys } from './keys.ts';
import { doPlans } from './pool.ts';
import { keepFingerprints } from './removed.ts';

export interface Options {
	data: string;
	out: string;
	strict: boolean;
	/** folder of the plans already done; null: none is kept */
	cache: string | null;
	/** processes; by default as many as the machine and the work ask for */
	hands?: number;
}

export interface Outcome {
	plans: PlanSummary[];
	/** plans read anew; the others were taken as they were */
	done: string[];
}

/** plans (read → extract → code, those that changed) → check → write. Rows are on disk from the moment a plan is done: none is held. */
export async function pipeline(options: Options, workshop: Workshop): Promise<Outcome> {
	const { data, out, strict } = options;
	const inputs = readInputs(data);
	const problems: Problem[] = codingsOfUnknownPlans(inputs.codings, new Set(inputs.plans.map(({ value }) => value.id)));
	const cache = new Cache(options.cache ?? join(workshop.rows, 'plans'));
	const { stored, done } = await storedPlans(options, inputs, cache, problems);
	problems.push(...linkProblems(inputs.links, stored, cache));
	const summaries = stored.map(({ record }) => record.summary);

	printWarnings(summaries);
	if (strict) problems.push(...warningsAsProblems(summaries));
	refuseIfAny(problems);

	const shared = sharedRows(inputs, stored);
	const batches: Batch[] = [
		...shared.map((rows, index) => ({
			file: writeRowFile(join(workshop.rows, `shared-${index}.json.gz`), rows),
			leaks: addressLeaks(rows),
			words: () => wordsIn(rows)
		})),
		...stored.map((plan) => ({ file: cache.rowFile(plan), leaks: plan.record.leaks, words: () => cache.words(plan.key) }))
	];
	const removed = stored.flatMap(({ record }) => record.removed);
	const { manifest, dataPackage } = await writeTables(
		{ batches, removed },
		inputs.plans.map(({ value }) => value),
		inputs.codebook.codebook_version,
		workshop
	);
	keepFingerprints(data, fingerprintsOf(removed, manifest.data_hash));
	publish(workshop.next, out, { manifest, dataPackage, sources: stored.map(({ record }) => record.source) });
	cache.keep(new Set(stored.map(({ key }) => key)));
	return { plans: summaries, done };
}

/** Every plan, in the order of the folders, once it is on disk; those in fault are left out, their problems added in the same order. */
async function storedPlans(
	{ data, cache: kept, hands }: Options,
	inputs: Inputs,
	cache: Cache,
	problems: Problem[]
): Promise<{ stored: Stored[]; done: string[] }> {
	const keyOf = planKeys(data, inputs);
	const plans = inputs.plans.map((plan) => ({ id: plan.value.id, folder: plan.folder, key: keyOf(plan) }));
	const found = new Map<string, Stored>();
	for (const { id, key } of plans) {
		const before = kept === null ? null : cache.find(key);
		if (before) found.set(id, before);
	}
	const jobs = plans.filter(({ id }) => !found.has(id));
	const faults = new Map<string, Problem[]>();
	const bar = progressBar(jobs.length);
	const { registry, corrections, returned, codings } = inputs;
	await doPlans(
		jobs,
		{ data, cache: cache.folder, inputs: { registry, corrections, returned, codings } },
		({ id }, { stored, problems }) => {
			if (stored) found.set(id, stored);
			faults.set(id, problems);
			bar.step(id);
		},
		hands
	);
	bar.stop();
	problems.push(...plans.flatMap(({ id }) => faults.get(id) ?? []));
	return { stored: plans.flatMap(({ id }) => found.get(id) ?? []), done: jobs.map(({ id }) => id) };
}

/** Decisions on items that are not there, or not of the right kind: the rows of the plans that they name, and of no other, are read again. */
function linkProblems(links: Link[], stored: Stored[], cache: Cache): Problem[] {
	const named = new Set(links.flatMap(({ demand_id, action_id }) => [planOf(demand_id), planOf(action_id)]));
	const checks = new LinkChecks(links);
	for (const plan of stored) {
		if (!named.has(plan.record.summary.id)) continue;
		checks.see((readRowFile(cache.rowFile(plan))['items'] ?? []) as { id: string; kind: ItemKind }[]);
	}
	return checks.problems();
}

/** What depends on no plan, and what depends on all. */
function sharedRows({ registry, codebook, territories, cities, codings, frameworks, links }: Inputs, stored: Stored[]): TableRows[] {
	const unresolved = new Map<string, string>();
	for (const { record } of stored) {
		for (const [id, written] of record.unresolved) if (!unresolved.has(id)) unresolved.set(id, written);
	}
	const uptake = links.map(({ demand_id, action_id, decision, reason, decided_by, decided_on }) => ({
		demand_id,
		action_id,
		decision,
		reason,
		decided_by: decided_by || null,
		decided_on: decided_on || null
	}));
	return [
		referenceRows(registry, codebook, territories),
		frameworkRows(frameworks, codebook),
		{ cities: cities.map((city) => ({ ...city })), uptake_links: uptake },
		themeTableRows(codebook, codings),
		unresolvedOrganisations(unresolved)
	];
}
