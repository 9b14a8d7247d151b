import { counted } from '../count.ts';
import { formats } from '../format.ts';

const digits = { fr: formats.fr.integer, en: formats.en.integer };

const fr = {
	title: 'Explorer les éléments',
	lead: 'Chaque choix est dans l’adresse de la page : elle se partage telle quelle.',
	filters: 'Filtres',
	showFilters: (n: number) => (n ? `Filtres (${n})` : 'Filtres'),
	search: 'Chercher dans le texte',
	searchHint: 'Mots entiers ou racines, avec ou sans accents',
	plan: 'Document',
	planKind: 'Nature du document',
	level: 'Palier',
	kind: 'Nature de l’élément',
	theme: 'Thème',
	via: 'Étiquettes de thème',
	headingOnly: 'Par le titre seulement',
	primary: 'Premier thème seulement',
	rank: 'Rang du thème',
	coded: 'Éléments codés seulement',
	actor: 'Acteur',
	role: 'Rôle',
	timing: 'Échéance',
	year: 'Année',
	territory: 'Région',
	modality: 'Modalité',
	public: 'Public',
	section: 'Titre',
	item: 'Élément',
	reset: 'Tout effacer',
	remove: (facet: string, value: string) => `Retirer ${facet} : ${value}`,
	found: (n: number, total: number) =>
		n === total ? `${counted('fr', n, ['élément', 'éléments'])}` : `${counted('fr', n, ['élément', 'éléments'])} sur ${digits.fr(total)}`,
	empty: 'Aucun élément ne répond à tous ces choix.',
	relax: (facet: string, n: number) => `Sans le filtre « ${facet} » : ${counted('fr', n, ['élément', 'éléments'])}`,
	text: 'Élément',
	actors: 'Acteurs et rôles écrits',
	themes: 'Thèmes',
	doubtfulThemes: 'Thèmes peu fiables',
	place: 'Document',
	printed: (n: number, all: number) =>
		`Cette impression donne ${formats.fr.integer(n)} des ${counted('fr', all, ['élément', 'éléments'])} : ceux qui étaient affichés. Le fichier exporté les a tous.`,
	more: (n: number) => `Afficher ${counted('fr', n, ['élément', 'éléments'])} de plus`,
	moreValues: (n: number) => (n === 1 ? 'Voir une autre valeur' : `Voir les ${n} autres`),
	fewerValues: 'Réduire la liste',
	findValue: (n: number) => `Chercher parmi ${counted('fr', n, ['valeur', 'valeurs'])}`,
	noValue: 'Aucune autre valeur de ce nom sous les autres choix.',
	selected: (n: number) => counted('fr', n, ['élément choisi', 'éléments choisis']),
	apply: 'Voir les éléments',
	figures: 'Figures liées',
	figuresNote: 'Choisir une barre filtre la liste et les autres figures; la choisir de nouveau la retire.',
	choose: (facet: string, value: string, n: number) => `${facet} : ${value}, ${counted('fr', n, ['élément', 'éléments'])}`,
	by: {
		theme: { top: (value: string, n: number) => `Thème le plus fréquent : ${value} (${digits.fr(n)})`, counts: 'Éléments selon le thème' },
		actor: {
			top: (value: string, n: number) => `Acteur le plus souvent nommé : ${value} (${digits.fr(n)})`,
			counts: 'Éléments où l’acteur est nommé, quel que soit son rôle'
		},
		year: {
			top: (value: string, n: number) => `Année la plus souvent visée : ${value} (${digits.fr(n)})`,
			counts: 'Éléments selon les années de leur échéance'
		},
		territory: {
			top: (_value: string, _n: number) => 'De quels territoires sont les documents',
			counts: 'Éléments selon le territoire de l’organisation autrice'
		},
		kind: {
			top: (value: string, n: number) => `Nature la plus fréquente : ${value} (${digits.fr(n)})`,
			counts: 'Éléments selon le document et la nature'
		},
		kinds: {
			top: (value: string, n: number) => `Nature la plus fréquente : ${value} (${digits.fr(n)})`,
			counts: 'Éléments selon la nature, tous les documents ensemble'
		}
	},
	nothing: (facet: string) => `${facet} : rien d’écrit dans ces éléments`,
	linkedCounts: (what: string, n: number | null, shown: number, values: number) =>
		`${what}, sous les autres choix${shown < values ? `; ${shown} valeurs sur ${digits.fr(values)}` : ''}.${n === null ? '' : ` n\u00a0=\u00a0${counted('fr', n, ['élément', 'éléments'])}.`}`,
	linkedMethod:
		'Chaque barre compte les éléments distincts qui portent la valeur, sous tous les choix sauf ceux de sa propre figure. Un élément peut porter plusieurs thèmes, acteurs ou années : les barres ne s’additionnent pas. Un élément sans échéance écrite n’est dans aucune année.',
	sort: 'Ordre',
	sorts: {
		document: ['Ordre des documents', 'Ordre inverse des documents'],
		kind: ['Nature, groupée', 'Nature, ordre inverse'],
		timing: ['Première année, la plus proche d’abord', 'Première année, la plus lointaine d’abord']
	},
	columns: 'Colonnes',
	columnNames: { place: 'Document', section: 'Titres', actors: 'Acteurs', timing: 'Échéance', themes: 'Thèmes' },
	savedViews: (n: number) => (n ? `Vues gardées (${n})` : 'Garder cette vue'),
	viewName: 'Nom de la vue',
	saveView: 'Garder',
	savedAs: (name: string) => `Vue « ${name} » gardée dans ce navigateur.`,
	notSaved: 'Ce navigateur ne garde rien. Copiez plutôt l’adresse de la page.',
	copyLink: 'Copier le lien',
	copyLinkOf: (name: string) => `Copier le lien : ${name}`,
	linkCopied: 'Lien copié.',
	forget: 'Retirer',
	forgetOf: (name: string) => `Retirer la vue ${name}`,
	listTitle: 'Éléments trouvés',
	itemId: 'Identifiant',
	number: 'Numéro',
	page: 'Page',
	lineStart: 'Première ligne',
	lineEnd: 'Dernière ligne',
	scriptless: 'Les filtres demandent JavaScript. La liste complète est ci-dessous et sur la page de chaque document.'
};

