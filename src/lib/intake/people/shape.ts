import { lowerCase, upperCase } from '../../text/fold.ts';
import { wordStart } from '../../text/word.ts';

/** How names of persons are written, as sources of regular expressions (flag `u`). */
const particle = "(?:de la |de |du |des |d['’]|von |van |bin |ben |ibn |El |Al |Le |La |St-|Saint-|D['’]|N['’]|O['’])";
const part = "\\p{Lu}(?:\\p{Ll}|['’](?=\\p{L})|(?<=Mc|Mac)\\p{Lu})+";
const given = `${part}(?:-${part})*(?: \\p{Lu}\\.)?`;
const initials = '\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)*';
const surname = `${particle}?${part}(?:[- ]${particle}?${part}){0,2}`;
const capitals = "\\p{Lu}{2,}(?:[-'’]\\p{Lu}{2,})*";

/** Two words or more: « Prénom Nom », « J.-P. Nom », « Prénom NOM », « NOM, Prénom » is not told from a list and is not one. */
export const fullName = `(?:${given}|${initials}) (?:${surname}|${capitals}(?:[- ]${capitals})?)(?!\\p{L})`;
/** « J.-F. Nom »: the hyphen tells a given name from the letter of a list. */
export const initialled = `\\p{Lu}\\.-\\p{Lu}\\. ?${surname}(?!\\p{L})`;
/** « NOM, Prénom » and « Nom, Prénom », at the head of a line; `given` is to be a common given name, or the list to be one of people. */
export const surnameFirst = `(?<surname>${particle}?(?:${part}|${capitals})(?:[- ](?:${part}|${capitals})){0,2}), (?<given>${given}(?: ${given})?)(?!\\p{L})`;
/** « Nom, P. », as books are cited. */
export const cited = `${surname}, ${initials}`;
/** « PRÉNOM NOM », « PRÉNOM DE LA NOM » */
export const inCapitals = `(?<given>${capitals}) (?:(?:DE LA |DE |DU |DES |D['’]|EL |AL |LE |LA |ST-|SAINT-)?${capitals}(?: (?!(?:ET|DE|DU|DES|LA|LE|LES|AU|AUX|EN|POUR|PAR|SUR)(?!\\p{L}))${capitals})?)(?![\\p{L}-])`;
/** One word or more, where the words around already say that it is a person. */
const anyName = `(?:${fullName}|(?=\\p{L}{3})${particle}?${part}(?:-${part})?(?!\\p{L}))`;
const nameOnly = new RegExp(`^${fullName}$`, 'u');

/** First words that tell a body from a person. */
const body =
	/(?:^|[\s-])(?:Villes?|Municipalités?|MRC|Tables?|Centres?|Ministères?|Ministre|Comités?|Conseils?|Sociétés?|Chambres?|Commissions?|Universités?|Cégeps?|Collèges?|Écoles?|Services?|Directions?|Bureaux?|Réseaux?|Associations?|Fédérations?|Regroupements?|Maisons?|Carrefours?|Groupes?|Organismes?|Organisations?|Secrétariat|Office|Instituts?|Accueil|Emploi|Coopératives?|Fondations?|Corporations?|Caisses?|Clubs?|Pôles?|Forums?|Plans?|Actions?|Axes?|Objectifs?|Orientations?|Politiques?|Programmes?|Projets?|Stratégies?|Santé|Québec|Canada|Immigration|Intégration|Francisation|Développement|Concertation|Solidarité|Agences?|Alliances?|Ligues?|Moisson|Hôtel|Parcs?|Musées?|Bibliothèques?|Hôpital|CLSC|Cour|Assemblée|Gouvernement|Communautés?|Accès|Espaces?|Guichet|Studios?|Imprimerie|Éditions|Productions|Firme|Médias?|Communications?|Graphisme|Design|Photos?|Logement|Travail|Formation|Jeunesse|Familles?|Entraide|Collectifs?|Polyvalente|Partenaires?|Statistique|Journée|Semaine|Fête|Festival|Prix|Bourses?|Loi|Charte|Volets?)(?=$|[\s-])/u;
