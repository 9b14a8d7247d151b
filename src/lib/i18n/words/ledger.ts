import { counted } from '../count.ts';
import { formats } from '../format.ts';
import type { Resolution } from '../../model/vocabulary.ts';

const fr = {
	title: 'Sous quels mots chaque acteur est nommé',
	lead: 'Un acteur peut être écrit de plusieurs façons. Chaque ligne est une fusion : les mots du document, où ils sont écrits, et la règle qui les a donnés à cet acteur. Une fusion se défait d’un clic, ici et dans les figures.',
	search: 'Chercher un acteur ou une forme',
	found: (actors: number, forms: number) =>
		`${counted('fr', actors, ['acteur', 'acteurs'])}, ${counted('fr', forms, ['forme écrite', 'formes écrites'])}.`,
	nothing: (words: string) => `Aucun acteur ni aucune forme ne contient « ${words} ».`,
	actor: 'Acteur',
	form: 'Forme écrite',
	rule: 'Règle',
	where: 'Où',
	rules: {
		exact: 'nom déclaré',
		acronym: 'sigle déclaré, lettre pour lettre',
		alias: 'autre forme déclarée',
		generic: 'acteur non nommé, propre à ce document',
		unresolved: 'inconnu du registre, gardé tel qu’écrit'
	} as Record<Resolution, string>,
	someDocuments: (shown: number, all: number) =>
		`Le registre montre les formes écrites dans les ${formats.fr.integer(shown)} documents détaillés à la page des acteurs, sur ${formats.fr.integer(all)}; la page de chaque acteur a les siennes.`,
	ruleIntro:
		'Un sigle se reconnaît lettre pour lettre, un nom sans égard aux accents ni aux majuscules. Aucune fusion ne se fait par ressemblance.',
	implicit: '(non écrit)',
	implicitRule: 'porteur implicite : l’organisation autrice du document',
	own: 'c’est son nom',
	or: ' ou ',
	undo: 'Défaire',
	undoForm: (form: string, actor: string) => `Défaire : tenir « ${form} » à part de ${actor}`,
	redo: 'Rétablir',
	redoForm: (form: string, actor: string) => `Rétablir : donner « ${form} » à ${actor}`,
	apart: 'tenu à part',
	label: (form: string, actor: string, plan: string, n: number) =>
		`« ${form} » (${actor}), ${plan} : ${counted('fr', n, ['élément', 'éléments'])}`,
	undone: (n: number) => `${counted('fr', n, ['fusion défaite', 'fusions défaites'])}`,
	undoneNote: 'Les figures de la page Acteurs tiennent maintenant ces formes à part. L’adresse de la page garde ce choix.',
	toFigures: 'Voir les figures',
	patchTitle: 'Pour que ce soit ainsi dans les données',
	patchNote: 'Cette rustine s’applique à data/reference/actors.yaml; relancez ensuite l’ETL.',
	patchCommand: 'git apply rustine.patch && npm run etl',
	download: 'Télécharger la rustine',
	preparing: 'Préparation de la rustine…',
	patchFailed: 'La rustine ne peut pas être préparée. Rechargez la page.',
	restore: 'Tout rétablir'
};

const en: typeof fr = {
	title: 'The words by which each actor is named',
	lead: 'An actor may be written in several ways. Each line is a merge: the words of the document, where they stand, and the rule that gave them to this actor. A merge is undone with one click, here and in the charts.',
	search: 'Search for an actor or a form',
	found: (actors, forms) => `${counted('en', actors, ['actor', 'actors'])}, ${counted('en', forms, ['written form', 'written forms'])}.`,
	nothing: (words) => `No actor and no form contains “${words}”.`,
	actor: 'Actor',
	form: 'As written',
	rule: 'Rule',
	where: 'Where',
	rules: {
		exact: 'declared name',
		acronym: 'declared acronym, letter for letter',
		alias: 'other declared form',
		generic: 'unnamed actor, of this document only',
		unresolved: 'unknown to the registry, kept as written'
	},
	someDocuments: (shown, all) =>
		`The ledger shows the forms written in the ${formats.en.integer(shown)} documents detailed on the page of actors, of ${formats.en.integer(all)}; the page of each actor has its own.`,
	ruleIntro: 'An acronym is recognised letter for letter, a name whatever its accents and capitals. No merge is made by likeness.',
	implicit: '(not written)',
	implicitRule: 'implicit lead: the organisation that wrote the document',
	own: 'its own name',
	or: ' or ',
	undo: 'Undo',
	undoForm: (form, actor) => `Undo: hold “${form}” apart from ${actor}`,
	redo: 'Restore',
	redoForm: (form, actor) => `Restore: give “${form}” to ${actor}`,
	apart: 'held apart',
	label: (form, actor, plan, n) => `“${form}” (${actor}), ${plan}: ${counted('en', n, ['item', 'items'])}`,
	undone: (n) => counted('en', n, ['undone merge', 'undone merges']),
	undoneNote: 'The charts of the Actors page now hold these forms apart. The address of the page keeps this choice.',
	toFigures: 'See the charts',
	patchTitle: 'To have it so in the data',
	patchNote: 'This patch applies to data/reference/actors.yaml; then run the ETL again.',
	patchCommand: 'git apply rustine.patch && npm run etl',
	download: 'Download the patch',
	preparing: 'Preparing the patch…',
	patchFailed: 'The patch cannot be prepared. Reload the page.',
	restore: 'Restore all'
};

export const ledger = { fr, en };
