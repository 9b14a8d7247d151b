import { groupBy } from '#lib/analysis/groupBy.ts';
import type { Finding } from '#lib/intake/detect/detect.ts';
import { sayReason } from '#lib/intake/said/reasons.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { vocabulary } from '#lib/i18n/words/vocabulary.ts';
import type { Extraction, Item, Section } from '#lib/model/extraction.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { NameSign } from '#lib/model/vocabulary.ts';

const say = (line = ''): void => console.error(line);
const words = vocabulary.fr;

const formats: Record<string, string> = {
	pdf: 'PDF',
	docx: 'Word',
	odt: 'OpenDocument',
	html: 'page web',
	xlsx: 'Excel',
	csv: 'CSV',
	markdown: 'Markdown',
	text: 'texte'
};
const MOST_LISTED = 12;

const counted = (count: number, [one, many]: [string, string]): string => `${count} ${count < 2 ? one : many}`;
const listed = (all: string[], most = MOST_LISTED): string =>
	all.length <= most ? all.join('; ') : `${all.slice(0, most).join('; ')} … et ${all.length - most} autres`;

/** How the document was read, for the person who adds the plan; on the error output. */
export function showFindings(source: SourceDocument, findings: Finding[]): void {
	say(`Document : ${formats[source.format] ?? source.format}, ${counted(source.lines.length, ['ligne', 'lignes'])}${pagesOf(source)}.`);
	say('\nComment il est lu (indice de 0 à 1, avec ses raisons)');
	for (const one of findings) {
		const kind = one.kind ? `, ${words.itemKind[one.kind][1]}` : '';
		const score = one.score > 0 ? `, indice ${one.score.toFixed(2).replace('.', ',')}` : '';
		say(
			`  lignes ${one.line_start} à ${one.line_end} : ${words.layout[one.layout]}${kind}${score}. ${one.reasons.map((reason) => sayReason(reason, 'fr')).join('; ')}.`
		);
	}
}

const pagesOf = (source: SourceDocument): string => {
	const last = Math.max(0, ...source.lines.map((line) => line.page ?? 0));
	return last > 0 ? `, ${counted(last, ['page', 'pages'])}` : '';
};

/** What was found and what was not: sections, elements, actors, dates, lines left aside. */
export function showExtraction(plan: PlanDescription, extraction: Extraction): void {
	const { items, sections, assignments, timings, ledger, warnings, grade } = extraction;
	if (items.length === 0) {
		say('\nAucune action, aucun objectif ni aucune recommandation reconnus : ce document est lu comme du texte suivi. Rien n’est inventé.');
		say('S’il contient pourtant un tableau ou une liste d’actions, donnez-le en Word, en Excel ou en PDF numérique.');
		for (const { message } of warnings.slice(0, MOST_LISTED)) say(`  ! ${message}`);
		return;
	}
	const kinds = new Map<ItemKind, number>();
	for (const { kind } of items) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	say(`\n${counted(items.length, words.item)} : ${[...kinds].map(([kind, count]) => counted(count, words.itemKind[kind])).join(', ')}.`);
	showSections(sections, items);
	const led = new Set(assignments.filter((one) => one.role === 'lead').map((one) => one.item_id));
	const dated = new Set(timings.map((one) => one.item_id));
	const unread = [...new Set(timings.filter((one) => one.kind === 'unread').map((one) => one.as_written))];
	const unknown = [...new Set(assignments.filter((one) => one.resolution === 'unresolved').map((one) => one.as_written))];
	const known = new Set(assignments.filter((one) => one.resolution !== 'unresolved').map((one) => one.actor_id));
	say(`Responsable écrit : ${led.size} sur ${items.length}. Échéance écrite : ${dated.size} sur ${items.length}.`);
	if (unread.length > 0) say(`Échéances non comprises, gardées telles quelles : ${listed(unread)}.`);
	say(`Acteurs reconnus : ${known.size}. À reconnaître : ${unknown.length}${unknown.length > 0 ? ` (${listed(unknown)})` : ''}.`);
	if (unknown.length > 0) say('  Un nom à reconnaître reste tel qu’écrit; ajoutez l’acteur ou un alias dans data/reference/actors.yaml.');
	const lost = ledger.filter((line) => line.reason === 'non lue').map(({ line }) => String(line));
	const aside = ledger.filter((line) => line.disposition === 'metadata' && line.text.trim() !== '').length;
	say(`Lignes non comprises : ${lost.length}${lost.length > 0 ? ` (${listed(lost)})` : ''}. Lignes de contexte, sans élément : ${aside}.`);
	for (const { message } of warnings.filter((one) => one.code !== 'unresolved-actor').slice(0, MOST_LISTED)) say(`  ! ${message}`);
	say('\nPremiers éléments');
	for (const item of items.slice(0, 5)) say(`  ${item.id.slice(plan.id.length + 1)}  ${item.text.slice(0, 110)}`);
	say(`\nConfiance ${grades[grade]}`);
}

