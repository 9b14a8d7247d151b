import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	counts: (read: number, parts: number) =>
		`Le livre de codes lit ${formats.fr.integer(read)} des ${counted('fr', parts, ['partie', 'parties'])} de ce cadre.`,
	untouched: (parts: string) => `Dans les documents lus ici, aucun élément ne porte un thème de : ${parts}.`,
	unread: (parts: string) => `Sans thème dans le livre de codes, donc sans lecture : ${parts}.`,
	coverage:
		"Une partie est touchée quand au moins un élément codé du document porte l'un de ses thèmes. C'est une couverture, pas une part : un thème peut servir à plusieurs parties, et un compte ne dit pas qu'une collectivité a cette caractéristique.",
	crosswalk: 'État du rapprochement entre les thèmes et le cadre :',
	caption: 'Éléments codés qui portent au moins un thème de la partie',
	part: 'Partie du cadre',
	noTheme: 'sans thème dans le livre de codes',
	notRead: 'sans lecture',
	touched: 'Parties touchées',
	of: (k: number, n: number) => `${formats.fr.integer(k)} sur ${formats.fr.integer(n)} lues`
};

const en: typeof fr = {
	counts: (read, parts) =>
		`The codebook reads ${formats.en.integer(read)} of the ${counted('en', parts, ['part', 'parts'])} of this framework.`,
	untouched: (parts) => `In the documents read here, no item carries a theme of: ${parts}.`,
	unread: (parts) => `Without a theme in the codebook, hence not read: ${parts}.`,
	coverage:
		'A part is touched when at least one coded item of the document carries one of its themes. This is coverage, not a share: a theme may serve several parts, and a count does not say that a community has this characteristic.',
	crosswalk: 'State of the crosswalk between themes and framework:',
	caption: 'Coded items that carry at least one theme of the part',
	part: 'Part of the framework',
	noTheme: 'no theme in the codebook',
	notRead: 'not read',
	touched: 'Parts touched',
	of: (k, n) => `${formats.en.integer(k)} of ${formats.en.integer(n)} read`
};

export const framework = { fr, en };