/** Words before a name of place or of an establishment that bears a person's name. */
const named =
	/(?:^|[\s(«"'’])(?:écoles?|rues?|avenues?|boul(?:evard|\.)|chemins?|routes?|rangs?|ponts?|parcs?|places?|pavillons?|salles?|aréna|édifices?|immeubles?|centres?|maisons?|fondations?|fonds|cégeps?|collèges?|universités?|bibliothèques?|hôpita(?:l|ux)|paroisses?|églises?|lacs?|monts?|rivières?|quartiers?|secteurs?|circonscriptions?|comtés?|prix|bourses?|MRC|CHSLD|CLSC|CPE|villes?|municipalités?|Saint|Sainte|St|Ste)(?:\s+(?:de|du|des|d['’]|de la|le|la|les|l['’]))?[\s-]*$/iu;

/** « An II », « Phase IV » */
const numbered = /\s[IVXLC]+$/u;
const saint = /^Sainte?-/u;

const isBodyWords = (text: string): boolean => body.test(text) || numbered.test(text) || saint.test(text);
/** « VILLE DE LAVAL » is « Ville De Laval » */
const asTitle = (text: string): string =>
	/\p{Ll}/u.test(text) ? text : text.replace(/\p{L}+/gu, (word) => word.charAt(0) + lowerCase(word.slice(1)));
export const isBody = (text: string): boolean => isBodyWords(text) || isBodyWords(asTitle(text));
export const isName = (text: string): boolean => nameOnly.test(text) && !isBody(text);
/** Whether every time that a text says a name, the words before it say that a place or an establishment bears it. */
export function borneByPlaces(text: string, name: string): boolean {
	const before = text.split(name).slice(0, -1);
	return before.length > 0 && before.every((words) => named.test(words));
}

export const titles =
	'(?:[Dd]éputée?|[Mm]inistre|[Mm]aire(?:sse)?|[Pp]réfète?|[Éé]chevin[e]?|M\\.|Mme|MM\\.|Mmes|Me|Dre?|Pre?|Monsieur|Madame|Mr\\.?|Mrs\\.?|Ms\\.?)';
export const titled = new RegExp(`(?<=${wordStart}${titles}\\s)${fullName}`, 'gu');
/** After a title of courtesy, a surname is enough. */
export const titledAlone = new RegExp(`(?<=${wordStart}(?:M\\.|Mme|Me|Dre?|Monsieur|Madame|Mr\\.?|Mrs\\.?|Ms\\.?)\\s)${anyName}`, 'gu');

/** What a person does, as written after a name or before it. */
const roleWords =
	'directeur|directrice|coordonnateur|coordonnatrice|coordinateur|coordinatrice|président|présidente|vice-président|vice-présidente|secrétaire|trésorier|trésorière|conseiller|conseillère|chargée? de|agente?|adjointe?|responsable|intervenante?|gestionnaire|analyste|chercheur|chercheuse|professeure?|enseignante?|animateur|animatrice|formateur|formatrice|organisateur|organisatrice|maire|mairesse|préfète?|députée?|ministre|citoyen|citoyenne|bénévole|étudiante?|stagiaire|consultante?|rédacteur|rédactrice|travailleur social|travailleuse sociale|director|coordinator|chair|president|secretary|treasurer|manager|officer|advisor|adviser|councillor|mayor|professor|researcher|consultant'
		.split('|')
		.map((word) => `[${word.charAt(0)}${upperCase(word.charAt(0))}]${word.slice(1)}`)
		.join('|');
const roles = `(?:${roleWords})`;
/** « monsieur le conseiller », « la conseillère municipale », before a name. */
export const introduced = new RegExp(
	`^(?:(?:M\\.|MM\\.|Mmes?|[Mm]onsieur|[Mm]adame|Mr\\.?|Mrs\\.?|Ms\\.?)\\s+)?(?:(?:le|la|les|the)\\s+|l['’])?(?:${roles}s?(?: [\\p{Ll}'’-]{2,20}){0,2}\\s+)?`,
	'u'
);
/** « La présidente, » alone on its line, above a signature. */
export const roleAlone = new RegExp(`^\\s*(?:[Ll]e |[Ll]a |[Ll]['’]|The )?${roles}(?: [\\p{L}'’-]+){0,6}\\s*,\\s*$`, 'u');
export const roleAfter = new RegExp(
	`${wordStart}(${fullName})\\s*(?:,|\\(|[-–—:]|(?:agit |siège )?(?:comme|à titre de)|est nommée?|acts? as|as)\\s*(?:(?:la|le|l['’]|notre|the|our)\\s*)?${roles}(?!\\p{L})`,
	'gu'
);
export const opensWithRole = new RegExp(`^\\s*(?:[-•]\\s*)?${roles}(?!\\p{L})`, 'iu');
export const roleBefore = new RegExp(`${wordStart}${roles}(?:[ \\p{Ll}'’-]{0,60}?)\\s*(?<mark>[,:]?)\\s+(?<name>${fullName})`, 'gu');
