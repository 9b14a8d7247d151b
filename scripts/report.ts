import cliProgress from 'cli-progress';
import colors from 'picocolors';
import type { Extraction, Warning } from '#lib/model/extraction.ts';
import { problemLine, type Problem, type Refusal } from './read/problems.ts';

/** What a run says of one plan. */
export interface PlanSummary {
	id: string;
	items: number;
	kinds: [string, number][];
	lines: number;
	repairs: number;
	unresolved: number;
	grade: string;
	warnings: Warning[];
}

export function summarise(id: string, extraction: Extraction): PlanSummary {
	const kinds = new Map<string, number>();
	for (const { kind } of extraction.items) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	return {
		id,
		items: extraction.items.length,
		kinds: [...kinds],
		lines: extraction.ledger.length,
		repairs: extraction.repairs.length,
		unresolved: extraction.assignments.filter(({ resolution }) => resolution === 'unresolved').length,
		grade: extraction.grade,
		warnings: extraction.warnings
	};
}

export interface Progress {
	step: (plan: string) => void;
	stop: () => void;
}

/** A bar on the terminal; nothing where the output is a file or a pipe. */
export function progressBar(total: number): Progress {
	const bar = new cliProgress.SingleBar(
		{ format: 'Lecture {bar} {value}/{total} {plan}', hideCursor: true, clearOnComplete: true },
		cliProgress.Presets.rect
	);
	bar.start(total, 0, { plan: '' });
	return { step: (plan) => bar.increment(1, { plan }), stop: () => bar.stop() };
}

const shownPlans = 50;

/** `done`: plans read anew. */
export function printSummary({ plans, done }: { plans: PlanSummary[]; done: string[] }, output: string, milliseconds: number): void {
	const header = ['plan', 'éléments', 'par nature', 'lignes', 'réparations', 'acteurs inconnus', 'avertissements', 'confiance'];
	const rows = plans
		.slice(0, shownPlans)
		.map((plan) => [
			plan.id,
			String(plan.items),
			plan.kinds.map(([kind, n]) => `${n} ${kind}`).join(', '),
			String(plan.lines),
			String(plan.repairs),
			String(plan.unresolved),
			String(plan.warnings.length),
			plan.grade
		]);
	const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const line = (cells: string[]): string =>
		cells.map((cell, column) => (/^\d+$/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ');
	console.log(colors.bold(line(header)));
	for (const row of rows) console.log(line(row));
	if (plans.length > shownPlans) console.log(`… et ${plans.length - shownPlans} autres plans`);
	const items = plans.reduce((sum, plan) => sum + plan.items, 0);
	const kept = plans.length - done.length;
	console.log(
		`\n${plans.length} plan(s)${kept > 0 ? ` dont ${kept} déjà lu(s)` : ''}, ${items} éléments → ${output} en ${(milliseconds / 1000).toLocaleString('fr-CA', { maximumFractionDigits: 1 })} s`
	);
}

const shownWarnings = 500;

export function printWarnings(plans: PlanSummary[]): void {
	const all = plans.flatMap(({ id, warnings }) => warnings.map((warning) => ({ id, ...warning })));
	for (const { id, line, message } of all.slice(0, shownWarnings))
		console.error(colors.yellow(`avertissement  ${id}${line === null ? '' : `:${line}`} : ${message}`));
	if (all.length > shownWarnings) console.error(colors.yellow(`… et ${all.length - shownWarnings} autres avertissements`));
}

/** `--strict`: every warning stops the run. */
export const warningsAsProblems = (plans: PlanSummary[]): Problem[] =>
	plans.flatMap(({ id, warnings }) => warnings.map(({ line, message }) => ({ file: id, line, message })));

export function printProblems({ problems }: Refusal): void {
	for (const problem of problems) console.error(colors.red(`erreur  ${problemLine(problem)}`));
}

export function printRefusal(refusal: Refusal): void {
	printProblems(refusal);
	console.error(`\n${refusal.problems.length} problème(s). Rien n’a été écrit : les données publiées restent celles d’avant.`);
}
