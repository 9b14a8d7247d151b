import type { ReadPlan } from '../read/extraction.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Problem } from '../read/problems.ts';
import { summarise, type PlanSummary } from '../report.ts';
import { themeTableRows } from './agreement-rows.ts';
import { orphanCodings } from './coding-checks.ts';
import type { ManifestSource } from './manifest.ts';
import { LinkChecks } from './link-checks.ts';
import { planRows } from './plan-rows.ts';
import { qualityRows } from './quality-rows.ts';
import { frameworkRows, referenceRows, unresolvedOrganisations } from './reference-rows.ts';
import type { TableFiles } from './table-files.ts';
import { codedUnits, codingsByPlan, themeRows, type Classify, type PlanCodings } from './theme-rows.ts';

/** The tables as they grow, plan by plan, and the little that must be remembered of each plan. */
export class Corpus {
	readonly summaries: PlanSummary[] = [];
	readonly sources: ManifestSource[] = [];
	/** strings removed from documents, for the privacy gate */
	readonly removed = new Set<string>();
	readonly #unresolved = new Map<string, string>();
	readonly #links: LinkChecks;
	readonly #codings: Map<string, PlanCodings>;

	constructor(
		readonly files: TableFiles,
		{ registry, codebook, territories, codings, frameworks, links }: Inputs,
		readonly classify: Classify
	) {
		this.#codings = codingsByPlan(codings);
		this.#links = new LinkChecks(links);
		files.append(referenceRows(registry, codebook, territories));
		files.append(frameworkRows(frameworks, codebook));
		files.append({ uptake_links: links.map(({ demand_id, action_id, decision, reason }) => ({ demand_id, action_id, decision, reason })) });
		files.append(themeTableRows(codebook, codings));
	}

	add({ plan: { value: plan }, source, extraction }: ReadPlan, problems: Problem[]): void {
		const codings = this.#codings.get(plan.id);
		this.#links.see(extraction.items);
		const isUnit = codedUnits(codings);
		problems.push(...orphanCodings(extraction.items, codings));
		this.files.append(planRows(plan, extraction, isUnit));
		this.files.append(themeRows(extraction.items.filter(isUnit), codings, this.classify));
		this.files.append({ quality: qualityRows(plan.id, extraction) });
		for (const text of extraction.removed) this.removed.add(text);
		for (const { actor_id, as_written, resolution } of extraction.assignments) {
			if (resolution === 'unresolved' && !this.#unresolved.has(actor_id)) this.#unresolved.set(actor_id, as_written);
		}
		this.sources.push({ plan_id: plan.id, file: plan.source, sha256: plan.sha256, lines: source.lines.length });
		this.summaries.push(summarise(plan.id, extraction));
	}

	/** No more plans. */
	close(problems: Problem[]): void {
		problems.push(...this.#links.problems());
		this.files.append(unresolvedOrganisations(this.#unresolved));
		this.files.close();
	}
}
