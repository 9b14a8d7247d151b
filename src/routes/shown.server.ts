import { groupBy } from '#lib/analysis/groupBy.ts';
import { planCoders } from '#lib/db/queries/planCoders.ts';
import { plans, type PlanRow } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { workload, type WorkloadRow } from '#lib/db/queries/workload.ts';
import type { SourceDocument } from '#lib/export/source.ts';
import { counted } from '#lib/i18n/count.ts';
import type { Language } from '#lib/i18n/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { groupId, mostDocuments } from '#lib/model/documentGroup.ts';
import { everyGrade, type Filters } from '#lib/model/filters.ts';
import { levels, planKinds } from '#lib/model/vocabulary.ts';
import { runNative } from '../../scripts/native.ts';
import { isGroup, type ShownPlan } from './shownPlan.ts';
import type { ShownThemeRow } from './themeView.ts';

/** Keys of a row that hold numbers. */
type Sums<Row> = { [Key in keyof Row]-?: Row[Key] extends number ? Key : never }[keyof Row];

/** What stands for each document in figures: itself, or, where there are too many of them, its group. */
export async function standIn(): Promise<{ grouped: boolean; of: (plan: string) => string }> {
	const all = await runNative(plans(everyGrade));
	const group = new Map(all.map((plan) => [plan.id, groupId(plan)]));
	const grouped = all.length > mostDocuments;
	return { grouped, of: (plan) => (grouped ? (group.get(plan) ?? plan) : plan) };
}

/** Rows of documents added up by what stands for the documents and by `key`: `sums` are added, the rest is that of the first, or `more`. */
export async function gathered<Row extends { plan_id: string }>(
	rows: readonly Row[],
	key: (row: Row) => string,
	sums: readonly Sums<Row>[],
	more: (own: readonly Row[]) => Partial<Row> = () => ({})
): Promise<Row[]> {
	const { grouped, of } = await standIn();
	if (!grouped) return [...rows];
	return [...groupBy(rows, (row) => `${key(row)} ${of(row.plan_id)}`).values()].flatMap((own) => {
		const [first] = own;
		if (!first) return [];
		const added = Object.fromEntries(sums.map((name) => [name, own.reduce((sum, row) => sum + Number(row[name]), 0)]));
		return [{ ...first, ...added, ...more(own), plan_id: of(first.plan_id) }];
	});
}

const all = <Value>(values: readonly Value[], otherwise: Value): Value =>
	new Set(values).size === 1 ? (values[0] ?? otherwise) : otherwise;

function groupRow(own: readonly PlanRow[], language: Language): ShownPlan[] {
	const [first] = own;
	if (!first) return [];
	const { vocabulary } = messages[language];
	const name = vocabulary.group(first.kind, first.level);
	const sum = (of: (plan: PlanRow) => number) => own.reduce((total, plan) => total + of(plan), 0);
	return [
		{
			...first,
			id: groupId(first),
			title: `${name} (${counted(language, own.length, vocabulary.document)})`,
			short_title: name,
			organisation_id: '',
			organisation_name: counted(language, new Set(own.map(({ organisation_id }) => organisation_id)).size, vocabulary.author),
			organisation_acronym: null,
			territory_code: '',
			territory_name: '',
			region_code: first.level === 'national' ? null : '',
			region_name: null,
			subject: '',
			year_start: Math.min(...own.map(({ year_start }) => year_start)),
			year_end: Math.max(...own.map(({ year_end }) => year_end)),
			licence: all(
				own.map(({ licence }) => licence),
				''
			),
			url: null,
			source_file: '',
			sha256: '',
			layout: '',
			leads_named: own.find(({ leads_named }) => leads_named === 'named')
				? 'named'
				: all(
						own.map((plan) => plan.leads_named),
						'none'
					),
			supersedes: null,
			note: null,
			items: sum(({ items }) => items),
			coded: sum(({ coded }) => coded),
			with_lead: sum(({ with_lead }) => with_lead),
			with_timing: sum(({ with_timing }) => with_timing),
			lines: sum(({ lines }) => lines),
			documents: own.length
		}
	];
}

/** The documents of some filters, with the items that these keep; where there are too many, by kind and level. */
export async function shownPlans(filters: Filters, language: Language): Promise<ShownPlan[]> {
	const rows = await runNative(plans(filters));
	if (!(await standIn()).grouped) return rows;
	const groups = groupBy(rows, groupId);
	return planKinds.flatMap((kind) => levels.flatMap((level) => groupRow(groups.get(groupId({ kind, level })) ?? [], language)));
}

/** As exports name a document. */
export const sourceDocument = ({ id, title, organisation_name, year_start, year_end, licence }: PlanRow): SourceDocument => ({
	id,
	title,
	organisation: organisation_name,
	year_start,
	year_end,
	licence
});

/** Documents that a page shows one by one where pages know groups only. */
export const citedDocuments = async (rows: readonly PlanRow[]): Promise<SourceDocument[]> =>
	(await standIn()).grouped ? rows.filter(({ id }) => !isGroup({ id })).map(sourceDocument) : [];

/**
 * Documents that pages read item by item: all of them, or, of too many, those that people coded, then those with most coded items; in the order
 * of the corpus.
 */
export async function inDetail(filters: Filters, most = mostDocuments): Promise<PlanRow[]> {
	const all = await runNative(plans(filters));
	if (!(await standIn()).grouped) return all;
	const coded = new Set((await runNative(planCoders())).map(({ plan_id }) => plan_id));
	const first = all.toSorted((a, b) => Number(coded.has(b.id)) - Number(coded.has(a.id)) || b.coded - a.coded).slice(0, most);
	return all.filter((plan) => first.includes(plan));
}

/** The rows of `themeByPlan`, for the documents of `shownPlans`. */
export const shownThemes = async (filters: Filters): Promise<ShownThemeRow[]> =>
	gathered<ShownThemeRow>(
		await runNative(themeByPlan(filters)),
		({ theme_id }) => theme_id,
		['k', 'explicit', 'heading', 'primary', 'n'],
		(own) => ({ present: { k: own.filter(({ k }) => k > 0).length, explicit: own.filter(({ explicit }) => explicit > 0).length } })
	);

/** The rows of `workload`, for the documents of `shownPlans`. */
export const shownWorkload = async (filters: Filters): Promise<WorkloadRow[]> =>
	gathered(await runNative(workload(filters)), ({ actor_id, role }) => `${actor_id} ${role}`, ['n']);
