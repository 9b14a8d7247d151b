import { concentration } from './concentration.ts';
import { gini } from './gini.ts';
import { halfCredit } from './halfCredit.ts';
import { type RollUpActor, rollUp, rollUpTargets } from './rollUp.ts';
import { type Charge, leadLoads } from './workload.ts';

/** How the loads are made. The figure changes with the rule, so the rule is printed beside it. */
const effectiveRules = ['leads-as-named', 'leads-rolled-up', 'half-credit'] as const;
/** Leads alone; leads alone, small-sample correction; every named actor of the plan, 0 for those that lead nothing, corrected. */
const giniRules = ['leads', 'leads-corrected', 'all-named-corrected'] as const;

/** A Gini coefficient of a handful of leads or items says nothing. */
export const giniGuard = { minLeads: 5, minItems: 30 } as const;

export interface LeadConcentration {
	/** items with a named lead, and leads */
	items: number;
	leads: number;
	effective: { rule: (typeof effectiveRules)[number]; value: number; actors: number }[];
	/** empty when the guard is not met */
	gini: { rule: (typeof giniRules)[number]; value: number; actors: number }[];
	guardMet: boolean;
}

/**
 * Concentration of the leads of one plan under each rule. Unnamed actors carry half-credit (the work is written) but are neither leads to rank nor
 * named actors. Null when the plan names no lead. Sources: concentration.ts and gini.ts.
 */
export const leadConcentration = (charges: readonly Charge[], actors: readonly RollUpActor[]): LeadConcentration | null => {
	const generic = new Set(actors.filter((actor) => actor.generic).map((actor) => actor.id));
	const named = charges.filter((charge) => charge.counted && !generic.has(charge.actor_id));
	const leads = leadLoads(named);
	if (leads.size === 0) return null;
	const loads = {
		'leads-as-named': leads,
		'leads-rolled-up': leadLoads(rollUp(named, rollUpTargets(actors, { posts: true, agencies: true }))),
		'half-credit': halfCredit(charges)
	};
	const effective = effectiveRules.flatMap((rule) => {
		const measured = concentration(loads[rule]);
		return measured ? [{ rule, value: measured.effective, actors: measured.actors }] : [];
	});
	const items = new Set(named.filter((charge) => charge.role === 'lead').map((charge) => charge.item_id)).size;
	const guardMet = leads.size >= giniGuard.minLeads && items >= giniGuard.minItems;
	const everyone = [...new Set(named.map((charge) => charge.actor_id))].map((actor) => leads.get(actor) ?? 0);
	const coefficient = {
		leads: { loads: [...leads.values()], corrected: false },
		'leads-corrected': { loads: [...leads.values()], corrected: true },
		'all-named-corrected': { loads: everyone, corrected: true }
	};
	const ginis = giniRules.flatMap((rule) => {
		const value = gini(coefficient[rule].loads, coefficient[rule]);
		return value === null ? [] : [{ rule, value, actors: coefficient[rule].loads.length }];
	});
	return { items, leads: leads.size, effective, gini: guardMet ? ginis : [], guardMet };
};
