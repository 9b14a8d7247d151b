import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	tab: 'Comparer',
	title: (documents: string) => (documents ? `${documents}, thème par thème` : 'Les documents, thème par thème'),
	lead: 'Des documents côte à côte : ce que chacun écrit sous chaque thème, et les éléments de l’un qui ressemblent le plus à ceux de l’autre.',
	choose: (least: number, most: number) => `Documents, de ${least} à ${most}`,
	readHere: 'Ce qui est lu',
	counted: (n: number, kind: string) => `${counted('fr', n, ['élément comparé', 'éléments comparés'])} (${kind}).`,
	distance: (one: string, two: string, shared: number, jaccard: number, cosine: number) =>
		`${one} et ${two} : ${counted('fr', shared, ['thème en commun', 'thèmes en commun'])}; distance des thèmes présents ${formats.fr.decimal(jaccard, 2)}, distance des profils ${formats.fr.decimal(cosine, 2)}.`,
	noDistance: (one: string, two: string) => `${one} et ${two} : l’un des deux n’a aucun thème, la distance ne se calcule pas.`,
	distanceNote:
		'Distances de 0 à 1. Thèmes présents : 0, les mêmes thèmes; 1, aucun en commun (Jaccard). Profils : 0, les mêmes proportions de thèmes; 1, rien en commun (cosinus). Une distance décrit deux textes; elle ne dit pas lequel convient.',
	grades: 'Ce que les deux textes permettent de dire',
	byTheme: (n: number, all: number) =>
		`${formats.fr.integer(n)} des ${formats.fr.integer(all)} thèmes sont écrits dans au moins un de ces documents`,
	silent: (themes: string) => `Dans aucun des éléments comparés : ${themes}.`,
	read: (theme: string) => `${theme} : lire les éléments`,
	nearest: (document: string, score: number) => `Le plus proche dans ${document} (score ${formats.fr.decimal(score, 2)})`,
	near: 'Les éléments les plus proches',
	nearNote:
		'Paires qui partagent au moins un thème et un mot, chaque élément une fois, les plus proches d’abord. Le score, de 0 à 1, compte pour moitié les thèmes communs et pour moitié les mots communs. Des éléments proches peuvent viser autre chose : lisez les deux phrases.',
	pair: (one: string, two: string) => `${one} et ${two}`,
	nothingNear: 'Aucune paire ne partage à la fois un thème et un mot.'
};

const en: typeof fr = {
	tab: 'Compare',
	title: (documents) => (documents ? `${documents}, theme by theme` : 'The documents, theme by theme'),
	lead: 'Documents side by side: what each one writes under each theme, and the items of one that resemble those of the other most.',
	choose: (least, most) => `Documents, ${least} to ${most}`,
	readHere: 'What is read',
	counted: (n, kind) => `${counted('en', n, ['item compared', 'items compared'])} (${kind}).`,
	distance: (one, two, shared, jaccard, cosine) =>
		`${one} and ${two}: ${counted('en', shared, ['theme in common', 'themes in common'])}; distance of themes present ${formats.en.decimal(jaccard, 2)}, distance of profiles ${formats.en.decimal(cosine, 2)}.`,
	noDistance: (one, two) => `${one} and ${two}: one of them has no theme, the distance cannot be worked out.`,
	distanceNote:
		'Distances from 0 to 1. Themes present: 0, the same themes; 1, none in common (Jaccard). Profiles: 0, the same proportions of themes; 1, nothing in common (cosine). A distance describes two texts; it does not say which one is suitable.',
	grades: 'What the two texts allow one to say',
	byTheme: (n, all) => `${formats.en.integer(n)} of ${formats.en.integer(all)} themes are written in at least one of these documents`,
	silent: (themes) => `In none of the items compared: ${themes}.`,
	read: (theme) => `${theme}: read the items`,
	nearest: (document, score) => `Nearest in ${document} (score ${formats.en.decimal(score, 2)})`,
	near: 'The nearest items',
	nearNote:
		'Pairs that share at least one theme and one word, each item once, nearest first. The score, from 0 to 1, counts shared themes for one half and shared words for the other. Near items may aim at different things: read both sentences.',
	pair: (one, two) => `${one} and ${two}`,
	nothingNear: 'No pair shares both a theme and a word.'
};

export const compare = { fr, en };
