import { formats } from '../format.ts';

/** Constants that the method page prints, handed over from the code that uses them. */
export interface MethodFigures {
	clearItems: number;
	familyError: number;
	themes: number;
	seed: number;
	bootstrapDraws: number;
	posteriorDraws: number;
	priorLabels: number;
	variants: number;
	disagreement: number;
	minAlpha: number;
	minLabels: number;
	minF1: number;
}

interface Section {
	id: string;
	title: string;
	paragraphs: string[];
}

const { decimal: d, integer: n } = formats.fr;
const { decimal: ed, integer: en_ } = formats.en;

const fr = {
	title: 'Comment les nombres sont faits',
	lead: 'Chaque seuil employé par ces pages est écrit ici : en changer un change toutes les pages à la fois.',
	thresholds: 'Les seuils des grades',
	thresholdsCounts: 'Conditions de chaque grade, dans l’ordre où elles sont demandées.',
	failing: 'Grade si elle n’est pas tenue',
	sources: 'Sources des formules',
	sections: (m: MethodFigures): Section[] => [
		{
			id: 'nombre',
			title: 'Ce qu’est un nombre',
			paragraphs: [
				'Un document est lu en entier : c’est un recensement de ce qui y est écrit, pas un échantillon. Un nombre compte des éléments : des actions, des recommandations, des propositions, tels que le document les sépare. Chaque nombre ouvre la liste de ses phrases.',
				'Une part est une attention écrite. Ce n’est ni une priorité, ni un budget, ni un effort, ni un résultat.'
			]
		},
		{
			id: 'denominateurs',
			title: 'Les dénominateurs',
			paragraphs: [
				'Une part divise les éléments du thème par les éléments codés du même document. Un élément porte plusieurs thèmes : les parts ne totalisent pas 100 %. Dans un plan d’action, la comparaison porte d’abord sur les actions; les autres éléments codés s’ajoutent à la demande.',
				'Un écart se lit sur quatre dénominateurs : les éléments comparés, tous les éléments codés, les objectifs ou sections touchés, et l’ensemble des étiquettes de thème.',
				`La moyenne de plusieurs documents est donnée de deux façons : chaque document pèse autant, ou chaque élément pèse autant. Quand elles diffèrent de ${n(m.disagreement * 100)} points ou plus, la page le dit et nomme le document qui en est cause.`
			]
		},
		{
			id: 'intervalle',
			title: 'Ce que veut dire un intervalle',
			paragraphs: [
				'L’intervalle à 95 % dit combien un petit compte est fragile : un élément ajouté, retiré ou lu autrement déplacerait la part. Ce n’est pas une erreur d’échantillonnage, puisque le document est lu en entier.',
				`Deux intervalles sont calculés et le plus large est montré : Jeffreys (borne basse nulle quand rien n’est écrit, borne haute à 100 % quand tout l’est), et un rééchantillonnage par objectif ou section (${n(m.bootstrapDraws)} tirages, germe ${n(m.seed)}), car les éléments d’une même section se ressemblent. Le second ne sert jamais quand le compte est nul.`,
				'En simulation (12 à 60 éléments, parts de 5 à 50 %), l’intervalle montré contient la vraie part dans au moins 93 % des tirages, toutes tailles ensemble, tant que la corrélation entre éléments d’une même section ne dépasse pas 0,5 (là, de 90 à 95 % selon la taille); à 0,7, dans 91 %. Les deux tiers de ce qui manque alors sont des comptes de zéro : rien n’y dit combien les éléments d’une section se répètent, et aucun calcul ne peut le deviner. Quand le thème est nommé au moins une fois, l’intervalle tient dans 95 % des tirages ou plus, à 0,7 aussi. Un effectif réduit selon la corrélation observée (Kish) a été essayé : il n’ajoute qu’un dixième de point. Un objectif et ses actions parlent souvent du même thème : la lecture par objectif complète celle par élément.',
				`L’intervalle d’un écart vient de ${n(m.posteriorDraws)} tirages de deux lois bêta, du même germe : les mêmes données donnent toujours les mêmes nombres.`
			]
		},
		{
			id: 'grades',
			title: 'Les grades d’un écart',
			paragraphs: [
				`Un écart entre deux documents reçoit un grade en mots. Les conditions sont vérifiées dans l’ordre; la première qui n’est pas tenue donne le grade : « à ne pas comparer », « pas assez d’éléments », « aucun écart visible », puis « indice ». Un « écart net » les tient toutes.`,
				`La condition « tous les thèmes examinés ensemble » existe parce que ${n(m.themes)} thèmes sont regardés à la fois. Parmi autant de thèmes, quelques-uns passent ${d(m.clearItems, 3)} par hasard, même entre deux textes que rien ne sépare. Les deux probabilités doivent donc atteindre 1 − ${d(m.familyError, 4)} / ${n(m.themes)} = ${d(1 - m.familyError / m.themes, 6)}. En simulation, au plus 5 % des paires sans différence montrent alors un écart net, tous thèmes confondus. Un thème examiné seul n’en demande pas tant.`,
				'Un grade dit jusqu’où les textes soutiennent une différence. Il ne dit pas d’où elle vient. Il ne tient pas compte de ce qui n’a pas été écrit.'
			]
		},
		{
			id: 'robustesse',
			title: 'Les variantes',
			paragraphs: [
				`Chaque écart est recalculé de ${n(m.variants)} façons défendables : étiquettes toutes ou explicites; chaque étiquette compte 1, le premier thème seul, ou 1 partagé entre les thèmes de l’élément; répétitions gardées ou comptées une fois; sur les éléments, tous les éléments codés ou les objectifs.`,
				'« Tient dans tant de variantes » ne parle que du sens de l’écart, pas de sa force : un écart trop mince pour être dit peut garder son sens partout. Ce nombre ne se lit jamais sans le grade.'
			]
		},
		{
			id: 'ordre',
			title: 'L’ordre des thèmes',
			paragraphs: [
				`Les thèmes d’une comparaison vont du plus propre à un texte au plus propre à l’autre, par rapports de cotes logarithmiques pondérés (log-odds), avec un a priori de ${n(m.priorLabels)} étiquettes réparties comme l’ensemble. C’est un ordre de lecture : ni un test, ni un classement des organisations.`
			]
		},
		{
			id: 'fiabilite',
			title: 'La fiabilité des thèmes',
			paragraphs: [
				`Chaque élément a été lu deux fois, par deux lectures indépendantes, puis tranché. L’alpha de Krippendorff mesure leur accord. Sous ${d(m.minAlpha, 3)}, ou sous ${n(m.minLabels)} éléments, le thème est grisé et la raison est dite.`,
				`Les comptes de ces pages viennent de la lecture tranchée, que le personnel des organismes n’a pas encore revue. Le classement automatique, employé pour de nouveaux documents, est mesuré à part : sur chaque document mis de côté à son tour, et sur des documents jamais lus. Sa note, la F1, réunit la précision (ce qu’il pose est juste) et le rappel (il n’oublie rien). Dès qu’une partie des étiquettes montrées vient de lui, un thème dont la F1 est sous ${d(m.minF1, 2)} est grisé aussi, avec la raison.`,
				'La part d’un document que personne n’a codé vient du classement automatique. Dans les figures de parts et les écarts, elle est donnée deux fois : telle que codée, puis corrigée de ses erreurs (Rogan et Gladen). Ces erreurs ont été mesurées sur des éléments qu’il n’avait pas vus, et l’intervalle en tient compte. Un thème dont trop peu d’éléments ont été vus n’est pas corrigé, et la page le dit. Les documents codés par des personnes ne sont jamais corrigés. Deux autres cas ne le sont pas non plus, et la figure le dit : un document lu en partie par des personnes (les données ne distinguent pas un élément lu sans thème d’un élément que personne n’a lu) et une part d’objectifs (les erreurs ont été mesurées par élément). Les tableaux de couverture, la page du conseil, la comparaison et le plaidoyer montrent les parts telles que codées, et une phrase le dit.'
			]
		},
		{
			id: 'limites',
			title: 'Ce que cet outil ne dit pas',
			paragraphs: [
				'Il ne dit pas ce que les organisations font, ni ce qu’elles y consacrent, ni ce qui en résulte. Un thème absent d’un texte peut être au cœur du travail de l’organisme qui l’a écrit.',
				'Il ne classe pas les régions ni les organisations, et n’explique pas les écarts. Un document national et un document local ont des mandats différents : une différence d’attention écrite est une question à poser, pas un manque.',
				'Il ne lit que les documents nommés dans ces pages. Une région sans document n’est pas une région sans action.'
			]
		}
	],
	references: [
		'Brown, Cai et DasGupta (2001), Interval estimation for a binomial proportion.',
		'Agresti et Min (2005), Frequentist performance of Bayesian confidence intervals.',
		'Monroe, Colaresi et Quinn (2008), Fightin’ words.',
		'Dunn (1961), Multiple comparisons among means, pour les thèmes examinés ensemble.',
		'Hayes et Krippendorff (2007), Answering the call for a standard reliability measure.',
		'Rogan et Gladen (1978), Estimating prevalence from the results of a screening test.',
		'Field et Welsh (2007), Bootstrapping clustered data.',
		'Wilson (1927), Probable inference, pour la précision et le rappel du classement.'
	],
	links: { reliability: 'Fiabilité de chaque thème', gaps: 'Les écarts', data: 'Données et dictionnaire' }
};

