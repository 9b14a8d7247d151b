import { counted } from '../count.ts';
import type { Decider } from '../../model/vocabulary.ts';
import { formats } from '../format.ts';
import { locales, type Language } from '../language.ts';

type DemandState = 'confirmed' | 'candidates' | 'rejected' | 'none' | 'uncoded';
type LinkState = 'confirmed' | 'candidate' | 'rejected';

const day = (language: Language, date: string): string =>
	new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** « Confirmée, personnel de la TCRI, 28 novembre 2026 » */
const decided = (language: Language) => (state: string, role: string | null, date: string | null) =>
	[state, ...(role ? [role] : []), ...(date ? [day(language, date)] : [])].join(', ');

const fr = {
	scope: (shown: number, all: number) =>
		`Chaque demande est mise à côté de chaque action : sur ${all} documents, ${shown} le sont ici, ceux qui demandent le plus et des plans de leurs régions.`,
	tab: 'Demandes et actions',
	title: (n: number) => `${counted('fr', n, ['demande', 'demandes'])}, et les actions qui leur ressemblent`,
	lead: 'Des prises de position recommandent, des rapports de consultation proposent. Cette page met à côté de chaque demande les actions des plans qui lui ressemblent le plus. Une ressemblance est un candidat, pas une réponse : une personne confirme ou écarte.',
	tally: 'Où en est la lecture',
	inState: (n: number, state: string) => `${counted('fr', n, ['demande', 'demandes'])} : ${state}`,
	demandState: {
		confirmed: 'avec au moins une action confirmée par une personne',
		candidates: 'avec des actions candidates, à lire',
		rejected: 'dont toutes les actions candidates ont été écartées',
		none: 'sans action candidate',
		uncoded: 'sans thème, où rien n’a pu être cherché'
	} satisfies Record<DemandState, string>,
	method: (n: number, plans: string, { score, most, telling }: { score: number; most: number; telling: number }) =>
		`Chaque demande est comparée à ${counted('fr', n, ['action', 'actions'])} (${plans}). Une action est candidate quand elle partage un thème avec la demande, ainsi que deux mots ou un mot rare (au plus un élément comparé sur ${formats.fr.integer(telling)} l'emploie), avec un score d'au moins ${formats.fr.decimal(score, 2)}; il en est montré ${formats.fr.integer(most)} au plus. Le score, de 0 à 1, compte pour moitié les thèmes communs et pour moitié les mots communs; un thème ou un mot rare pèse plus.`,
	notTakenUp:
		'« Sans action candidate » veut dire que les mots et les thèmes ne rapprochent aucune action. Cela ne veut pas dire qu’aucun plan ne reprend la demande, ni que personne n’y travaille.',
	kinds:
		'Les plans peuvent être plus anciens que les demandes : une action écrite avant ne peut pas être une réponse, elle peut aller dans le même sens.',
	decisions: 'Confirmer ou écarter',
	howTo:
		'Lisez les deux phrases, puis décidez. Vos décisions restent dans ce navigateur. Pour qu’elles soient publiées, enregistrez le fichier, déposez-le dans data/links/uptake.csv et relancez npm run etl. Votre rôle et la date y sont écrits, jamais votre nom : n’en mettez aucun dans les raisons.',
	role: 'Vous décidez comme',
	noRole: 'rôle non précisé',
	deciders: {
		'tcri-staff': 'personnel de la TCRI',
		'member-staff': 'personnel d’un organisme membre',
		'author-staff': 'personnel de l’organisation autrice',
		board: 'membre d’un conseil',
		research: 'équipe de recherche',
		other: 'autre rôle'
	} satisfies Record<Decider, string>,
	decided: decided('fr'),
	made: (n: number) =>
		n ? `${counted('fr', n, ['décision prise', 'décisions prises'])} dans ce navigateur.` : 'Aucune décision dans ce navigateur.',
	save: 'Enregistrer uptake.csv',
	of: (document: string, n: number) => `${document}, ${counted('fr', n, ['demande', 'demandes'])}`,
	/** how many of each: confirmed, undecided, rejected */
	links: (counts: readonly number[]) =>
		(
			[
				['action confirmée', 'actions confirmées'],
				['action candidate', 'actions candidates'],
				['action écartée', 'actions écartées']
			] as const
		)
			.flatMap((nouns, index) => (counts[index] ? [counted('fr', counts[index], nouns)] : []))
			.join(', '),
	linkState: { confirmed: 'Confirmée', candidate: 'Candidate', rejected: 'Écartée' } satisfies Record<LinkState, string>,
	score: (score: number, themes: number, words: number) =>
		`Score ${formats.fr.decimal(score, 2)} (thèmes ${formats.fr.decimal(themes, 2)}, mots ${formats.fr.decimal(words, 2)}).`,
	shared: (themes: string, words: string) => `En commun : ${themes}${words ? `; ${words}` : ''}.`,
	byHand: 'Paire ajoutée par une personne.',
	none: 'Aucune action candidate : les mots et les thèmes n’en rapprochent aucune.',
	uncoded: 'Sans thème dans la lecture de ce document : aucune action n’a pu être cherchée.',
	confirm: 'Confirmer',
	reject: 'Écarter',
	undo: 'Annuler',
	reason: 'Raison',
	pair: (demand: string, plan: string, action: string) => `demande ${demand}, ${plan} ${action}`.trim(),
	demandName: 'Demande',
	actionName: 'Action',
	stateName: 'État de la demande',
	decisionName: 'Décision',
	deciderName: 'Décidé comme',
	dayName: 'Décidé le',
	reasonName: 'Raison de la décision',
	decisionState: { confirmed: 'confirmée', rejected: 'écartée' },
	scoreName: 'Score',
	sentence: (of: string) => `${of}, phrase`,
	link: 'Les demandes, et les actions qui leur ressemblent'
};

