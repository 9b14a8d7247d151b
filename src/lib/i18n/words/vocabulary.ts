import type { LayoutName } from '../../model/plan.ts';
import type { Disposition, ItemKind, Level, PlanKind, Role, TimingKind } from '../../model/vocabulary.ts';

/** [one, many] */
type Noun = [string, string];

interface Vocabulary {
	planKind: Record<PlanKind, string>;
	planKinds: Record<PlanKind, string>;
	level: Record<Level, string>;
	/** every document of one kind and level */
	group: (kind: PlanKind, level: Level) => string;
	itemKind: Record<ItemKind, Noun>;
	role: Record<Role, string>;
	timing: Record<TimingKind | 'none', string>;
	disposition: Record<Disposition, string>;
	/** how a stretch of a document is read */
	layout: Record<LayoutName, string>;
	item: Noun;
	document: Noun;
	author: Noun;
	organisationType: Record<string, string>;
}

/** [masculine, feminine], many */
const frenchLevels: Record<Level, [string, string]> = {
	national: ['nationaux', 'nationales'],
	regional: ['régionaux', 'régionales'],
	mrc: ['de MRC', 'de MRC'],
	municipal: ['municipaux', 'municipales'],
	borough: ["d'arrondissement", "d'arrondissement"]
};

const englishLevels: Record<Level, string> = {
	national: 'national',
	regional: 'regional',
	mrc: 'MRC',
	municipal: 'municipal',
	borough: 'borough'
};

const fr: Vocabulary = {
	planKind: { 'action-plan': "Plan d'action", 'position-paper': 'Prise de position', 'consultation-report': 'Rapport de consultation' },
	planKinds: { 'action-plan': "Plans d'action", 'position-paper': 'Prises de position', 'consultation-report': 'Rapports de consultation' },
	level: { national: 'National', regional: 'Régional', mrc: 'MRC', municipal: 'Municipal', borough: 'Arrondissement' },
	group: (kind, level) => `${fr.planKinds[kind]} ${frenchLevels[level][kind === 'position-paper' ? 1 : 0]}`,
	itemKind: {
		objective: ['objectif', 'objectifs'],
		action: ['action', 'actions'],
		next_step: ['étape', 'étapes'],
		communication_objective: ['objectif de communication', 'objectifs de communication'],
		condition: ['condition', 'conditions'],
		diagnosis: ['constat', 'constats'],
		recommendation: ['recommandation', 'recommandations'],
		strength: ['force', 'forces'],
		challenge: ['défi', 'défis'],
		proposal: ['proposition', 'propositions'],
		milestone: ['jalon', 'jalons']
	},
	role: { lead: 'Porteur', collaborator: 'Collaborateur', potential: 'Collaborateur potentiel', implicit: 'Porteur implicite' },
	timing: {
		continuous: 'En continu',
		years: 'Années du plan',
		season: 'Saison',
		month: 'Mois',
		date: 'Date',
		range: 'Période',
		since: 'Depuis une date',
		relative: 'Échéance relative',
		unread: 'Échéance non interprétée',
		none: 'Sans échéance écrite'
	},
	disposition: {
		item: 'Élément',
		section: 'Titre',
		metadata: 'Renseignement sur le document',
		furniture: 'Mise en page',
		personal: 'Donnée personnelle retirée'
	},
	layout: {
		table: 'tableau',
		outline: 'plan numéroté',
		list: 'liste',
		paragraphs: 'paragraphes',
		report: 'rapport',
		slides: 'diapositives',
		recommendations: 'résolution',
		hierarchy: 'liste sous des titres',
		context: 'texte de contexte, sans élément',
		people: 'noms de personnes, retirés',
		acronyms: 'liste de sigles',
		contents: 'table des matières',
		furniture: 'mise en page'
	},
	item: ['élément', 'éléments'],
	document: ['document', 'documents'],
	author: ['organisme auteur', 'organismes auteurs'],
	organisationType: {
		community: 'Organisme communautaire',
		network: 'Réseau ou regroupement',
		committee: 'Comité ou table',
		government: 'Gouvernement',
		municipal: 'Municipalité',
		education: 'Éducation',
		health: 'Santé et services sociaux',
		police: 'Service de police',
		economic: 'Développement économique',
		programme: 'Programme',
		project: 'Projet',
		post: 'Poste',
		generic: 'Acteur non nommé'
	}
};

const en: Vocabulary = {
	planKind: { 'action-plan': 'Action plan', 'position-paper': 'Position paper', 'consultation-report': 'Consultation report' },
	planKinds: { 'action-plan': 'Action plans', 'position-paper': 'Position papers', 'consultation-report': 'Consultation reports' },
	level: { national: 'National', regional: 'Regional', mrc: 'MRC', municipal: 'Municipal', borough: 'Borough' },
	group: (kind, level) => `${en.planKinds[kind]}, ${englishLevels[level]}`,
	itemKind: {
		objective: ['objective', 'objectives'],
		action: ['action', 'actions'],
		next_step: ['next step', 'next steps'],
		communication_objective: ['communication objective', 'communication objectives'],
		condition: ['condition', 'conditions'],
		diagnosis: ['finding', 'findings'],
		recommendation: ['recommendation', 'recommendations'],
		strength: ['strength', 'strengths'],
		challenge: ['challenge', 'challenges'],
		proposal: ['proposal', 'proposals'],
		milestone: ['milestone', 'milestones']
	},
	role: { lead: 'Lead', collaborator: 'Collaborator', potential: 'Potential collaborator', implicit: 'Implicit lead' },
	timing: {
		continuous: 'Continuous',
		years: 'Years of the plan',
		season: 'Season',
		month: 'Month',
		date: 'Date',
		range: 'Period',
		since: 'Since a date',
		relative: 'Relative timing',
		unread: 'Timing not interpreted',
		none: 'No timing written'
	},
	disposition: { item: 'Item', section: 'Heading', metadata: 'About the document', furniture: 'Layout', personal: 'Personal data removed' },
	layout: {
		table: 'table',
		outline: 'numbered outline',
		list: 'list',
		paragraphs: 'paragraphs',
		report: 'report',
		slides: 'slides',
		recommendations: 'resolution',
		hierarchy: 'list under headings',
		context: 'context, without items',
		people: 'names of persons, removed',
		acronyms: 'list of acronyms',
		contents: 'table of contents',
		furniture: 'page layout'
	},
	item: ['item', 'items'],
	document: ['document', 'documents'],
	author: ['authoring organisation', 'authoring organisations'],
	organisationType: {
		community: 'Community organisation',
		network: 'Network',
		committee: 'Committee or round table',
		government: 'Government',
		municipal: 'Municipality',
		education: 'Education',
		health: 'Health and social services',
		police: 'Police service',
		economic: 'Economic development',
		programme: 'Programme',
		project: 'Project',
		post: 'Post',
		generic: 'Unnamed actor'
	}
};

export const vocabulary = { fr, en };
