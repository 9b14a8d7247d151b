import { bars } from '../../model/bars.ts';
import { formats } from '../format.ts';

/** A term with its plain meaning; `page`: where it is used or explained at length. */
interface Term {
	id: string;
	term: string;
	meaning: string;
	page: string;
}

const term = (id: string, name: string, meaning: string, page: string): Term => ({ id, term: name, meaning, page });

const fr = {
	title: 'Glossaire',
	lead: 'Les mots de ce tableau de bord, en langage courant.',
	see: 'Voir où il sert',
	seeFor: (name: string) => `Voir où il sert : ${name}`,
	ofPage: 'Les mots de cette page',
	all: 'Tout le glossaire',
	firstVisitLink: 'Comment lire ce site',
	firstVisit: 'Première visite?',
	tour: 'Comment lire ce site, en cinq points',
	steps: [
		'Chaque nombre est un lien : il ouvre la liste exacte des phrases qu’il compte.',
		'Une part dit combien de place un document donne à un thème. Elle ne dit ni la priorité, ni le budget, ni ce qui a été fait.',
		'Un trait autour d’un point est un intervalle : plus il est long, plus le compte est fragile.',
		'Une case vide n’est jamais un zéro : le document ne mentionne pas le thème, ou il n’y a pas de document.',
		'Un plan, une prise de position et un rapport de consultation se lisent côte à côte, sans s’additionner.'
	],
	terms: [
		term(
			'element',
			'Élément',
			'Une phrase ou une ligne d’un document qui dit une chose à la fois : un objectif, une action, un constat, une proposition. C’est ce que comptent les nombres.',
			'explorer/'
		),
		term(
			'nature',
			'Nature d’un document',
			'Plan d’action, prise de position ou rapport de consultation. On n’y écrit pas pour la même raison : leurs comptes ne s’additionnent pas.',
			'plans/'
		),
		term(
			'theme',
			'Thème',
			'Un sujet du livre de codes (emploi, logement…). Un élément peut en porter plusieurs : les parts d’un document ne totalisent pas 100 %.',
			'themes/'
		),
		term(
			'livre-de-codes',
			'Livre de codes',
			'La liste écrite des thèmes, avec ce qu’il faut y mettre et ce qu’il faut en exclure. Il a une version, affichée au bas des pages.',
			'themes/'
		),
		term(
			'part',
			'Part d’attention',
			'Les éléments qui portent un thème, divisés par les éléments du document. 8 actions sur 59 font 13,6 % : c’est une attention écrite, pas une priorité.',
			'ecarts/'
		),
		term(
			'denominateur',
			'Dénominateur, n',
			'Ce par quoi on divise. « n = 59 » veut dire que la part est prise sur 59 éléments. Un petit n donne une part fragile.',
			'ecarts/'
		),
		term(
			'intervalle',
			'Intervalle à 95 %',
			'Les parts qui resteraient compatibles avec un si petit compte. Si deux intervalles se recouvrent beaucoup, les deux textes ne se distinguent pas clairement.',
			'methode/'
		),
		term(
			'au-plus',
			'Au plus',
			'Quand aucun élément ne porte le thème : la part qu’il pourrait encore avoir sans qu’un texte de cette longueur le montre.',
			'couverture/'
		),
		term(
			'ecart',
			'Écart',
			'La différence entre les parts de deux documents sur un thème. Il dit que les textes diffèrent, pas d’où vient la différence.',
			'ecarts/'
		),
		term(
			'grade',
			'Grade',
			'Jusqu’où deux textes soutiennent un écart : à ne pas comparer, pas assez d’éléments, aucun écart visible, indice, écart net. Les conditions de chacun sont publiées.',
			'ecarts/'
		),
		term(
			'alpha',
			'Alpha (α)',
			`L’accord entre deux lectures faites séparément : 1 veut dire qu’elles disent pareil, 0 qu’elles ne s’accordent pas plus que le hasard. Sous ${formats.fr.decimal(bars.alpha, 3)}, ou sous ${bars.items} éléments, le thème est grisé.`,
			'themes/fiabilite/'
		),
		term(
			'porteur',
			'Porteur',
			'L’organisation ou le poste que le document écrit comme responsable d’une action. Un document qui n’en nomme aucun n’a pas de charge de travail : ce n’est pas zéro.',
			'acteurs/'
		),
		term(
			'collaborateur',
			'Collaborateur',
			'Une organisation écrite comme partenaire d’une action sans en être le porteur. Les deux rôles ne s’additionnent jamais.',
			'acteurs/'
		),
		term(
			'non-mentionne',
			'Non mentionné, absent',
			'Non mentionné : aucun élément compté ne porte le thème. Absent : de plus, aucun repère du thème n’est écrit dans un document assez long pour que cela se remarque.',
			'couverture/conseil/'
		),
		term(
			'pas-de-document',
			'Pas de document',
			'Aucun document n’a été lu pour cette région. On ne sait donc rien de ce qui s’y écrit, et rien de ce qui s’y fait.',
			'couverture/'
		),
		term(
			'par-le-titre',
			'Par le titre',
			'Le thème vient du titre sous lequel l’élément est rangé, pas de ses propres mots. Ces éléments peuvent être mis de côté.',
			'themes/'
		)
	]
};

