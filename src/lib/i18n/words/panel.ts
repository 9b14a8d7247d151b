import { counted } from '../count.ts';
import { formats } from '../format.ts';

/** The two codings of the reference; any other coder goes by its own name. */
const coderLetters: Record<string, string> = { coder_a: 'A', coder_b: 'B' };

const fr = {
	close: 'Fermer',
	loading: 'Lecture des éléments…',
	starting: 'Ouverture des données…',
	failed: 'La liste ne peut pas s’afficher.',
	retry: 'Réessayer',
	empty: 'Aucun élément ne répond à ce choix.',
	count: (n: number) => counted('fr', n, ['élément', 'éléments']),
	line: (start: number, end: number) => (start === end ? `ligne ${start}` : `lignes ${start} à ${end}`),
	page: (page: number) => `page ${page}`,
	inSource: 'Lire dans le document',
	inExplorer: 'Voir dans l’explorateur',
	asWritten: 'Telle que dans le document',
	repaired: 'texte réparé',
	corrected: 'lecture corrigée par une organisation',
	contested: 'lectures divergentes',
	viaHeading: 'par le titre',
	evidence: {
		title: 'Pourquoi ces thèmes',
		agreed: 'Les deux lectures concordent.',
		contested: (on: string[]) => `Les lectures divergent${on.length ? ` sur ${formats.fr.list(on)}` : ''} : le cas a été tranché.`,
		on: { themes: 'les thèmes', modality: 'la modalité', publics: 'les publics' } as Record<string, string>,
		kept: (via: string, rank: string) => `retenu (${via}, ${rank})`,
		dropped: 'non retenu',
		via: { explicit: 'explicite', heading: 'par le titre' },
		rank: { primary: 'premier thème', secondary: 'thème secondaire' },
		coder: (id: string) => `Lecture ${coderLetters[id] ?? id}`,
		said: (coder: string, what: string) => `${coder} : ${what}.`,
		nothing: 'pas ce thème',
		silent: 'rien noté pour cet élément',
		note: (note: string) => `Règle : ${note}.`,
		cue: (cue: string) => `Repère du classement automatique : « ${cue} ».`
	},
	more: (n: number) => `Afficher ${counted('fr', n, ['élément', 'éléments'])} de plus`
};

const en: typeof fr = {
	close: 'Close',
	loading: 'Reading the items…',
	starting: 'Opening the data…',
	failed: 'The list cannot be shown.',
	retry: 'Try again',
	empty: 'No item answers this choice.',
	count: (n) => counted('en', n, ['item', 'items']),
	line: (start, end) => (start === end ? `line ${start}` : `lines ${start} to ${end}`),
	page: (page) => `page ${page}`,
	inSource: 'Read it in the document',
	inExplorer: 'See in the explorer',
	asWritten: 'As in the document',
	repaired: 'repaired text',
	corrected: 'reading corrected by an organisation',
	contested: 'codings differ',
	viaHeading: 'from the heading',
	evidence: {
		title: 'Why these themes',
		agreed: 'Both codings agree.',
		contested: (on) => `Codings differ${on.length ? ` on ${formats.en.list(on)}` : ''}: the case was adjudicated.`,
		on: { themes: 'themes', modality: 'modality', publics: 'publics' },
		kept: (via, rank) => `kept (${via}, ${rank})`,
		dropped: 'not kept',
		via: { explicit: 'explicit', heading: 'from the heading' },
		rank: { primary: 'first theme', secondary: 'secondary theme' },
		coder: (id) => `Coding ${coderLetters[id] ?? id}`,
		said: (coder, what) => `${coder}: ${what}.`,
		nothing: 'not this theme',
		silent: 'nothing noted for this item',
		note: (note) => `Rule: ${note}.`,
		cue: (cue) => `Cue of the automatic coding: “${cue}”.`
	},
	more: (n) => `Show ${counted('en', n, ['more item', 'more items'])}`
};

export const panel = { fr, en };
