import type { NameSign } from '../../model/vocabulary.ts';
import { counted } from '../count.ts';

/** Names of persons found in a document that is being added. */
const fr = {
	title: (removed: number, found: number) =>
		found === 0
			? 'Aucun nom de personne repéré'
			: removed === found
				? `${counted('fr', found, ['nom de personne repéré, retiré', 'noms de personnes repérés, retirés'])}`
				: `${counted('fr', found, ['nom repéré', 'noms repérés'])}, ${counted('fr', removed, ['retiré', 'retirés'])}`,
	intro:
		'Ces noms sont retirés de tout ce qui est publié. Décochez ceux qui ne sont pas des personnes (un organisme, un lieu), et ajoutez ceux qui manquent. Cette liste reste ici, et dans le dossier exporté pour ce que vous changez.',
	signs: {
		listed: 'liste de personnes',
		author: 'auteur ou personne-ressource',
		title: 'titre de civilité',
		contact: 'près d’un courriel ou d’un téléphone',
		role: 'fonction',
		present: 'présences ou membres',
		signature: 'signature',
		'given-name': 'prénom courant',
		added: 'ajouté par vous'
	} satisfies Record<NameSign, string>,
	line: (n: number) => `ligne ${n}`,
	missed: 'Autre nom à retirer, tel qu’il est écrit',
	add: 'Retirer ce nom',
	forget: 'Ne plus retirer',
	forgetName: (name: string) => `Ne plus retirer « ${name} »`
};

const en: typeof fr = {
	title: (removed, found) =>
		found === 0
			? 'No name of a person found'
			: removed === found
				? `${counted('en', found, ['name of a person found, removed', 'names of persons found, removed'])}`
				: `${counted('en', found, ['name found', 'names found'])}, ${counted('en', removed, ['removed', 'removed'])}`,
	intro:
		'These names are removed from all that is published. Uncheck those that are not people (a body, a place), and add those that are missing. This list stays here, and in the exported folder for what you change.',
	signs: {
		listed: 'list of persons',
		author: 'author or contact person',
		title: 'title of courtesy',
		contact: 'near an e-mail or a phone',
		role: 'function',
		present: 'attendance or members',
		signature: 'signature',
		'given-name': 'common given name',
		added: 'added by you'
	},
	line: (n) => `line ${n}`,
	missed: 'Another name to remove, as it is written',
	add: 'Remove this name',
	forget: 'Do not remove any more',
	forgetName: (name) => `Do not remove “${name}” any more`
};

export const people = { fr, en };
