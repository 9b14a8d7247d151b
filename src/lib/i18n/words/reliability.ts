import { counted } from '../count.ts';
import { formats } from '../format.ts';
import type { Language } from '../language.ts';

/** « 0,86 [0,60; 0,96] » */
const withInterval = (language: Language) => (value: number, low: number, high: number) => {
	const figure = (x: number) => formats[language].decimal(Math.abs(x) < 0.005 ? 0 : x, 2);
	return `${figure(value)} [${figure(low)}; ${figure(high)}]`;
};
/** Cut, not rounded: a figure under its bar must not be printed as the bar. */
const cut = (language: Language, value: number, digits: number) =>
	formats[language].decimal(Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits, digits);

const fr = {
	page: 'Fiabilité des thèmes',
	title: 'Jusqu’où se fier à chaque thème',
	lead: 'Deux choses différentes sont mesurées. L’accord : deux lectures indépendantes ont-elles vu les mêmes thèmes? Le classement automatique : retrouve-t-il ce que la lecture tranchée a retenu? Les comptes des autres pages viennent de la lecture tranchée, que le personnel des organismes n’a pas encore revue.',
	corpus: (items: number, documents: string, version: string) =>
		`${formats.fr.integer(items)} éléments codés de ${documents}. Livre de codes ${version}.`,
	measured: withInterval('fr'),
	undefined: 'non calculable',
	agreement: 'Accord des deux lectures',
	agreementNote:
		'Alpha de Krippendorff et son intervalle à 95 %, par rééchantillonnage des éléments. 1 : accord parfait; 0 : pas mieux que le hasard. Sur les éléments que le livre de codes ne cite pas, l’accord est plus difficile, donc plus parlant.',
	readings: {
		explicit: 'Étiquettes explicites',
		all: 'Explicites et par le titre',
		uncited: 'Explicites, éléments que le livre de codes ne cite pas'
	},
	groups: { A_to_C: 'Familles A à C', D: 'Famille D', all: 'Tous les thèmes' },
	seen: 'Lecture A, lecture B, les deux',
	seenOf: (a: number, b: number, both: number) => `${formats.fr.integer(a)}, ${formats.fr.integer(b)}, ${formats.fr.integer(both)}`,
	classifier: 'Classement automatique',
	classifierNote:
		'Précision : part des étiquettes posées qui sont justes. Rappel : part des étiquettes attendues qui sont posées. F1 : leur moyenne harmonique. Intervalles de Wilson à 95 %. Les quatre mesures ne répondent pas à la même question et ne se mélangent pas.',
	measures: {
		leave_one_document_out: 'Un document à la fois mis de côté',
		unseen_documents: 'Documents jamais lus',
		project_sentences: 'Phrases écrites par le projet',
		known_documents: 'Documents connus'
	},
	measureMeaning: {
		leave_one_document_out:
			'Chaque document est codé sans les repères que lui seul atteste, et par un modèle qui ne l’a pas appris. Avec la suivante, elle décide des barres de fiabilité : la moins bonne des deux compte.',
		unseen_documents:
			'Recommandations, actions et constats d’autres documents publics (rapports de comités, résolutions, mémoires, communiqués et plans de villes et de MRC), codés d’après le livre de codes avant tout classement, en trois séries, puis classés une seule fois chacune. La première a été codée deux fois par la même personne (alpha 0,98) : cela dit la constance d’une lecture, pas l’accord de deux personnes; les deux autres, une fois, sur des passages courts. La personne qui code a aussi écrit les repères. Un thème de moins de cinq étiquettes n’y est pas jugé.',
		project_sentences:
			'Des phrases écrites par le projet, à la manière d’autres plans, après correction des repères : borne haute. Elles ont reçu une seule lecture.',
		known_documents: 'Les documents de ces pages, avec tous les repères : borne haute, puisque les repères ont été choisis en les lisant.'
	},
	facets: 'Modalité et publics',
	rightOf: (right: number, of: number) => `${formats.fr.integer(right)} sur ${formats.fr.integer(of)}`,
	facetsNote: (known: string, unseen: string, agreed: string, precision: string, recall: string) =>
		`Pour un document que personne n’a codé, le classement automatique propose aussi ce que fait chaque élément (la modalité) et à qui il s’adresse (les publics). Modalité juste : ${known} pour les documents connus, borne haute; ${unseen} pour des documents jamais lus : c’est trop peu pour s’y fier : elle n’est qu’une proposition à relire. Les deux lectures s’accordaient sur la modalité de ${agreed} éléments. Publics, documents connus : précision ${precision}, rappel ${recall}; ils n’ont été codés qu’une fois.`,
	pooled: 'Tous les thèmes ensemble',
	measure: 'Mesure',
	precision: 'Précision',
	recall: 'Rappel',
	f1: 'F1',
	macro: (minimum: number) => `Macro-F1 (thèmes d'au moins ${minimum} éléments)`,
	counts: 'Justes, en trop, manquées',
	countsOf: (tp: number, fp: number, fn: number) => `${formats.fr.integer(tp)}, ${formats.fr.integer(fp)}, ${formats.fr.integer(fn)}`,
	expected: 'Étiquettes attendues (n)',
	perTheme: 'Par thème',
	verdict: 'Barres',
	passed: 'franchies',
	unreliable: (reasons: string) => `Thème peu fiable : ${reasons}.`,
	missed: {
		items: (n: number, bar: number) => `${formats.fr.integer(n)} éléments seulement (minimum ${bar})`,
		noAlpha: "l'accord des deux lectures ne peut pas être calculé",
		alpha: (alpha: number, bar: number) =>
			`les deux lectures s'accordent trop peu (alpha ${cut('fr', alpha, 3)}, minimum ${formats.fr.decimal(bar, 3)})`,
		f1: (f1: number, bar: number) =>
			`le classement automatique se trompe trop (F1 ${cut('fr', f1, 2)}, minimum ${formats.fr.decimal(bar, 2)})`
	},
	reasonsJoin: '; ',
	confusions: 'Les erreurs, phrase par phrase',
	confusionsNote:
		'Erreurs du classement automatique quand chaque document est mis de côté à son tour. Aucune ne touche les comptes des autres pages.',
	errors: (theme: string, extra: number, missed: number) =>
		`${theme}, erreurs du classement automatique : ${formats.fr.integer(extra)} en trop, ${counted('fr', missed, ['manquée', 'manquées'])}`,
	kinds: { 'false-positive': 'En trop', miss: 'Manquées' },
	errorKind: 'Erreur',
	errorCue: 'Repère trouvé',
	errorRule: 'Règle du livre de codes',
	cue: (cue: string) => `repère « ${cue} »`,
	noErrors: 'Aucune erreur sur ces documents.',
	see: 'Fiabilité de tous les thèmes, erreurs comprises',
	classifierLine: (precision: string, recall: string, f1: string, n: number) =>
		`Classement automatique, un document à la fois mis de côté : précision ${precision}, rappel ${recall}, F1 ${f1}, n = ${formats.fr.integer(n)}.`,
	agreementOf: (measured: string, n: number) => `Accord des deux lectures : α ${measured}, n = ${formats.fr.integer(n)}.`,
	agreementUncited: (measured: string, n: number) =>
		`Sur les éléments que le livre de codes ne cite pas : α ${measured}, n = ${formats.fr.integer(n)}.`
};

