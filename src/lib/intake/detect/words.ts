import { wholeWords } from '#lib/text/word.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';

/**
 * Words by which documents announce what follows, folded, French and English. They are evidence, never proof: the
 * shape of the entries must agree.
 */

/** What the entries under a heading are; the first that a heading holds gives the kind. */
export const kindWords: [ItemKind, RegExp][] = [
	['recommendation', wholeWords('recommandations?|recommendations?|nous recommandons|il est recommande|demandes|revendications?', 'u')],
	[
		'proposal',
		wholeWords("pistes?(?: d'actions?| de solutions?)?|solutions?|propositions?|suggestions?|idees|opportunites|proposals?", 'u')
	],
	[
		'challenge',
		wholeWords('defis?|obstacles?|difficultes?|freins?|faiblesses?|menaces?|problematiques?|constats?|challenges?|barriers?', 'u')
	],
	[
		'condition',
		wholeWords('conditions? (?:gagnantes?|de (?:succes|reussite)|essentielles?)|facteurs de (?:succes|reussite)|success factors', 'u')
	],
	['strength', wholeWords('forces|atouts?|bons coups|reussites?|strengths?', 'u')],
	[
		'action',
		wholeWords(
			'actions?|mesures?|moyens?|activites?|interventions?|initiatives?|engagements?|strategies|taches|projets? a realiser|a realiser|gestes|measures?|activities|actions?|commitments?',
			'u'
		)
	],
	['objective', wholeWords('objectifs?|buts?|objectives?|goals?', 'u')]
];

const beforeKind = /^(?:(?:les?|la|des?|nos|vos|leurs|principa(?:ux|les?)|autres|quelques|liste|sommaire|our|the|main|key|list|of|\d+) )*$/;

/** The kind with whose name a title opens: « Défis du milieu », « Nos suggestions », not « Jumelage et engagement ». */
export const kindOpening = (folded: string): ItemKind | null =>
	kindWords.find(([, pattern]) => beforeKind.test(folded.slice(0, pattern.exec(folded)?.index ?? folded.length)))?.[0] ?? null;

const MOST_WORDS = 5;

/** The same in a few words on a line of their own, over what a text found rather than what it asks for. */
export function namesFindings(folded: string): boolean {
	const words = folded.replace(/\s*:$/, '');
	const kind = words.split(/\s+/).length <= MOST_WORDS && !/[.;,!?]$/.test(words) ? kindOpening(words) : null;
	return kind === 'strength' || kind === 'challenge';
}

/** « Plan d'action » names a document and « champ d'action » a subject; they do not say that what stands under it are actions. */
export const withoutPlanNames = (folded: string): string =>
	folded.replace(
		/(?:plans?|programmes?|politiques?|champs?|domaines?|axes?|cadres?) (?:local |regional |strategique )?d'(?:actions?|interventions?)|action plans?/g,
		''
	);

/** Headings over a plan's parts, which say nothing of the kind. */
export const planWords = wholeWords(
	"axes?|orientations?|priorites?|enjeux?|chantiers?|volets?|piliers?|plan d'actions?|plan de travail|plan strategique|priorities|priority|pillars?|action plan|work ?plan",
	'u'
);

/** Headings whose entries commit nobody: who we are, how we worked, what others said, where to read more. */
const asideWords = wholeWords(
	"membres|composition|partenaires|comite (?:de redaction|de pilotage|de suivi|de travail)|remerciements?|equipe|conseil d'administration|valeurs|principes(?: directeurs)?|mission|vision|mandats?|definitions?|glossaire|lexique|acronymes|sigles|abreviations|table des matieres|sommaire|contents|bibliographie|references|sources|annexes?|methodologie|demarche|methode|mise en contexte|contexte|introduction|preambule|historique|portrait|profil|statistiques|donnees|mot d[eu]|message|conclusion|cadre legal|legislation|financement|credits|coordonnees|contact|pour nous joindre|acknowledge?ments|indicateurs?|resultats?|cibles?|budget|ressources|suivi|realisations?|(?:activites|actions|projets|mesures) (?:realisee?s|accompli(?:e)?s|menee?s|passee?s|completee?s)|bilan|services offerts|roles?|gouvernance|fonctionnement|nos services|indicators|outcomes|pour en savoir plus|(?:pour )?plus d'(?:informations?|renseignements?)|liens utiles|further reading|learn more|more information|useful links|budget|background|methodology|glossary|definitions|values|members",
	'u'
);