const en: typeof fr = {
	scope: (shown, all) =>
		`Each demand is set beside each action: of ${all} documents, ${shown} are here, those that ask most and plans of their regions.`,
	tab: 'Demands and actions',
	title: (n) => `${counted('en', n, ['demand', 'demands'])}, and the actions that resemble them`,
	lead: 'Position papers recommend, consultation reports propose. This page puts beside each demand the actions of plans that resemble it most. A resemblance is a candidate, not an answer: a person confirms or rejects it.',
	tally: 'Where the reading stands',
	inState: (n, state) => `${counted('en', n, ['demand', 'demands'])}: ${state}`,
	demandState: {
		confirmed: 'with at least one action confirmed by a person',
		candidates: 'with candidate actions, to be read',
		rejected: 'whose candidate actions were all rejected',
		none: 'without a candidate action',
		uncoded: 'without a theme, where nothing could be looked for'
	},
	method: (n, plans, { score, most, telling }) =>
		`Each demand is compared with ${counted('en', n, ['action', 'actions'])} (${plans}). An action is a candidate when it shares a theme with the demand, and two words or a rare one (at most one compared item in ${formats.en.integer(telling)} uses it), with a score of at least ${formats.en.decimal(score, 2)}; at most ${formats.en.integer(most)} are shown. The score, from 0 to 1, counts shared themes for one half and shared words for the other; a rare theme or word weighs more.`,
	notTakenUp:
		'“Without a candidate action” means that words and themes bring no action near. It does not mean that no plan takes the demand up, nor that nobody works on it.',
	kinds: 'Plans may be older than the demands: an action written before cannot be an answer, it may point the same way.',
	decisions: 'Confirm or reject',
	howTo:
		'Read both sentences, then decide. Your decisions stay in this browser. To have them published, save the file, put it in data/links/uptake.csv and run npm run etl. Your role and the date are written in it, never your name: put no name in the reasons.',
	role: 'You decide as',
	noRole: 'role not said',
	deciders: {
		'tcri-staff': 'staff of TCRI',
		'member-staff': 'staff of a member organisation',
		'author-staff': 'staff of the author organisation',
		board: 'member of a board',
		research: 'research team',
		other: 'another role'
	},
	decided: decided('en'),
	made: (n) => (n ? `${counted('en', n, ['decision made', 'decisions made'])} in this browser.` : 'No decision in this browser.'),
	save: 'Save uptake.csv',
	of: (document, n) => `${document}, ${counted('en', n, ['demand', 'demands'])}`,
	links: (counts) =>
		(
			[
				['confirmed action', 'confirmed actions'],
				['candidate action', 'candidate actions'],
				['rejected action', 'rejected actions']
			] as const
		)
			.flatMap((nouns, index) => (counts[index] ? [counted('en', counts[index], nouns)] : []))
			.join(', '),
	linkState: { confirmed: 'Confirmed', candidate: 'Candidate', rejected: 'Rejected' },
	score: (score, themes, words) =>
		`Score ${formats.en.decimal(score, 2)} (themes ${formats.en.decimal(themes, 2)}, words ${formats.en.decimal(words, 2)}).`,
	shared: (themes, words) => `In common: ${themes}${words ? `; ${words}` : ''}.`,
	byHand: 'Pair added by a person.',
	none: 'No candidate action: words and themes bring none near.',
	uncoded: 'Without a theme in the coding of this document: no action could be looked for.',
	confirm: 'Confirm',
	reject: 'Reject',
	undo: 'Undo',
	reason: 'Reason',
	pair: (demand, plan, action) => `demand ${demand}, ${plan} ${action}`.trim(),
	demandName: 'Demand',
	actionName: 'Action',
	stateName: 'State of the demand',
	decisionName: 'Decision',
	deciderName: 'Decided as',
	dayName: 'Decided on',
	reasonName: 'Reason of the decision',
	decisionState: { confirmed: 'confirmed', rejected: 'rejected' },
	scoreName: 'Score',
	sentence: (of) => `${of}, sentence`,
	link: 'Demands, and the actions that resemble them'
};

export const demands = { fr, en };