const en: typeof fr = {
	page: 'Reliability of themes',
	title: 'How far each theme can be trusted',
	lead: 'Two different things are measured. Agreement: did two independent codings see the same themes? Automatic coding: does it find what the adjudicated coding kept? The counts of the other pages come from the adjudicated coding, which staff of the organisations have not reviewed yet.',
	corpus: (items, documents, version) => `${formats.en.integer(items)} coded items of ${documents}. Codebook ${version}.`,
	measured: (value, low, high) => withInterval('en')(value, low, high).replace(';', ','),
	undefined: 'cannot be computed',
	agreement: 'Agreement of the two codings',
	agreementNote:
		"Krippendorff's alpha with its 95% interval, by resampling items. 1: perfect agreement; 0: no better than chance. On items that the codebook does not quote, agreement is harder, and so tells more.",
	readings: {
		explicit: 'Explicit labels',
		all: 'Explicit and from the heading',
		uncited: 'Explicit, items the codebook does not quote'
	},
	groups: { A_to_C: 'Families A to C', D: 'Family D', all: 'All themes' },
	seen: 'Coding A, coding B, both',
	seenOf: (a, b, both) => `${formats.en.integer(a)}, ${formats.en.integer(b)}, ${formats.en.integer(both)}`,
	classifier: 'Automatic coding',
	classifierNote:
		'Precision: share of the labels given that are right. Recall: share of the labels expected that are given. F1: their harmonic mean. Wilson intervals, 95%. The four measures answer different questions and are not mixed.',
	measures: {
		leave_one_document_out: 'One document set aside at a time',
		unseen_documents: 'Documents never read',
		project_sentences: 'Sentences written by the project',
		known_documents: 'Known documents'
	},
	measureMeaning: {
		leave_one_document_out:
			'Each document is coded without the cues that it alone attests, and by a model that has not learnt from it. With the next measure it decides the reliability bars: the worse of the two counts.',
		unseen_documents:
			'Recommendations, actions and findings of other public documents (committee reports, resolutions, briefs, releases and plans of cities and MRCs), coded by the codebook before any automatic coding, in three series, then classified once each. The first was coded twice by one person (alpha 0.98): this tells how steady a reading is, not how two people agree; the two others once, on short passages. The person who coded also wrote the cues. A theme with fewer than five labels is not judged there.',
		project_sentences:
			'Sentences written by the project, in the manner of other plans, after correction of the cues: an upper bound. They were coded once.',
		known_documents: 'The documents of these pages, with all cues: an upper bound, since cues were chosen by reading them.'
	},
	facets: 'Modality and publics',
	rightOf: (right, of) => `${formats.en.integer(right)} of ${formats.en.integer(of)}`,
	facetsNote: (known, unseen, agreed, precision, recall) =>
		`For a document that nobody has coded, the automatic coding also proposes what each item does (its modality) and whom it is for (its publics). Modality right: ${known} in the known documents, an upper bound; ${unseen} in documents never read: too few to be relied on: it is no more than a proposal to check. The two codings agreed on the modality of ${agreed} items. Publics, known documents: precision ${precision}, recall ${recall}; they were coded only once.`,
	pooled: 'All themes together',
	measure: 'Measure',
	precision: 'Precision',
	recall: 'Recall',
	f1: 'F1',
	macro: (minimum) => `Macro-F1 (themes of at least ${minimum} items)`,
	counts: 'Right, extra, missed',
	countsOf: (tp, fp, fn) => `${formats.en.integer(tp)}, ${formats.en.integer(fp)}, ${formats.en.integer(fn)}`,
	expected: 'Labels expected (n)',
	perTheme: 'By theme',
	verdict: 'Bars',
	passed: 'passed',
	unreliable: (reasons) => `Theme of low reliability: ${reasons}.`,
	missed: {
		items: (n, bar) => `only ${formats.en.integer(n)} items (minimum ${bar})`,
		noAlpha: 'the agreement of the two codings cannot be computed',
		alpha: (alpha, bar) => `the two codings agree too little (alpha ${cut('en', alpha, 3)}, minimum ${formats.en.decimal(bar, 3)})`,
		f1: (f1, bar) => `the automatic coding errs too much (F1 ${cut('en', f1, 2)}, minimum ${formats.en.decimal(bar, 2)})`
	},
	reasonsJoin: '; ',
	confusions: 'Errors, sentence by sentence',
	confusionsNote: 'Errors of the automatic coding when each document is set aside in turn. None touches the counts of the other pages.',
	errors: (theme, extra, missed) =>
		`${theme}, errors of the automatic coding: ${formats.en.integer(extra)} extra, ${formats.en.integer(missed)} missed`,
	kinds: { 'false-positive': 'Extra', miss: 'Missed' },
	errorKind: 'Error',
	errorCue: 'Cue found',
	errorRule: 'Codebook rule',
	cue: (cue) => `cue “${cue}”`,
	noErrors: 'No error on these documents.',
	see: 'Reliability of all themes, errors included',
	classifierLine: (precision, recall, f1, n) =>
		`Automatic coding, one document set aside at a time: precision ${precision}, recall ${recall}, F1 ${f1}, n = ${formats.en.integer(n)}.`,
	agreementOf: (measured, n) => `Agreement of the two codings: α ${measured}, n = ${formats.en.integer(n)}.`,
	agreementUncited: (measured, n) => `On items the codebook does not quote: α ${measured}, n = ${formats.en.integer(n)}.`
};

export const reliability = { fr, en };
