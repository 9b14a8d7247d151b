/** Closed vocabularies of the tables. Ids are stable and English; their French and English names live in i18n. */
export const planKinds = ['action-plan', 'position-paper', 'consultation-report'] as const;
export const levels = ['national', 'regional', 'mrc', 'municipal', 'borough'] as const;
export const itemKinds = [
	'objective',
	'action',
	'next_step',
	'communication_objective',
	'condition',
	'diagnosis',
	'recommendation',
	'strength',
	'challenge',
	'proposal',
	'milestone'
] as const;
/** Headings for others, steps of an action, dates: not units of thematic coding. */
export const uncodedKinds: readonly string[] = ['objective', 'next_step', 'milestone'] satisfies (typeof itemKinds)[number][];
export const roles = ['lead', 'collaborator', 'potential', 'implicit'] as const;
export const resolutions = ['exact', 'acronym', 'alias', 'generic', 'unresolved'] as const;
/** Where the words that name an actor or a date stand: in the item's own row or line, or once for its whole section. */
export const scopes = ['item', 'section', 'plan'] as const;
export const timingKinds = ['continuous', 'years', 'season', 'month', 'date', 'range', 'since', 'relative', 'unread'] as const;
export const dispositions = ['item', 'section', 'metadata', 'furniture', 'personal'] as const;
export const vias = ['explicit', 'heading'] as const;
export const ranks = ['primary', 'secondary'] as const;
export const themeSources = ['reference', 'coder', 'classifier'] as const;
/** What an item does, and whom it is for: coded beside its themes. */
export const itemFacets = ['modality', 'public'] as const;
/** Who gave a facet: the adjudicated coding or the classifier. */
export const facetSources = ['reference', 'classifier'] as const;
/** Items that ask something of others: what a plan may take up. */
export const demandKinds = ['recommendation', 'proposal'] as const satisfies readonly (typeof itemKinds)[number][];
/** What a person decided of a demand and an action. */
export const decisions = ['confirmed', 'rejected'] as const;
/** In what role that person decided: never a name. */
export const deciders = ['tcri-staff', 'member-staff', 'author-staff', 'board', 'research', 'other'] as const;
export const grades = ['high', 'medium', 'low'] as const;

export type PlanKind = (typeof planKinds)[number];
export type Level = (typeof levels)[number];
export type ItemKind = (typeof itemKinds)[number];
export type Role = (typeof roles)[number];
export type Resolution = (typeof resolutions)[number];
export type Scope = (typeof scopes)[number];
export type TimingKind = (typeof timingKinds)[number];
export type Disposition = (typeof dispositions)[number];
export type Via = (typeof vias)[number];
export type Rank = (typeof ranks)[number];
export type ThemeSource = (typeof themeSources)[number];
export type ItemFacet = (typeof itemFacets)[number];
export type FacetSource = (typeof facetSources)[number];
export type Decision = (typeof decisions)[number];
export type Decider = (typeof deciders)[number];
export type Grade = (typeof grades)[number];

/** Why words are taken for the name of a person. */
export type NameSign = 'listed' | 'author' | 'title' | 'contact' | 'role' | 'present' | 'signature' | 'given-name' | 'added';
