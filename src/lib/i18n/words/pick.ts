import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	none: "Aucun document ne contient ces mots : essayez le titre, l'organisme, le territoire ou l'année.",
	more: (shown: number, found: number) => `Les ${shown} premiers de ${formats.fr.integer(found)} documents : ajoutez un mot.`,
	failed: 'La liste des documents n’a pas pu être lue : vérifiez la connexion, puis cliquez de nouveau dans le champ.',
	remove: (name: string) => `Retirer ${name}`,
	add: 'Chercher un document par ses mots',
	some: (shown: number, all: number) =>
		`Cette page lit ${formats.fr.integer(shown)} documents sur ${formats.fr.integer(all)}, élément par élément : ceux que des personnes ont codés, puis les plus longs.`,
	together: (documents: number, shown: number) =>
		`Les ${formats.fr.integer(documents)} documents sont trop nombreux pour être montrés un à un : ceux d’une même nature et d’un même palier sont comptés ensemble, et ${formats.fr.integer(shown)} sont montrés en détail.`,
	mostNamed: 'Les acteurs les plus nommés',
	mostNamedNote: (documents: number) =>
		`Actions de ${formats.fr.integer(documents)} documents où chaque acteur est écrit porteur ou collaborateur : une action compte une fois par rôle.`,
	labelEverywhere: (actor: string, role: string, n: number) =>
		`${actor}, ${role}, tous les documents, ${counted('fr', n, ['action', 'actions'])}`,
	findOthers: 'Chercher un autre acteur dans l’explorateur',
	inDetail: (documents: string) => `En détail : ${documents}`,
	allHere: 'Acteurs nommés dans ces documents'
};

const en: typeof fr = {
	none: 'No document has these words: try its title, organisation, territory or year.',
	more: (shown, found) => `The first ${shown} of ${formats.en.integer(found)} documents: add a word.`,
	failed: 'The list of documents could not be read: check the connection, then click in the field again.',
	remove: (name) => `Remove ${name}`,
	add: 'Find a document by its words',
	some: (shown, all) =>
		`This page reads ${formats.en.integer(shown)} documents of ${formats.en.integer(all)}, item by item: those that people coded, then the longest.`,
	together: (documents, shown) =>
		`The ${formats.en.integer(documents)} documents are too many to be shown one by one: those of one kind and level are counted together, and ${formats.en.integer(shown)} are shown in detail.`,
	mostNamed: 'The most named actors',
	mostNamedNote: (documents) =>
		`Actions of ${formats.en.integer(documents)} documents where each actor is written as lead or collaborator: an action counts once a role.`,
	labelEverywhere: (actor, role, n) => `${actor}, ${role}, all documents, ${counted('en', n, ['action', 'actions'])}`,
	findOthers: 'Find another actor in the explorer',
	inDetail: (documents) => `In detail: ${documents}`,
	allHere: 'Actors named in these documents'
};

export const pick = { fr, en };
