import { counted } from '../count.ts';
import { formats } from '../format.ts';

interface Bars {
	sure: number;
	possible: number;
	apart: number;
}

const { decimal: french } = formats.fr;
const { decimal: english } = formats.en;

const fr = {
	title: 'Ce qui a changé',
	said: (before: string, after: string, kept: number, same: number, left: number, added: number, doubtful: number) =>
		`De « ${before} » à « ${after} » : ${counted('fr', kept, ['élément repris', 'éléments repris'])}, dont ${formats.fr.integer(same)} sans changement; ${formats.fr.integer(left)} sans équivalent trouvé dans le nouveau; ${counted('fr', added, ['nouveau', 'nouveaux'])}; ${counted('fr', doubtful, ['rapprochement incertain', 'rapprochements incertains'])}.`,
	other: (title: string) => `Lire « ${title} »`,
	groups: {
		same: 'Repris sans changement',
		changed: 'Repris et changés',
		doubtful: 'Rapprochements incertains',
		left: 'Sans équivalent trouvé dans le nouveau',
		added: 'Nouveaux'
	},
	doubtfulNote: 'Peut-être le même élément, peut-être deux : ces paires ne sont comptées ni comme reprises, ni comme nouvelles.',
	changes: {
		words: 'Reformulés',
		kind: 'Nature changée',
		lead: 'Porteur écrit changé',
		collaborators: 'Collaborateurs écrits changés',
		timing: 'Échéance écrite changée'
	},
	change: {
		words: 'reformulé',
		kind: 'nature changée',
		lead: 'porteur changé',
		collaborators: 'collaborateurs changés',
		timing: 'échéance changée'
	},
	ofWhich: 'Un élément peut avoir changé de plusieurs façons : ces lignes ne s’additionnent pas.',
	what: 'Changement',
	label: (group: string, document: string, n: number) => `${group}, ${document} : ${counted('fr', n, ['élément', 'éléments'])}`,
	nothing: 'aucun',
	notApplicable: 'sans objet',
	unwritten: 'non écrit',
	leads: 'Porteur',
	collaborators: 'Collaborateurs',
	timing: 'Échéance',
	removed: 'retiré',
	inserted: 'ajouté',
	likeness: (value: number) => `ressemblance ${french(value, 2)}`,
	how: 'Comment les éléments sont rapprochés',
	method: ({ sure, possible, apart }: Bars) =>
		`D’abord les mêmes mots, casse, accents et ponctuation mis à part. Puis, parmi les autres, les deux éléments qui se ressemblent le plus, un à un, jusqu’au dernier. La ressemblance va de 0 à 1 : le poids des racines de mots que deux éléments partagent, sur celui des racines que l’un ou l’autre emploie; une racine pèse d’autant moins que plus d’éléments l’emploient (Jaccard pondéré; Spärck Jones 1972). À ${french(sure)} ou plus, l’élément est dit reformulé; de ${french(possible)} à ${french(sure)}, ou quand un autre candidat le suit à moins de ${french(apart)}, la paire est dite incertaine; en deçà, rien n’est rapproché. Entre les cinq documents d’origine, qui ne se renouvellent pas, aucune paire n’atteint ${french(sure)}.`,
	notCompared: {
		actors: 'Porteurs et collaborateurs ne sont pas comparés : l’un des deux documents ne nomme pas de porteur.',
		timing: 'Les échéances ne sont pas comparées : l’un des deux documents n’en écrit pas.'
	},
	timingNote: 'Une échéance écrite avec les mêmes mots (« An I ») est tenue pour la même.'
};

const en: typeof fr = {
	title: 'What has changed',
	said: (before, after, kept, same, left, added, doubtful) =>
		`From “${before}” to “${after}”: ${counted('en', kept, ['item carried over', 'items carried over'])}, ${formats.en.integer(same)} of them unchanged; ${formats.en.integer(left)} without a counterpart found in the new one; ${counted('en', added, ['new item', 'new items'])}; ${counted('en', doubtful, ['uncertain pair', 'uncertain pairs'])}.`,
	other: (title) => `Read “${title}”`,
	groups: {
		same: 'Carried over unchanged',
		changed: 'Carried over and changed',
		doubtful: 'Uncertain pairs',
		left: 'No counterpart found in the new one',
		added: 'New'
	},
	doubtfulNote: 'Maybe one item, maybe two: these pairs are counted neither as carried over nor as new.',
	changes: {
		words: 'Reworded',
		kind: 'Another kind of item',
		lead: 'Lead written differently',
		collaborators: 'Collaborators written differently',
		timing: 'Timing written differently'
	},
	change: {
		words: 'reworded',
		kind: 'another kind',
		lead: 'lead changed',
		collaborators: 'collaborators changed',
		timing: 'timing changed'
	},
	ofWhich: 'An item may have changed in several ways: these rows do not add up.',
	what: 'Change',
	label: (group, document, n) => `${group}, ${document}: ${counted('en', n, ['item', 'items'])}`,
	nothing: 'none',
	notApplicable: 'not applicable',
	unwritten: 'not written',
	leads: 'Lead',
	collaborators: 'Collaborators',
	timing: 'Timing',
	removed: 'removed',
	inserted: 'added',
	likeness: (value) => `likeness ${english(value, 2)}`,
	how: 'How items are paired',
	method: ({ sure, possible, apart }) =>
		`First the same words, case, accents and punctuation apart. Then, among the others, the two items that are most alike, one by one, to the last. Likeness goes from 0 to 1: the weight of the word stems that two items share, over that of the stems either uses; a stem weighs the less the more items use it (weighted Jaccard; Spärck Jones 1972). At ${english(sure)} or more the item is said to be reworded; from ${english(possible)} to ${english(sure)}, or when another candidate is less than ${english(apart)} behind, the pair is said to be uncertain; below, nothing is paired. Between the five original documents, none of which renews another, no pair reaches ${english(sure)}.`,
	notCompared: {
		actors: 'Leads and collaborators are not compared: one of the two documents names no lead.',
		timing: 'Timing is not compared: one of the two documents writes none.'
	},
	timingNote: 'A timing written with the same words (“Year I”) is held to be the same.'
};

export const renewal = { fr, en };
