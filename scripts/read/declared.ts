import type { Extraction } from '#lib/model/extraction.ts';
import type { LayoutName } from '#lib/model/plan.ts';
import type { PlanFile } from './plans.ts';
import type { Problem } from './problems.ts';

/** Layouts that hold no items. */
const silent: ReadonlySet<LayoutName> = new Set<LayoutName>(['context', 'people', 'acronyms', 'contents', 'furniture']);

/** What a person declared of a document against what was read in it: a lost column or a wrong layout would otherwise pass for a document that says nothing. */
export function declaredProblems(plan: PlanFile, extraction: Extraction): Problem[] {
	return extraction.items.length === 0 ? withoutItems(plan) : leadsProblems(plan, extraction);
}

function withoutItems({ file, value, lineOf }: PlanFile): Problem[] {
	if (value.parts.every(({ layout }) => silent.has(layout))) return [];
	const message =
		'aucun élément n’a été trouvé avec ces mises en page. Corrigez « layout », ou écrivez « context » si le document n’en contient pas.';
	return [{ file, line: lineOf(['parts']), message }];
}

function leadsProblems({ file, value, lineOf }: PlanFile, { items, assignments }: Extraction): Problem[] {
	const named = assignments.filter(({ role }) => role === 'lead').length;
	const implicit = assignments.filter(({ role }) => role === 'implicit').length;
	const fits = { named: named > 0, implicit: implicit > 0 && named === 0, none: named === 0 };
	if (fits[value.leads]) return [];
	const found = `${named} porteur(s) nommé(s) et ${implicit} implicite(s) pour ${items.length} éléments`;
	const message = `« leads » vaut « ${value.leads} », mais la lecture donne ${found}. Vérifiez la colonne des responsables (leads, implicit_lead, columns).`;
	return [{ file, line: lineOf(['leads']), message }];
}
