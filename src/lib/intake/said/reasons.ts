import type { ColumnRole } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { sayer, sentence, type SaidIn, type SaidOf } from './sentences.ts';

const columnNames: Record<ColumnRole, Record<SaidIn, string>> = {
	section: { fr: 'axe', en: 'section' },
	objective: { fr: 'objectif', en: 'objective' },
	action: { fr: 'action', en: 'action' },
	steps: { fr: 'étapes', en: 'steps' },
	lead: { fr: 'responsable', en: 'lead' },
	collaborators: { fr: 'collaborateurs', en: 'collaborators' },
	'lead-and-potential': { fr: 'responsable et collaborateurs', en: 'lead and collaborators' },
	timing: { fr: 'échéancier', en: 'timing' },
	indicator: { fr: 'indicateur', en: 'indicator' },
	status: { fr: 'statut', en: 'status' },
	number: { fr: 'numéro', en: 'number' },
	ignore: { fr: 'autre', en: 'other' }
};

const kindNames: Record<ItemKind, Record<SaidIn, string>> = {
	objective: { fr: 'objectifs', en: 'objectives' },
	action: { fr: 'actions', en: 'actions' },
	next_step: { fr: 'étapes', en: 'steps' },
	communication_objective: { fr: 'objectifs de communication', en: 'communication objectives' },
	condition: { fr: 'conditions', en: 'conditions' },
	diagnosis: { fr: 'constats', en: 'findings' },
	recommendation: { fr: 'recommandations', en: 'recommendations' },
	strength: { fr: 'forces', en: 'strengths' },
	challenge: { fr: 'défis', en: 'challenges' },
	proposal: { fr: 'propositions', en: 'proposals' },
	milestone: { fr: 'jalons', en: 'milestones' }
};

const columns = (roles: readonly ColumnRole[], language: SaidIn): string => roles.map((role) => columnNames[role][language]).join(', ');
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** Why a stretch of a document is read as it is. Whole numbers; shares in percent, 0 to 100. */
export const reasons = {
	'people-table': sentence(
		() => 'tableau de noms de personnes',
		() => 'table of names of persons'
	),
	'acronym-table': sentence(
		() => 'tableau de sigles',
		() => 'table of acronyms'
	),
	'table-without-header': sentence(
		() => 'tableau sans en-tête',
		() => 'table without a header'
	),
	'columns-by-cells': sentence(
		(roles: readonly ColumnRole[]) => `colonnes reconnues à leurs cellules : ${columns(roles, 'fr')}`,
		(roles) => `columns recognised by their cells: ${columns(roles, 'en')}`
	),
	'table-goes-on': sentence(
		() => 'tableau sans en-tête qui continue le précédent',
		() => 'table without a header that continues the one before'
	),
	'table-without-actions': sentence(
		() => 'tableau sans colonne d’actions reconnue',
		() => 'table without a recognised column of actions'
	),
	'actions-cut': sentence(
		() => 'des actions semblent coupées ou mêlées à la colonne voisine',
		() => 'some actions seem cut, or mixed with the next column'
	),
	columns: sentence(
		(roles: readonly ColumnRole[]) => `colonnes : ${columns(roles, 'fr')}`,
		(roles) => `columns: ${columns(roles, 'en')}`
	),
	rows: sentence(
		(rows: number, acted: number, led: number, dated: number) =>
			`${plural(rows, 'rangée', 'rangées')}, dont ${acted} % avec une action, ${led} % avec un responsable, ${dated} % avec un échéancier`,
		(rows, acted, led, dated) =>
			`${rows} ${rows === 1 ? 'row' : 'rows'}, ${acted}% with an action, ${led}% with a lead, ${dated}% with a timing`
	),
	points: sentence(
		(points: number, deeds: number) => `${plural(points, 'point', 'points')}, dont ${deeds} % disent quoi faire`,
		(points, deeds) => `${points} ${points === 1 ? 'point' : 'points'}, ${deeds}% of which say what to do`
	),
	announced: sentence(
		(kind: ItemKind) => `le titre ou la phrase au-dessus annonce des ${kindNames[kind].fr}`,
		(kind) => `the title or the sentence above announces ${kindNames[kind].en}`
	),
	named: sentence(
		(points: number) => plural(points, 'point nommé et numéroté', 'points nommés et numérotés'),
		(points) => `${points} named and numbered ${points === 1 ? 'point' : 'points'}`
	),
	labelled: sentence(
		(lines: number) => `${plural(lines, 'ligne', 'lignes')} « Responsable », « Échéancier »`,
		(lines) => `${lines} ${lines === 1 ? 'line' : 'lines'} such as “Responsable” (lead) or “Échéancier” (timing)`
	),
	'not-among-numbered': sentence(
		() => 'les recommandations du document sont numérotées; ces points n’en sont pas',
		() => 'the recommendations of the document are numbered; these points are not among them'
	),
	'aside-title': sentence(
		(title: string) => `le titre « ${title} » n’annonce pas d’actions`,
		(title) => `the title “${title}” announces no actions`
	),
	quoted: sentence(
		() => 'la phrase au-dessus rapporte ce que d’autres ont demandé',
		() => 'the sentence above reports what others have asked for'
	),
	'event-purpose': sentence(
		() => 'la phrase au-dessus dit à quoi servait une rencontre passée',
		() => 'the sentence above says what a past event was for'
	),
	report: sentence(
		() => 'le document se dit rapport ou bilan',
		() => 'the document calls itself a report'
	),
	past: sentence(
		(share: number) => `${share} % racontent ce qui a été fait`,
		(share) => `${share}% tell what has been done`
	),
	prose: sentence(
		() => 'texte suivi, sans liste',
		() => 'running text, without a list'
	),
	promised: sentence(
		(count: number) => `une phrase annonce ${count} éléments, et ${count} paragraphes la suivent`,
		(count) => `a sentence announces ${count} items, and ${count} paragraphs follow it`
	),
	'deed-paragraphs': sentence(
		(deeds: number, of: number) => `${deeds} paragraphes sur ${of} commencent par un verbe d’action`,
		(deeds, of) => `${deeds} of ${of} paragraphs begin with a verb of action`
	),
	'announcing-title': sentence(
		(title: string) => `titre qui annonce : ${title}`,
		(title) => `title that announces them: ${title}`
	),
	'title-alone': sentence(
		() => 'titre sans texte',
		() => 'title without text'
	),
	contents: sentence(
		() => 'lignes terminées par un numéro de page',
		() => 'lines that end with a page number'
	),
	recitals: sentence(
		(count: number) => plural(count, 'considérant', 'considérants'),
		(count) => `${count} ${count === 1 ? 'recital' : 'recitals'}`
	),
	resolutions: sentence(
		(count: number) => plural(count, 'résolution', 'résolutions'),
		(count) => `${count} ${count === 1 ? 'resolution' : 'resolutions'}`
	),
	'explained-titles': sentence(
		() => 'titres expliqués par des phrases, sous un titre qui les annonce',
		() => 'titles explained by sentences, under a title that announces them'
	),
	'lone-numbers': sentence(
		() => 'numéros seuls sur leur ligne, dans un ordre suivi',
		() => 'numbers alone on their line, in an unbroken order'
	)
};

export type Reason = SaidOf<typeof reasons>;
export const sayReason = sayer(reasons);
