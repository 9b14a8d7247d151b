import type { Finding } from '#lib/intake/detect/detect.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Extraction, Item } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';

const say = (line = ''): void => console.error(line);

/** What was found, for the person who adds the plan; on the error output. */
export function showFindings(source: SourceDocument, findings: Finding[]): void {
	say(`Format : ${source.format} ; ${source.lines.length} lignes${pagesOf(source)}.`);
	say('Lecture proposée :');
	for (const one of findings) {
		say(
			`  lignes ${one.line_start}-${one.line_end} : ${one.layout}${one.kind ? ` (${one.kind})` : ''}, indice ${one.score.toFixed(2)} — ${one.reasons.join(' ; ')}`
		);
	}
}

const pagesOf = (source: SourceDocument): string => {
	const last = Math.max(0, ...source.lines.map((line) => line.page ?? 0));
	return last > 0 ? `, ${last} pages` : '';
};

export function showExtraction(plan: PlanDescription, extraction: Extraction): void {
	const { items, sections, assignments, timings, ledger, warnings, grade } = extraction;
	if (items.length === 0) {
		say('Aucune action, aucun objectif ni aucune recommandation reconnus : ce document est lu comme du texte suivi.');
		return;
	}
	const kinds = new Map<string, number>();
	for (const { kind } of items) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	const unresolved = new Set(assignments.filter((one) => one.resolution === 'unresolved').map((one) => one.as_written));
	const led = new Set(assignments.filter((one) => one.role === 'lead').map((one) => one.item_id));
	const dated = new Set(timings.filter((one) => one.kind !== 'unread').map((one) => one.item_id));
	const loose = ledger.filter((line) => line.disposition === 'metadata' && line.text.trim() !== '');
	say(
		`${items.length} éléments (${[...kinds].map(([kind, count]) => `${kind} : ${count}`).join(', ')}) dans ${sections.length} sections ; note : ${grade}.`
	);
	say(`Responsable : ${led.size} éléments sur ${items.length}. Échéance : ${dated.size}.`);
	say(
		`Acteurs : ${assignments.length - assignments.filter((one) => one.resolution === 'unresolved').length} mentions reconnues, ${unresolved.size} noms à reconnaître${unresolved.size > 0 ? ` (${[...unresolved].slice(0, 8).join(' ; ')}${unresolved.size > 8 ? ' …' : ''})` : ''}.`
	);
	say(`Lignes de contexte : ${loose.length}.`);
	for (const { message } of warnings.filter((one) => one.code !== 'unresolved-actor').slice(0, 10)) say(`  ! ${message}`);
	for (const item of items.slice(0, 5)) say(`  ${item.id.slice(plan.id.length + 1)}  ${item.text.slice(0, 110)}`);
	if (items.length > 5) say(`  … et ${items.length - 5} autres`);
}

/** The whole extraction, for another program. */
export function asJson(
	plan: PlanDescription,
	{ items, assignments, timings, ledger, warnings, grade, sections }: Extraction,
	findings: Finding[]
): string {
	const counts = new Map<string, number>();
	for (const { disposition } of ledger) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
	const named = (item: Item, roles: string[]): Extraction['assignments'] =>
		assignments.filter((one) => one.item_id === item.id && roles.includes(one.role) && one.as_written !== '');
	const written = (item: Item, roles: string[]): string[] => named(item, roles).map((one) => one.as_written);
	/** in the order of the names; null for a name that the registry does not know */
	const known = (item: Item, roles: string[]): (string | null)[] =>
		named(item, roles).map((one) => (one.resolution === 'unresolved' ? null : one.actor_id));
	return JSON.stringify(
		{
			plan,
			grade,
			layouts: findings,
			sections: sections.map(({ id, title, line_start, line_end }) => ({ id, title, line_start, line_end })),
			items: items.map((item) => ({
				id: item.id,
				kind: item.kind,
				number: item.number,
				parent_id: item.parent_id,
				path: item.path,
				text: item.text,
				text_source: item.text_source,
				leads: written(item, ['lead']),
				lead_ids: known(item, ['lead']),
				collaborators: written(item, ['collaborator', 'potential']),
				collaborator_ids: known(item, ['collaborator', 'potential']),
				timing_raw: [...new Set(timings.filter((one) => one.item_id === item.id).map((one) => one.as_written))].join(' ; ') || null,
				page: item.page,
				line_start: item.line_start,
				line_end: item.line_end
			})),
			ledger: {
				total: ledger.length,
				counts: Object.fromEntries(counts),
				lines: ledger.map(({ line, page, disposition, reason, text }) => ({ line, page, disposition, reason, text }))
			},
			warnings
		},
		null,
		'\t'
	);
}
