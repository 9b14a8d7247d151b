const fr = {
	ready: 'Une nouvelle version du site est prête.',
	changed: 'Le site a été mis à jour dans un autre onglet : cette page est encore celle d’avant.',
	apply: 'Mettre à jour',
	reload: 'Recharger la page',
	kept: 'Tout le site est gardé sur cet appareil : il s’ouvre aussi sans connexion.',
	failed:
		'Le site n’a pas pu être gardé sur cet appareil (connexion perdue, place insuffisante ou réglage du navigateur) : il demande une connexion.',
	offer: 'Garder tout le site sur cet appareil',
	engine: {
		none: '',
		starting: 'Le moteur de questions se prépare.',
		ready: 'Le moteur de questions est prêt.'
	}
};

const en: typeof fr = {
	ready: 'A new version of the site is ready.',
	changed: 'The site was updated in another tab: this page is still the previous one.',
	apply: 'Update',
	reload: 'Reload the page',
	kept: 'The whole site is kept on this device: it also opens without a connection.',
	failed: 'The site could not be kept on this device (lost connection, lack of room or browser setting): it needs a connection.',
	offer: 'Keep the whole site on this device',
	engine: { none: '', starting: 'The question engine is getting ready.', ready: 'The question engine is ready.' }
};

export const offline = { fr, en };