const en: typeof fr = {
	title: 'Explore the items',
	lead: 'Every choice is in the address of the page: share it as it is.',
	filters: 'Filters',
	showFilters: (n) => (n ? `Filters (${n})` : 'Filters'),
	search: 'Search the text',
	searchHint: 'Whole words or stems, in French, with or without accents',
	plan: 'Document',
	planKind: 'Kind of document',
	level: 'Level',
	kind: 'Kind of item',
	theme: 'Theme',
	via: 'Theme labels',
	headingOnly: 'From the heading only',
	primary: 'First theme only',
	rank: 'Rank of the theme',
	coded: 'Coded items only',
	actor: 'Actor',
	role: 'Role',
	timing: 'Timing',
	year: 'Year',
	territory: 'Region',
	modality: 'Modality',
	public: 'Public',
	section: 'Heading',
	item: 'Item',
	reset: 'Clear all',
	remove: (facet, value) => `Remove ${facet}: ${value}`,
	found: (n, total) =>
		n === total ? `${counted('en', n, ['item', 'items'])}` : `${counted('en', n, ['item', 'items'])} of ${digits.en(total)}`,
	empty: 'No item answers all these choices.',
	relax: (facet, n) => `Without the “${facet}” filter: ${counted('en', n, ['item', 'items'])}`,
	text: 'Item',
	actors: 'Actors and written roles',
	themes: 'Themes',
	doubtfulThemes: 'Themes of low reliability',
	place: 'Document',
	printed: (n, all) =>
		`This print has ${formats.en.integer(n)} of the ${counted('en', all, ['item', 'items'])}: those that were shown. The exported file has all of them.`,
	more: (n) => `Show ${counted('en', n, ['more item', 'more items'])}`,
	moreValues: (n) => `See ${n} more`,
	fewerValues: 'Shorten the list',
	findValue: (n) => `Search among ${counted('en', n, ['value', 'values'])}`,
	noValue: 'No other value of that name under the other choices.',
	selected: (n) => counted('en', n, ['chosen item', 'chosen items']),
	apply: 'See the items',
	figures: 'Linked figures',
	figuresNote: 'Choosing a bar filters the list and the other figures; choosing it again takes it off.',
	choose: (facet, value, n) => `${facet}: ${value}, ${counted('en', n, ['item', 'items'])}`,
	by: {
		theme: { top: (value, n) => `Most frequent theme: ${value} (${digits.en(n)})`, counts: 'Items by theme' },
		actor: {
			top: (value, n) => `Actor named most often: ${value} (${digits.en(n)})`,
			counts: 'Items where the actor is named, whatever its role'
		},
		year: { top: (value, n) => `Year most often aimed at: ${value} (${digits.en(n)})`, counts: 'Items by the years of their timing' },
		territory: { top: () => 'Which territories the documents come from', counts: 'Items by the territory of the author organisation' },
		kind: { top: (value, n) => `Most frequent kind: ${value} (${digits.en(n)})`, counts: 'Items by document and kind' },
		kinds: { top: (value, n) => `Most frequent kind: ${value} (${digits.en(n)})`, counts: 'Items by kind, all documents together' }
	},
	nothing: (facet) => `${facet}: nothing written in these items`,
	linkedCounts: (what, n, shown, values) =>
		`${what}, under the other choices${shown < values ? `; ${shown} of ${digits.en(values)} values` : ''}.${n === null ? '' : ` n\u00a0=\u00a0${counted('en', n, ['item', 'items'])}.`}`,
	linkedMethod:
		'Each bar counts the distinct items that carry the value, under every choice but those of its own figure. An item may carry several themes, actors or years: bars do not add up. An item without a written timing is in no year.',
	sort: 'Order',
	sorts: {
		document: ['Order of the documents', 'Reverse order of the documents'],
		kind: ['Kind, grouped', 'Kind, reversed'],
		timing: ['First year, earliest first', 'First year, latest first']
	},
	columns: 'Columns',
	columnNames: { place: 'Document', section: 'Headings', actors: 'Actors', timing: 'Timing', themes: 'Themes' },
	savedViews: (n) => (n ? `Saved views (${n})` : 'Save this view'),
	viewName: 'Name of the view',
	saveView: 'Save',
	savedAs: (name) => `View “${name}” saved in this browser.`,
	notSaved: 'This browser saves nothing. Copy the address of the page instead.',
	copyLink: 'Copy the link',
	copyLinkOf: (name) => `Copy the link: ${name}`,
	linkCopied: 'Link copied.',
	forget: 'Remove',
	forgetOf: (name) => `Remove the view ${name}`,
	listTitle: 'Items found',
	itemId: 'Id',
	number: 'Number',
	page: 'Page',
	lineStart: 'First line',
	lineEnd: 'Last line',
	scriptless: 'Filters need JavaScript. The full list is below and on the page of each document.'
};

export const explorer = { fr, en };
