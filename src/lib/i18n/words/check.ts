import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	start: 'Vérifier ce document',
	stop: 'Revenir à la lecture',
	title: 'Vérifier ce qui a été lu',
	intro:
		'Pour l’organisation dont c’est le plan : dites, élément par élément, si la lecture est juste. Vos réponses restent dans ce navigateur; à la fin, un fichier les rassemble, à envoyer à l’équipe qui tient les données. Elles s’appliquent quand l’équipe l’y dépose.',
	private: 'N’écrivez aucun nom de personne : l’organisation suffit.',
	organisation: 'Organisation qui vérifie',
	done: (n: number, of: number) => `${formats.fr.integer(n)} sur ${counted('fr', of, ['élément vérifié', 'éléments vérifiés'])}`,
	verdict: (text: string) => `Lecture de : ${text}`,
	verdicts: { confirm: 'Juste', change: 'À corriger', discard: 'Pas un élément du plan' },
	text: 'Texte à lire',
	textHelp: 'Corrigez les mots mal lus. Le document, lui, reste cité tel quel.',
	reason: 'Raison',
	defaultReason: 'Vérifié par l’organisation.',
	faults: {
		text: 'Ce changement touche deux lignes du document : changez moins de mots à la fois.',
		words: (words: string) => `« ${words} » n’est pas écrit dans le document : reprenez les mots tels qu’ils y sont.`,
		line: 'Ces mots ne commencent pas sur cette ligne du document.'
	},
	missing: 'Signaler un élément manquant',
	missingLine: 'Ligne du document',
	missingWords: 'Ses mots, tels qu’à cette ligne',
	add: 'Ajouter',
	remove: (words: string) => `Retirer l’ajout : ${words}`,
	export: 'Exporter mes réponses',
	exported: (name: string) => `${name} est prêt : envoyez-le à l’équipe, qui le dépose dans data/corrections/.`,
	clear: 'Effacer mes réponses',
	returned: 'Vérifié par des organisations',
	returnedIntro: 'Ce que des organisations ont retourné après avoir vérifié cette lecture, et ce qui en a changé.',
	confirmed: (organisation: string, date: string, n: number) =>
		`${organisation}, ${date} : ${counted('fr', n, ['élément confirmé', 'éléments confirmés'])}.`,
	changes: {
		confirm: 'confirmé',
		text: 'texte corrigé',
		kind: 'nature changée',
		actors: 'acteurs changés',
		timing: 'échéance changée',
		discard: 'retiré',
		add: 'ajouté'
	},
	element: 'Élément',
	change: 'Changement',
	before: 'Ce qui était lu',
	after: 'Ce qui est lu',
	by: 'Organisation'
};

const en: typeof fr = {
	start: 'Check this document',
	stop: 'Back to reading',
	title: 'Check what was read',
	intro:
		'For the organisation whose plan this is: say, item by item, whether the reading is right. Your answers stay in this browser; in the end, a file gathers them, to be sent to the team that keeps the data. They apply once the team files it there.',
	private: 'Write no person’s name: the organisation is enough.',
	organisation: 'Organisation that checks',
	done: (n, of) => `${formats.en.integer(n)} of ${counted('en', of, ['item checked', 'items checked'])}`,
	verdict: (text) => `Reading of: ${text}`,
	verdicts: { confirm: 'Right', change: 'To correct', discard: 'Not an item of the plan' },
	text: 'Text to read',
	textHelp: 'Correct the words that were misread. The document itself stays quoted as it is.',
	reason: 'Reason',
	defaultReason: 'Checked by the organisation.',
	faults: {
		text: 'This change runs over two lines of the document: change fewer words at a time.',
		words: (words) => `“${words}” is not written in the document: copy the words as they stand there.`,
		line: 'These words do not begin on this line of the document.'
	},
	missing: 'Report a missing item',
	missingLine: 'Line of the document',
	missingWords: 'Its words, as on that line',
	add: 'Add',
	remove: (words) => `Remove the addition: ${words}`,
	export: 'Export my answers',
	exported: (name) => `${name} is ready: send it to the team, which files it in data/corrections/.`,
	clear: 'Erase my answers',
	returned: 'Checked by organisations',
	returnedIntro: 'What organisations returned after checking this reading, and what changed.',
	confirmed: (organisation, date, n) => `${organisation}, ${date}: ${counted('en', n, ['item confirmed', 'items confirmed'])}.`,
	changes: {
		confirm: 'confirmed',
		text: 'text corrected',
		kind: 'kind changed',
		actors: 'actors changed',
		timing: 'timing changed',
		discard: 'removed',
		add: 'added'
	},
	element: 'Item',
	change: 'Change',
	before: 'What was read',
	after: 'What is read',
	by: 'Organisation'
};

export const check = { fr, en };