const grades: Record<Extraction['grade'], string> = {
	high: 'élevée : toutes les lignes ont une explication.',
	medium: 'moyenne : vérifiez les éléments à côté du document, sur la page « Ajouter un plan » ou sur la page du plan.',
	low: 'faible : ce plan ne sera compté dans aucune figure tant qu’il n’est pas vérifié. Vérifiez-le sur la page « Ajouter un plan ».'
};

/** The outermost sections of which there are several, with how many elements stand under each. */
function showSections(sections: Section[], items: Item[]): void {
	const parents = new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
	const under = (id: string | null, section: string): boolean => id !== null && (id === section || under(parents.get(id) ?? null, section));
	const inside = (parent: string | null): Section[] => sections.filter(({ parent_id }) => parent_id === parent);
	let shown = inside(null);
	while (shown.length === 1 && inside(shown[0]!.id).length > 0) shown = inside(shown[0]!.id);
	say(`${counted(sections.length, ['section', 'sections'])}${shown.length > 0 ? ' :' : '.'}`);
	for (const { id, title } of shown.slice(0, MOST_LISTED))
		say(`  ${title.slice(0, 90)} : ${counted(items.filter((item) => under(item.section_id, id)).length, words.item)}`);
	if (shown.length > MOST_LISTED) say(`  … et ${shown.length - MOST_LISTED} autres`);
}

const signs: Record<NameSign, string> = {
	listed: 'liste de personnes',
	author: 'auteur ou personne-ressource',
	title: 'titre de civilité',
	contact: 'près d’un courriel ou d’un téléphone',
	role: 'fonction',
	present: 'présences ou membres',
	signature: 'signature',
	'given-name': 'prénom courant',
	added: 'ajouté'
};

/** Names of persons found, numbered, for the person who adds the plan: they are on this screen and nowhere else. */
export function showNames({ names }: Extraction): void {
	if (names.length === 0) return say('Aucun nom de personne repéré. Relisez le document : une règle peut en manquer.');
	say(`Noms de personnes repérés (${names.length}), retirés de ce qui est publié :`);
	names.forEach(({ name, line, sign }, index) => say(`  ${index + 1}. ${name} (ligne ${line}, ${signs[sign]})`));
}

/** The whole extraction, for another program. */
export function asJson(
	plan: PlanDescription,
	{ items, assignments, timings, ledger, warnings, grade, sections }: Extraction,
	findings: Finding[]
): string {
	const counts = new Map<string, number>();
	for (const { disposition } of ledger) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
	const assigned = groupBy(assignments, ({ item_id }) => item_id);
	const timed = groupBy(timings, ({ item_id }) => item_id);
	const named = (item: Item, roles: string[]): Extraction['assignments'] =>
		(assigned.get(item.id) ?? []).filter((one) => roles.includes(one.role) && one.as_written !== '');
	const written = (item: Item, roles: string[]): string[] => named(item, roles).map((one) => one.as_written);
	/** in the order of the names; null for a name that the registry does not know */
	const known = (item: Item, roles: string[]): (string | null)[] =>
		named(item, roles).map((one) => (one.resolution === 'unresolved' ? null : one.actor_id));
	return JSON.stringify(
		{
			plan,
			items: items.map((item) => ({
				id: item.id,
				kind: item.kind,
				path: item.path,
				text: item.text,
				leads: written(item, ['lead']),
				collaborators: written(item, ['collaborator', 'potential']),
				timing_raw: [...new Set((timed.get(item.id) ?? []).map((one) => one.as_written))].join(' ; ') || null,
				page: item.page,
				line_start: item.line_start,
				line_end: item.line_end,
				number: item.number,
				parent_id: item.parent_id,
				text_source: item.text_source,
				lead_ids: known(item, ['lead']),
				collaborator_ids: known(item, ['collaborator', 'potential'])
			})),
			ledger: {
				total: ledger.length,
				counts: Object.fromEntries(counts),
				lines: ledger.map(({ line, page, disposition, reason, text }) => ({ line, page, disposition, reason, text }))
			},
			warnings,
			grade,
			layouts: findings.map((one) => ({ ...one, reasons: one.reasons.map((reason) => sayReason(reason, 'fr')) })),
			sections: sections.map(({ id, title, line_start, line_end }) => ({ id, title, line_start, line_end }))
		},
		null,
		'\t'
	);
}