/** Of these, headings over names and figures: a list of things to do under one of them is what it looks like. */
const thingWords = wholeWords(
	"membres|composition|partenaires|comite (?:de redaction|de pilotage|de suivi|de travail)|remerciements?|equipe|conseil d'administration|annexes?|sources|coordonnees|contact|credits|financement|budget|ressources|portrait|profil|donnees|statistiques|introduction|contexte|conclusion|suivi",
	'u'
);

const FIRST_WORDS = 28;

/** Does a title say that what it heads commits nobody? Its first words do, or it has few. `deeds`: share of entries that say what to do. */
export function isAside(title: string, deeds: number): boolean {
	const words = title.replace(/^[^\p{L}]+/u, '');
	const opening = words.split(' ').length <= 4 ? words : words.slice(0, FIRST_WORDS);
	return asideWords.test(opening) && !(deeds >= 0.8 && thingWords.test(opening));
}

/** Nothing but the name of such a section: « Conclusion », « Table des matières », « Annexe 2 ». */
export const isAsideName = (folded: string): boolean =>
	/^(?:\d{1,2}\.? )?(?:introduction|conclusion|contexte|mise en contexte|preambule|bibliographie|references|remerciements|table des matieres|sommaire|glossaire|lexique|methodologie|demarche|annexes?(?: \p{L}| \d{1,2})?|notre mission|nos valeurs|mot (?:de la|du) \p{L}+|presentation de l'organisme|background|contents|glossary|appendix(?: \p{L}| \d)?)$/u.test(
		folded
	);

/** What the document says of itself in its title. */
export const planTitle = wholeWords(
	"plans? d'actions?|plan de travail|plan strategique|plan local|plan d'(?:accueil|inclusion|integration|intervention)|planification|strategie|action plan|work ?plan|strategic plan|feuille de route|programmation|recommandations|memoire|avis|resolution",
	'u'
);
export const reportTitle = wholeWords(
	"rapports? (?:annuel|d'activites?|de gestion|financier)|bilan|revue annuelle|annual report|activity report|etats financiers",
	'u'
);
export const policyTitle = wholeWords('politique|reglement|declaration|charte|code d’ethique|policy|by-?law|charter', 'u');
export const consultationTitle = wholeWords('consultations?|ateliers?|forum|sondage|compte rendu|synthese des echanges', 'u');

/** What is handed in to a consultation is not its report. */
export const submissionTitle = wholeWords('memoires?|avis|brief|submission', 'u');

export const whereas = /^(?:attendu|considerant|vu|whereas|considering)\b/;
export const resolved =
	/^(?:il est (?:donc )?(?:propose|resolu|recommande|demande)|en consequence|par consequent|que le |que la |que l'|que les |d'|de |sur (?:la )?proposition|(?:now,? )?(?:therefore,? )?be it (?:further |hereby )?(?:resolved|enacted)|resolved)/;
export const decides =
	/^(?:en consequence,? )?(?:il est (?:donc )?resolu|il est propose .*resolu|(?:now,? )?(?:therefore,? )?be it (?:further |hereby )?resolved)/;