const en: typeof fr = {
	title: 'How the numbers are made',
	lead: 'Every threshold these pages use is written here: changing one changes every page at once.',
	thresholds: 'Thresholds of the grades',
	thresholdsCounts: 'Conditions of each grade, in the order they are asked.',
	failing: 'Grade when it is not met',
	sources: 'Sources of the formulas',
	sections: (m) => [
		{
			id: 'nombre',
			title: 'What a number is',
			paragraphs: [
				'A document is read in full: it is a census of what is written there, not a sample. A number counts items: actions, recommendations, proposals, as the document separates them. Every number opens the list of its sentences.',
				'A share is written attention. It is not a priority, a budget, an effort or a result.'
			]
		},
		{
			id: 'denominateurs',
			title: 'Denominators',
			paragraphs: [
				'A share divides the items of the theme by the coded items of the same document. An item carries several themes: shares do not add up to 100%. In an action plan, actions are compared first; the other coded items are added on request.',
				'A gap is read on four denominators: the items compared, all coded items, the objectives or sections touched, and all theme labels.',
				`The mean of several documents is given in two ways: every document weighs the same, or every item weighs the same. When they differ by ${en_(m.disagreement * 100)} points or more, the page says so and names the document behind it.`
			]
		},
		{
			id: 'intervalle',
			title: 'What an interval means',
			paragraphs: [
				'The 95% interval says how fragile a small count is: one item added, removed or read otherwise would move the share. It is not a sampling error, since the document is read in full.',
				`Two intervals are computed and the wider is shown: Jeffreys (lower bound zero when nothing is written, upper bound 100% when everything is), and a bootstrap by objective or section (${en_(m.bootstrapDraws)} draws, seed ${en_(m.seed)}), as items of one section resemble each other. The second is never used for a zero count.`,
				'In simulation (12 to 60 items, shares of 5 to 50%), the interval shown holds the true share in at least 93% of draws, all sizes together, as long as the correlation between items of one section is 0.5 at most (there, from 90 to 95% by size); at 0.7, in 91%. Two thirds of what is then missed are counts of zero: nothing there tells how much the items of a section repeat each other, and no computation can guess it. Where the theme is named at least once, the interval holds in 95% of draws or more, at 0.7 too. A sample size reduced by the observed correlation (Kish) was tried: it adds a tenth of a point only. An objective and its actions often speak of the same theme: the reading by objective completes that by item.',
				`The interval of a gap comes from ${en_(m.posteriorDraws)} draws of two beta distributions, same seed: the same data always give the same numbers.`
			]
		},
		{
			id: 'grades',
			title: 'Grades of a gap',
			paragraphs: [
				'A gap between two documents receives a grade in words. Conditions are checked in order; the first that is not met gives the grade: “not to be compared”, “too few items”, “no visible gap”, then “hint”. A “clear gap” meets them all.',
				`The condition “all examined themes together” exists because ${en_(m.themes)} themes are looked at together. Among so many, some pass ${ed(m.clearItems, 3)} by chance, even between two texts that nothing separates. Both probabilities must therefore reach 1 − ${ed(m.familyError, 4)} / ${en_(m.themes)} = ${ed(1 - m.familyError / m.themes, 6)}. In simulation, at most 5% of pairs without difference then show a clear gap, all themes together. A theme examined alone is not asked for as much.`,
				'A grade says how far the texts support a difference. It does not say where it comes from. It takes no account of what was not written.'
			]
		},
		{
			id: 'robustesse',
			title: 'Variants',
			paragraphs: [
				`Each gap is recomputed in ${en_(m.variants)} defensible ways: all labels or explicit ones; each label counts 1, only the first theme, or 1 shared among the themes of the item; repeats kept or counted once; on items, all coded items or objectives.`,
				'“Holds in so many variants” speaks of the direction of the gap only, not of its strength: a gap too thin to be stated may keep its direction everywhere. This number is never read without the grade.'
			]
		},
		{
			id: 'ordre',
			title: 'Order of themes',
			paragraphs: [
				`Themes of a comparison go from the most typical of one text to the most typical of the other, by weighted log-odds with a prior of ${en_(m.priorLabels)} labels spread like the whole. It is an order of reading: neither a test nor a ranking of organisations.`
			]
		},
		{
			id: 'fiabilite',
			title: 'Reliability of themes',
			paragraphs: [
				`Each item was read twice, by two independent codings, then adjudicated. Krippendorff's alpha measures their agreement. Under ${ed(m.minAlpha, 3)}, or under ${en_(m.minLabels)} items, the theme is greyed and the reason is given.`,
				`The counts of these pages come from the adjudicated coding, which staff of the organisations have not reviewed yet. The automatic coding, used for new documents, is measured apart: on each document left out in turn, and on documents never read. Its score, F1, joins precision (what it sets is right) and recall (it forgets nothing). Wherever some of the labels shown are its own, a theme whose F1 is under ${ed(m.minF1, 2)} is greyed too, and the reason is given.`,
				'The share of a document that nobody coded comes from the automatic coding. In figures of shares and in gaps, it is given twice: as coded, then corrected for its errors (Rogan and Gladen). These errors were measured on items that it had not been shown, and the interval takes them into account. A theme of which too few items were seen is not corrected, and the page says so. Documents coded by people are never corrected. Two other cases are not either, and the figure says so: a document that people read in part (the data do not tell an item read without a theme from one that nobody read) and a share of objectives (errors were measured item by item). The tables of coverage, the board page, the comparison and the brief show shares as coded, and a sentence says so.'
			]
		},
		{
			id: 'limites',
			title: 'What this tool does not say',
			paragraphs: [
				'It does not say what organisations do, what they spend on it, nor what comes of it. A theme absent from a text may be at the heart of its authors’ work.',
				'It ranks neither regions nor organisations, and does not explain gaps. A national and a local document have different mandates: a difference in written attention is a question to ask, not a failing.',
				'It reads only the documents named in these pages. A region without a document is not a region without action.'
			]
		}
	],
	references: [
		'Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion.',
		'Agresti and Min (2005), Frequentist performance of Bayesian confidence intervals.',
		'Monroe, Colaresi and Quinn (2008), Fightin’ words.',
		'Dunn (1961), Multiple comparisons among means, for themes examined together.',
		'Hayes and Krippendorff (2007), Answering the call for a standard reliability measure.',
		'Rogan and Gladen (1978), Estimating prevalence from the results of a screening test.',
		'Field and Welsh (2007), Bootstrapping clustered data.',
		'Wilson (1927), Probable inference, for the precision and recall of the automatic coding.'
	],
	links: { reliability: 'Reliability of each theme', gaps: 'Gaps', data: 'Data and dictionary' }
};

export const method = { fr, en };
