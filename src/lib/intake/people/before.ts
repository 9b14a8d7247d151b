import { fullName } from './shape.ts';

/** Words after which documents name people. */
/** « Préparé par », « appuyé par », « animated by »: what follows did it; no colon is needed. */
const deed =
	'(?:rédig|révis|prépar|réalis|présent|approuv|valid|adopt|sign|produ|coordonn|propos|appuy|second|anim|compil|recueill|tradui|illustr|photographi|rapport|dirig|préfac|facilit|soumis|remis|lanc|fond)(?:ée?s?|ie?s?|te?s?|se?s?|es?)?\\s+par|(?:prepared|written|reviewed|approved|edited|moved|seconded|submitted|facilitated|presented|chaired|translated|compiled|led|drafted)\\s+by|confiée?s?\\s+à|merci(?:\\s+\\p{Ll}+)?\\s+à|remerci(?:er|e|ons|ements\\s+à)|hommage\\s+à|(?:à|en)\\s+(?:la\\s+)?mémoire\\s+de|with\\s+thanks\\s+to';
/** « Recherche et rédaction : », « Personne-ressource : »: a colon is needed. */
const label =
	'(?:auteure?|autrice|co-?auteure?|contact|personnes?[- ](?:ressources?|désignées?|responsables?)|rédaction|recherche|révision|relecture|lecture|correction|correctrice|correcteur|traduction|coordination|animation|conception|mise (?:en pages?|à jour)|prise de notes|notes|rapporteu(?:r|se)|graphisme|infographie|illustrations?|photos?|photographies?|crédits? photos?|collaboration|collecte|présidence|secrétariat|signature|signataire|author|writing|editing|editor|contact person|facilitator|facilitation|note-?taker|translation|project lead|research)';
/** Before a name: who wrote, moved, signed, or is thanked. */
export const authorship = new RegExp(`(?:(?:${deed})\\s*:?\\s*|${label}s?(?:[ ,]+[\\p{Ll}'’ ,-]{2,40})?\\s*:\\s*)`, 'giu');
export const attendance =
	/^\s*(?:[-•]\s*)?(?:(?:sont |étaient )?(?:présents?|présentes?|présences?|absents?|absentes?|absences?(?: motivées?)?|excusée?s?|participants?|participantes?|participations?|signatures?|signataires|remerciements?|membres(?: du [\p{Ll} ]+| de la [\p{Ll} ]+)?|composition(?: du [\p{Ll} ]+)?|attendees|present|absent|regrets|members|signatories|thanks to|nous (?:tenons à )?remerci\p{L}+|(?:liste des )?(?:participants|participantes|membres|personnes (?:rencontrées|consultées|présentes))))(?:[\p{Ll} ,'’-]{0,60})?\s*:?\s*(?<rest>.*)$/iu;
/** Titles under which people may stand, or organisations: whether the lines begin with common given names tells which. */
export const company =
	/^\s*(?:l['’]|notre )?(?:(?:comité|équipe|groupe)(?: [\p{L}'’-]+){0,5}|conseil (?:d['’]administration|municipal)|collaborat(?:eurs|rices)[\p{L} ]*|rédaction|auteur[\p{L} ]*|préparée? par|board of directors|(?:project |steering )?(?:team|committee))\s*:?\s*$/iu;
/** « dit Prénom Nom », after what was said. */
export const said = new RegExp(
	`(?:[»,”]|[»”],)\\s*(?:dit|raconte|explique|souligne|affirme|témoigne|ajoute|confie|précise|rappelle|note|conclut|résume|se souvient|says|said|explains|recalls|adds)\\s+(?<name>${fullName})`,
	'gu'
);
/** « selon Prénom Nom (2019) », and the names that follow. */
export const source =
	/(?:selon|d['’]après|comme l['’](?:écrit|écrivent|explique)|(?:études?|travaux|ouvrages?|livres?|recherches?|enquêtes?) de|according to)\s+(?=[^()]{5,90}\((?:19|20)\d{2})/giu;