export const recommends = /(?:recommand(?:e|ent|ons)|recommends?|demand(?:e|ent|ons) (?:a|au|aux|que)|propos(?:e|ent|ons) (?:de|que|d'))/;
export const numberedRecommendation =
	/^(?:recommandation|recommendation|mesure|action|proposition|engagement|projet|project|initiative)\s*(?:n[o°.]*\s*|#\s*)?(\d{1,3}|[ivxl]+)(?=\s|[.:)–-]|$)/;
/** « Recommandation : Que … », « Action : Former … » on a form: named, without a number. */
export const labelledEntry = /^(recommandation|recommendation|proposition|action|mesure|engagement|initiative|commitment)\s*:\s*(?=\S)/;
export const decimalNumber = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\)?\s+\S/;

/** Verbs in the past, or sentences about what was done: a report, not a plan. Lower case with its accents: « à » is not « a ». */
export const pastTense =
	/(?<!\p{L})(?:(?:a|ont|avons|été|était|étaient|avait|avaient|fut|furent)\s+(?:été\s+)?\p{L}+(?:é|ée|és|ées|i|ie|is|ies|it|its|u|ue|us|ues|t|te|ts|tes)|(?:was|were|has been|have been)\s+\p{L}+(?:ed|n|t))(?!\p{L})/iu;

/** « On 15 March 1989, … », « En 2004, … »: an entry that opens with a day or a year tells what happened then. */
const months =
	'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december';
export const datedStory = new RegExp(
	`^(?:on|in|en|le|depuis|since) (?:\\d{1,2}(?:er)? )?(?:(?:${months}),? )?(?:\\d{1,2}, )?(?:19|20)\\d{2}[\\s,]`
);

/** « Les 5 recommandations suivantes … », « the following three actions »: how many entries a sentence promises. */
const counted =
	/(?<![\p{L}\d])(\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten) (?:recommandations?|actions?|mesures?|propositions?|engagements?|demandes|priorites|recommendations|measures|proposals|commitments)(?: (?:suivantes?|suivants|ci-dessous|below)|\s*:)/u;
const counts = [
	['deux', 'two'],
	['trois', 'three'],
	['quatre', 'four'],
	['cinq', 'five'],
	['six'],
	['sept', 'seven'],
	['huit', 'eight'],
	['neuf', 'nine'],
	['dix', 'ten']
];

export function promised(folded: string): number | null {
	const word = counted.exec(folded)?.[1];
	if (word === undefined) return null;
	return /\d/.test(word) ? Number(word) : counts.findIndex((names) => names.includes(word)) + 2;
}

/** « Mesures proposées », « Nos recommandations »: a title of which the titles under it are the entries. */
const entriesTitle =
	/^(?:(?:les|nos|liste des|sommaire des|our|list of) )?(?:\d{1,2} )?(?:recommandations?|actions|mesures|propositions|engagements|pistes d'action|recommendations|proposals|commitments)(?: \p{L}+){0,2}$/u;
export const namesEntries = (folded: string): boolean => entriesTitle.test(folded.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, ''));

/** Labels by which a document says who and when, under an entry or at its end. */
export const leadLabels = 'responsables?|porteurs?|organismes? porteurs?|organismes? responsables?|pilotes?|leads?|responsible';
export const collaboratorLabels = 'collaborat(?:eurs?|ions?)|partenaires?|en collaboration avec|partners?';
export const timingLabels = 'echeanciers?|echeances?|calendrier|periodes?|duree|dates?(?: prevues?| cibles?)?|timeline|deadline';
const attributes = `${leadLabels}|${collaboratorLabels}|${timingLabels}`;

/** « Responsable : … » under a point: who and when are said point by point. */
export const attributeLine = new RegExp(`^(?:${attributes})\\s*:\\s*\\S`);

/** « … (Responsable : Ville; échéance : 2030) », « … . Porteur : Ville. »: the same inside the words of an entry. */
export const attributeInside = new RegExp(`(?:[([.;,|]\\s*|\\s[-–—]\\s*)(?:${attributes})\\s*:\\s*\\S`);

/** The labels themselves, wherever they stand in folded words. */
export const attributeLabels = new RegExp(`(?<!\\p{L})(${attributes})\\s*:\\s`, 'gu');

/** « Organisme AÉchéance : 2026 »: a label inside what another says. */
export const labelGlued = new RegExp(`(?:${attributes})\\s*:\\s`);

/** « La Ville s’engage à : », « Ce que nous ferons : »: what follows will be done. */
export const saysToDo =
	/(?:s'engage(?:nt|ons)?|(?:entend(?:ent|ons)?|compt(?:e|ent|ons)|propos(?:e|ent|ons)|souhait(?:e|ent|ons))(?: \p{L}+)?|(?:nous|on) (?:ferons|allons|voulons)(?: \p{L}+)?|we will|commits? to)(?: a| de)? ?:$/u;

/** « Cet atelier visait à : », « The meeting aimed to: »: what an event that is over was for. */
export const pastPurpose =
	/(?<!\p{L})(?:vis(?:ait|aient)|avai(?:t|ent) (?:pour|comme) (?:but|objectifs?|mandat|fonction)|cherchai(?:t|ent)|aimed|sought|(?:was|were) (?:held|meant|designed|intended))(?: [\p{L}']+){0,3} ?:$/u;

/** « Le Protecteur du citoyen recommandait … », « En 2019, la Commission a proposé … »: what somebody else asked for before. */
const quotedVerb =
	/(?<!\p{L})(?:recommandait|recommandaient|proposait|proposaient|preconisait|preconisaient|demandait|demandaient|suggerait|suggeraient)(?!\p{L})/u;
const quotedPast = /(?<!\p{L})(?:a|ont|avait|avaient) (?:\p{L}+ )?(?:recommande|propose|preconise|demande|suggere|formule)(?!\p{L})/u;
const dated = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const ownVoice = /(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/u;
export const quotesOthers = (folded: string): boolean =>
	!ownVoice.test(folded) && (quotedVerb.test(folded) || (quotedPast.test(folded) && dated.test(folded)));