const en: typeof fr = {
	title: 'Glossary',
	lead: 'The words of this dashboard, in plain language.',
	see: 'See where it is used',
	seeFor: (name) => `See where it is used: ${name}`,
	ofPage: 'The words of this page',
	all: 'The whole glossary',
	firstVisitLink: 'How to read this site',
	firstVisit: 'First visit?',
	tour: 'How to read this site, in five points',
	steps: [
		'Every number is a link: it opens the exact list of the sentences it counts.',
		'A share tells how much room a document gives to a theme. It tells neither priority, nor budget, nor what was done.',
		'A line around a dot is an interval: the longer it is, the more fragile the count.',
		'A blank cell is never a zero: the document does not mention the theme, or there is no document.',
		'A plan, a position paper and a consultation report are read side by side and not added up.'
	],
	terms: [
		term(
			'element',
			'Item',
			'A sentence or line of a document that says one thing: an objective, an action, a finding, a proposal. It is what numbers count.',
			'explorer/'
		),
		term(
			'nature',
			'Kind of document',
			'Action plan, position paper or consultation report. They are not written for the same reason: their counts are not added up.',
			'plans/'
		),
		term(
			'theme',
			'Theme',
			'A subject of the codebook (employment, housing…). An item may carry several: the shares of a document do not add up to 100%.',
			'themes/'
		),
		term(
			'livre-de-codes',
			'Codebook',
			'The written list of themes, with what to include and what to exclude. It has a version, shown at the foot of pages.',
			'themes/'
		),
		term(
			'part',
			'Share of attention',
			'The items that carry a theme, divided by the items of the document. 8 actions of 59 make 13.6%: it is written attention, not priority.',
			'ecarts/'
		),
		term(
			'denominateur',
			'Denominator, n',
			'What one divides by. “n = 59” means that the share is taken over 59 items. A small n gives a fragile share.',
			'ecarts/'
		),
		term(
			'intervalle',
			'95% interval',
			'The shares that would remain compatible with so small a count. When two intervals overlap widely, the two texts do not clearly differ.',
			'methode/'
		),
		term(
			'au-plus',
			'At most',
			'When no item carries the theme: the share it could still have without a text of this length showing it.',
			'couverture/'
		),
		term(
			'ecart',
			'Gap',
			'The difference between the shares of two documents on a theme. It tells that the texts differ, not where the difference comes from.',
			'ecarts/'
		),
		term(
			'grade',
			'Grade',
			'How far two texts support a gap: not to be compared, too few items, no visible gap, a hint, a clear gap. The conditions of each are published.',
			'ecarts/'
		),
		term(
			'alpha',
			'Alpha (α)',
			`Agreement between two separate codings: 1 means that they say the same, 0 that they agree no more than chance. Under ${formats.en.decimal(bars.alpha, 3)}, or under ${bars.items} items, the theme is greyed.`,
			'themes/fiabilite/'
		),
		term(
			'porteur',
			'Lead',
			'The organisation or post that the document writes as responsible for an action. A document that names none has no workload: that is not zero.',
			'acteurs/'
		),
		term(
			'collaborateur',
			'Collaborator',
			'An organisation written as partner of an action without being its lead. The two roles are never added up.',
			'acteurs/'
		),
		term(
			'non-mentionne',
			'Not mentioned, absent',
			'Not mentioned: no item counted carries the theme. Absent: moreover, no cue of the theme is written in a document long enough for it to be noticed.',
			'couverture/conseil/'
		),
		term(
			'pas-de-document',
			'No document',
			'No document was read for this region. Nothing is known of what is written there, nor of what is done.',
			'couverture/'
		),
		term(
			'par-le-titre',
			'From the heading',
			'The theme comes from the heading above the item, not from its own words. Such items can be set aside.',
			'themes/'
		)
	]
};

export const glossary = { fr, en };
