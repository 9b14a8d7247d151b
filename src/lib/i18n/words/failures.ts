import type { FailureReason } from '../../model/failureReasons.ts';

type Words = Record<FailureReason, (about: string) => string>;

/** Why something could not be shown, and the way on. What the page already shows stays. */
const fr: Words = {
	'no-wasm': () =>
		'Ce navigateur, ou ses réglages de sécurité, ne permet pas d’exécuter le moteur de requêtes (WebAssembly). Ce que la page montre déjà reste valable; un navigateur à jour ouvrira le reste.',
	'engine-unreachable': () => 'Le moteur de requêtes n’a pas pu être téléchargé. Vérifiez la connexion, puis réessayez.',
	'engine-missing': () => 'Le moteur de requêtes manque sur le serveur. Rechargez la page.',
	'engine-damaged': () => 'Le moteur de requêtes est arrivé incomplet ou abîmé. Réessayez, ou rechargez la page.',
	'engine-silent': () => 'Le moteur de requêtes ne répond pas. Vérifiez la connexion, puis réessayez.',
	'engine-unready': () => 'Le moteur de requêtes n’a pas pu démarrer. Réessayez, ou rechargez la page.',
	'engine-stopped': () => 'Le moteur de requêtes s’est arrêté. Réessayez : il repart.',
	'engine-busy': () => 'Le moteur de requêtes, trop occupé, a été arrêté. Réessayez.',
	memory: () => 'La mémoire manque pour cette question. Fermez d’autres onglets ou ajoutez un filtre, puis réessayez.',
	'data-unreachable': () => 'Les données n’ont pas pu être téléchargées. Vérifiez la connexion, puis réessayez.',
	'file-missing': (file) => `Le fichier ${file} manque sur le serveur. Rechargez la page.`,
	'list-unreadable': () => 'La liste des fichiers de données est illisible. Rechargez la page.',
	'other-version': () => 'Cette page et les données du serveur ne sont pas de la même version. Rechargez la page.',
	'newer-schema': () => 'Les données du serveur ont une forme plus récente que cette page. Rechargez la page.',
	'file-damaged': (file) => `Le fichier ${file} est abîmé ou d’une autre version du site. Rechargez la page.`,
	'table-missing': (table) => `La table ${table} manque dans les données publiées. Rechargez la page.`,
	'table-unreadable': () => 'Un fichier de données n’a pas pu être lu. Rechargez la page.',
	question: () => 'Cette question n’a pas pu être traitée. Changez un filtre, ou rechargez la page.',
	parquet: () => 'Le fichier Parquet n’a pas pu être écrit. Réessayez, ou choisissez un autre format.'
};

const en: Words = {
	'no-wasm': () =>
		'This browser, or its security settings, cannot run the query engine (WebAssembly). What the page already shows still holds; an up-to-date browser will open the rest.',
	'engine-unreachable': () => 'The query engine could not be downloaded. Check the connection, then try again.',
	'engine-missing': () => 'The query engine is missing on the server. Reload the page.',
	'engine-damaged': () => 'The query engine arrived incomplete or damaged. Try again, or reload the page.',
	'engine-silent': () => 'The query engine does not answer. Check the connection, then try again.',
	'engine-unready': () => 'The query engine could not start. Try again, or reload the page.',
	'engine-stopped': () => 'The query engine stopped. Try again: it starts anew.',
	'engine-busy': () => 'The query engine was too busy and was stopped. Try again.',
	memory: () => 'There is not enough memory for this question. Close other tabs or add a filter, then try again.',
	'data-unreachable': () => 'The data could not be downloaded. Check the connection, then try again.',
	'file-missing': (file) => `The file ${file} is missing on the server. Reload the page.`,
	'list-unreadable': () => 'The list of data files cannot be read. Reload the page.',
	'other-version': () => 'This page and the data on the server are not of the same version. Reload the page.',
	'newer-schema': () => 'The data on the server have a newer form than this page. Reload the page.',
	'file-damaged': (file) => `The file ${file} is damaged or of another version of the site. Reload the page.`,
	'table-missing': (table) => `The table ${table} is missing from the published data. Reload the page.`,
	'table-unreadable': () => 'A data file could not be read. Reload the page.',
	question: () => 'This question could not be answered. Change a filter, or reload the page.',
	parquet: () => 'The Parquet file could not be written. Try again, or choose another format.'
};

export const failures = { fr, en };
