import { counted } from '../count.ts';

const fr = {
	title: (actor: string) => `Noms dans le temps, ${actor}`,
	counts: 'Noms, sigles et autres formes retenus pour cet acteur, avec les dates connues, puis ce qu’il est devenu ou ce dont il vient.',
	columns: { name: 'Nom', nature: 'Nature', from: 'Depuis', to: 'Jusqu’en', note: 'Note' },
	natures: { official: 'nom officiel', acronym: 'sigle', alias: 'autre forme' },
	relation: (relation: string, direction: string) =>
		({
			rename: direction === 'to' ? 'Devenu :' : 'Auparavant :',
			merger: direction === 'to' ? 'Intégré à :' : 'A intégré :'
		})[relation] ?? 'Lié à :',
	sameBody: 'Le même organisme, sous un autre nom :',
	sameBodyNote: 'Cette page ne compte que le nom de son titre.',
	together: { roles: 'Avec un rôle écrit, sous tous ses noms :', mentions: 'Nommé dans les mots, sous tous ses noms :' },
	togetherLabel: (what: string, n: number) => `${what} ${counted('fr', n, ['élément', 'éléments'])}`,
	gather: 'Compter tous les acteurs sous leur dernier nom'
};

const en: typeof fr = {
	title: (actor) => `Names over time, ${actor}`,
	counts: 'Names, acronyms and other forms held for this actor, with the dates that are known, then what it became or came from.',
	columns: { name: 'Name', nature: 'Kind', from: 'Since', to: 'Until', note: 'Note' },
	natures: { official: 'official name', acronym: 'acronym', alias: 'other form' },
	relation: (relation, direction) =>
		({
			rename: direction === 'to' ? 'Became:' : 'Formerly:',
			merger: direction === 'to' ? 'Merged into:' : 'Absorbed:'
		})[relation] ?? 'Related to:',
	sameBody: 'The same body under another name:',
	sameBodyNote: 'This page counts the name in its title only.',
	together: { roles: 'With a written role, under all its names:', mentions: 'Named in the words, under all its names:' },
	togetherLabel: (what, n) => `${what} ${counted('en', n, ['item', 'items'])}`,
	gather: 'Count every actor under its latest name'
};

export const actorNames = { fr, en };
