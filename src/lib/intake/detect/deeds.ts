/**
 * Words that say something to do, in French and English: what distinguishes an entry of a plan from a fact, a name or a title.
 * They are evidence, never proof.
 */

/** Infinitive endings that nouns share: « centre », « partenaire », « calendrier » are no verbs. */
const nounsLikeInfinitives =
	/^(?:nombre|membre|chambre|(?:sept|nov|dec)embre|octobre|centre|titre|lettre|autre|notre|votre|entre|contre|outre|maitre|metre|theatre|ministre|registre|semestre|trimestre|encontre|rencontre|cadre|ordre|livre|oeuvre|main-d'oeuvre|pauvre|propre|maigre|offre|chiffre|coffre|ministere|maire|matiere|maniere|premiere|derniere|riviere|frontiere|carriere|genre|libre|arbre|sobre|quatre|cahier|dossier|calendrier|courrier|metier|quartier|chantier|papier|atelier|palier|echeancier|financier|fevrier|janvier|premier|dernier|particulier|regulier|entier|infirmier|ouvrier|immobilier|mobilier|sentier|escalier|pionnier|hiver|foyer|loyer|cancer|leader|danger|etranger|clavier|avenir|loisir|plaisir|desir|espoir|soir|noir|couloir|trottoir|comptoir|terroir|reservoir|guerre|terre|verre|erre|mer|fer|hier|cher|leger|singulier|milieu|sur|par|pour)s?$/;
const nounEndings = /(?:(?<!cl)ure|(?<!f|pl|t|tr)aire|(?<!b|cr)oire|iere|ere|eure|ore|bre|fre|gre|phre)$/;
const verbsAll = /^(?:parfaire|satisfaire|extraire|distraire|soustraire)$/;

/** English words that end as French infinitives do. */
const englishWords =
	/^(?:lower|upper|other|another|over|under|after|ever|never|either|neither|together|whether|rather|newcomer|employer|worker|teacher|learner|consumer|customer|partner|volunteer|officer|youngster|gender|power|water|paper|center|letter|number|order|matter|chapter|quarter|shelter|computer|further|higher|latter|better|greater|fewer|larger|smaller|older|younger|longer|shorter|our|your|their|air|chair|pair|fair|care|healthcare|childcare|welfare|software|share|core|score|store|future|there|here|where|more|before|therefore|are|were)s?$/;

/** Folded word: an infinitive by its ending, and not one of the nouns that end so. */
export const endsAsInfinitive = (word: string): boolean =>
	/(?:er|ir|re|oir)$/.test(word) &&
	(verbsAll.test(word) || (!nounsLikeInfinitives.test(word) && !englishWords.test(word) && !nounEndings.test(word)));

/** Nouns of action that open an entry as well as an infinitive does (« Mise en place d'un comité »). */
const actionNouns =
	/^(?:mise|tenue|creation|elaboration|developpement|organisation|realisation|production|diffusion|formation|sensibilisation|promotion|participation|soutien|accompagnement|adoption|revision|embauche|evaluation|publication|conception|implantation|consolidation|renforcement|deploiement|ajout|maintien|poursuite|amelioration|analyse|identification|recrutement|accueil|animation|integration|jumelage|campagne|rencontres?|ateliers?|remise|envoi|etude|collecte|suivi|appui|prise|hausse|retrait|abolition|ouverture|lancement|achat|recours)(?!\p{L})/u;
/** « Enrichissement du fonds … », « L'application de … »: a noun made of a verb, then what it is done to. */
const madeOfVerbs =
	/^(?:la |le |les |l')?\p{L}{3,}(?:tion|sion|ment|age|ance)s?(?: \p{L}+(?:e|es|ve|al|ale|ee|ees))? (?:de |du |des |d'|au |aux |a la |a l'|en |par )/u;
const noDeeds =
	/^(?:la |le |les |l')?(?:associa|direc|federa|fonda|popula|commis|sta|sec|condi|ques|situa|posi|men|ver|ins?titu|administra|corpora|organisa|na|region|fonc|notion|occasion|dimension|tension|gouverne|departe|arrondisse|etablisse|loge|docu|ele|mo|regroupe|mouve|seg|argu|rende|apparte|vill|im|mess|pourcent|chom|avant|desavant|encadre|partag|us|pass|concern|bal|inst|ch|import|alli|enf|dist|ambi|naiss|croiss|confi|tend|puiss|resist|connaiss|bienveill|assist|ordonn|allog|absence|manqu|isole)(?:tion|sion|ment|age|ance|sance|ence)s?(?!\p{L})/u;

export const isActionNoun = (folded: string): boolean => actionNouns.test(folded) || (madeOfVerbs.test(folded) && !noDeeds.test(folded));

/** « … sera mis en place », « X should … »: what will be or ought to be done, said in a sentence. */
const future =
	/(?<!\p{L})(?:sera|seront|verra|verront|fera|feront|devra|devront|devrait|devraient|doit|doivent|will|shall|should|must|(?:le|la) \p{L}+ (?:recommande|demande|propose))(?!\p{L})/u;
/** « La Ville offrira … »: any verb of the third person. */
const thirdPerson = /(?<!\p{L})(?!(?:opera|camera|tiara|extra|intra|ultra|infra|supra)(?!\p{L}))\p{L}{3,}(?:[eid]ra|[eid]ront)(?!\p{L})/u;
export const saysFuture = (folded: string): boolean => future.test(folded.slice(0, 160)) || thirdPerson.test(folded.slice(0, 160));

const verbs =
	'accelerate achieve acknowledge acquire adapt address adopt advance advertise advise advocate align allocate amend analyse analyze appoint arrange assess assign assist attract audit build celebrate champion clarify collaborate collect commission communicate complete conduct connect consider consolidate consult continue convene coordinate create define deliver deploy design designate determine develop disseminate distribute diversify educate eliminate embed enable encourage engage enhance enrich ensure equip establish estimate evaluate examine execute expand explore extend facilitate finalize formalize foster gather guarantee help hire hold identify implement improve incorporate increase inform initiate install integrate introduce invest invite involve keep launch leverage liaise maintain make manage maximize measure minimize mobilize modernize monitor negotiate offer optimize organise organize participate perform prepare preserve prevent prioritize produce promote protect provide publicize publish purchase pursue raise recognise recognize recommend recruit reduce refine reinforce remove renew replace require respond restore revise revitalize seek select send simplify sponsor stimulate strengthen streamline submit sustain tailor translate treat undertake update upgrade utilize validate welcome widen';
/** Verbs that are nouns as well: only with two words or more after them. */
const verbsOrNouns =
	'be change deal document find form fund give grow host issue join lead learn let limit link map meet mentor open outline partner pay pilot place plan post present reach report request research review run schedule secure set share specify study support survey take target test track train use work';

const forms = (list: string): string =>
	list
		.split(' ')
		.map((verb) => `${verb}|${verb.replace(/e$/, '')}ing`)
		.join('|');
const englishVerb = new RegExp(`^(?:${forms(verbs)})(?!\\p{L})(?! of the | services$)|^(?:${forms(verbsOrNouns)}) \\p{L}+(?:,? \\S+)`, 'u');

/** « Provide … », « Providing … », folded. */
export const isEnglishVerb = (folded: string): boolean => englishVerb.test(folded);
