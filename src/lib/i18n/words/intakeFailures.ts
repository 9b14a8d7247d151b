/** Why the reading of a document stopped, where the document is not at fault. */
const fr = {
	stopped:
		'La lecture s’est arrêtée : le navigateur n’avait sans doute plus assez de mémoire. Fermez d’autres onglets ou ne gardez que les pages du plan, puis recommencez.',
	unreachable:
		'Un fichier du site qui sert à lire le document n’a pas pu être chargé. Vérifiez la connexion, puis donnez le document de nouveau.',
	unforeseen:
		'La lecture de ce document s’est arrêtée sur une erreur imprévue. Essayez le document dans un autre format (DOCX, PDF ou texte), ou ajoutez-le en ligne de commande.',
	'nothing-open': 'Aucun document n’est ouvert : donnez le document de nouveau.'
};

const en: typeof fr = {
	stopped:
		'Reading has stopped: the browser had probably no memory left. Close other tabs or keep only the pages of the plan, then try again.',
	unreachable:
		'A file of the site that serves to read the document could not be loaded. Check the connection, then give the document again.',
	unforeseen:
		'Reading this document stopped on an unforeseen error. Try the document in another format (DOCX, PDF or text), or add it from the command line.',
	'nothing-open': 'No document is open: give the document again.'
};

export const intakeFailures = { fr, en };
