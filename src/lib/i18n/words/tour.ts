const fr = {
	name: 'Visite guidée',
	invitation: 'Première visite? Cinq points suffisent pour lire ce site.',
	start: 'Commencer',
	decline: 'Non merci',
	step: (n: number, of: number) => `Point ${n} sur ${of}`,
	previous: 'Précédent',
	next: 'Suivant',
	example: 'Voir un exemple',
	end: 'Terminer',
	close: 'Fermer la visite'
};

const en: typeof fr = {
	name: 'Guided tour',
	invitation: 'First visit? Five points are enough to read this site.',
	start: 'Start',
	decline: 'No thanks',
	step: (n, of) => `Point ${n} of ${of}`,
	previous: 'Previous',
	next: 'Next',
	example: 'See an example',
	end: 'Finish',
	close: 'Close the tour'
};

export const tour = { fr, en };
