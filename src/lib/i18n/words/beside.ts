import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	roles: (role: string, n: number, common: number) =>
		`${role} : ${counted('fr', n, ['acteur nommé', 'acteurs nommés'])} dans le nouveau document, dont ${formats.fr.integer(common)} dans ce rôle ailleurs`,
	rolesCounts: 'Actions où chaque acteur est nommé dans ce rôle, et leur part des actions du document.',
	elsewhere:
		'Acteurs nommés dans le nouveau document seulement. Les autres colonnes sont les documents qui en nomment aussi, quatre au plus.',
	years: (n: number, of: number) =>
		`Échéances écrites : ${formats.fr.integer(n)} des ${counted('fr', of, ['élément', 'éléments'])} du nouveau document`,
	yearsCounts: 'Éléments dont l’échéance couvre l’année, et leur part des éléments du document.',
	year: 'Année',
	yearLabel: (plan: string, year: string, n: number) => `${plan}, ${year} : ${counted('fr', n, ['élément', 'éléments'])}`,
	noYear: (documents: string) => `Sans année écrite : ${documents}.`,
	noOwnYear: 'Le nouveau document n’écrit aucune année : il n’a pas de figure par année.',
	regionFirst: (region: string, read: number, total: number) =>
		`${region} : premier document lu; ${formats.fr.integer(read)} régions sur ${formats.fr.integer(total)} en auraient un`,
	regionAgain: (region: string, n: number) => `${region} : ${counted('fr', n, ['document y est déjà lu', 'documents y sont déjà lus'])}`,
	regionLabel: (plan: string, region: string, n: number) => `${plan}, ${region} : ${counted('fr', n, ['élément', 'éléments'])}`,
	outlined: (plan: string) => `Contour de couleur : région de « ${plan} ».`,
	alreadyRead: 'Documents déjà lus',
	more: (n: number) => `et ${counted('fr', n, ['autre', 'autres'])} : voir le tableau.`
};

const en: typeof fr = {
	roles: (role, n, common) =>
		`${role}: ${counted('en', n, ['actor named', 'actors named'])} in the new document, ${formats.en.integer(common)} of them in this role elsewhere`,
	rolesCounts: 'Actions in which each actor is named in this role, and their share of the actions of the document.',
	elsewhere: 'Actors named in the new document only. The other columns are the documents that name some of them too, four at most.',
	years: (n, of) => `Written timings: ${formats.en.integer(n)} of the ${counted('en', of, ['item', 'items'])} of the new document`,
	yearsCounts: 'Items whose timing covers the year, and their share of the items of the document.',
	year: 'Year',
	yearLabel: (plan, year, n) => `${plan}, ${year}: ${counted('en', n, ['item', 'items'])}`,
	noYear: (documents) => `Without a written year: ${documents}.`,
	noOwnYear: 'The new document writes no year: it has no figure by year.',
	regionFirst: (region, read, total) =>
		`${region}: first document read; ${formats.en.integer(read)} of ${formats.en.integer(total)} regions would have one`,
	regionAgain: (region, n) => `${region}: ${counted('en', n, ['document is already read there', 'documents are already read there'])}`,
	regionLabel: (plan, region, n) => `${plan}, ${region}: ${counted('en', n, ['item', 'items'])}`,
	outlined: (plan) => `Coloured outline: region of “${plan}”.`,
	alreadyRead: 'Documents already read',
	more: (n) => `and ${counted('en', n, ['other', 'others'])}: see the table.`
};

export const beside = { fr, en };
