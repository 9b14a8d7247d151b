const fr = {
	name: 'Plans croisés',
	tagline: "Les plans d'action en immigration au Québec, chaque nombre ramené à ses phrases.",
	skip: 'Aller au contenu',
	navigation: 'Pages',
	otherLanguage: 'English',
	otherLanguageCode: 'en-CA',
	pages: {
		overview: "Vue d'ensemble",
		actors: 'Acteurs',
		themes: 'Thèmes',
		gaps: 'Écarts',
		compare: 'Comparer',
		coverage: 'Couverture',
		brief: 'Plaidoyer',
		plans: 'Plans',
		explorer: 'Explorer',
		console: 'Console',
		data: 'Données'
	},
	foot: 'Les nombres comptent ce que les documents écrivent, pas ce que les organisations font. Les documents restent la propriété de leurs éditeurs.',
	version: (codebook: string, hash: string) => `Livre de codes ${codebook}. Données ${hash}.`,
	method: 'Méthode et limites',
	notFound: 'Page introuvable',
	notFoundBody: 'Cette adresse ne mène à aucune page. Elle a peut-être été mal recopiée.',
	backHome: "Revenir à la vue d'ensemble",
	still:
		'Le programme de cette page ne s’est pas chargé : ce qu’elle montre reste valable, mais ses listes et ses filtres ne s’ouvrent pas. Vérifiez la connexion, ou prenez un navigateur à jour.',
	reload: 'Recharger la page',
	failed: 'La page ne peut pas s’afficher',
	failedBody: 'Rechargez la page. Si le problème demeure, les fichiers du site sont peut-être incomplets.'
};

const en: typeof fr = {
	name: 'Plans croisés',
	tagline: 'Immigration action plans in Québec, every number traced to its sentences.',
	skip: 'Skip to content',
	navigation: 'Pages',
	otherLanguage: 'Français',
	otherLanguageCode: 'fr-CA',
	pages: {
		overview: 'Overview',
		actors: 'Actors',
		themes: 'Themes',
		gaps: 'Gaps',
		compare: 'Compare',
		coverage: 'Coverage',
		brief: 'Brief',
		plans: 'Plans',
		explorer: 'Explorer',
		console: 'Console',
		data: 'Data'
	},
	foot: 'Numbers count what the documents say, not what organisations do. Documents remain the property of their publishers.',
	version: (codebook, hash) => `Codebook ${codebook}. Data ${hash}.`,
	method: 'Method and limits',
	notFound: 'Page not found',
	notFoundBody: 'This address leads to no page. It may have been copied incorrectly.',
	backHome: 'Back to the overview',
	still:
		'The program of this page did not load: what it shows still holds, but its lists and filters do not open. Check the connection, or use an up-to-date browser.',
	reload: 'Reload the page',
	failed: 'This page cannot be shown',
	failedBody: 'Reload the page. If the problem remains, some of the site’s files may be missing.'
};

export const shell = { fr, en };
