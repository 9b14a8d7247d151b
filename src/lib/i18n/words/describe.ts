const fr = {
	findReplaced: 'Chercher le document que celui-ci remplace, s’il y en a un',
	title: 'Décrire le document',
	intro: 'Rempli d’après le document, à confirmer.',
	fields: {
		id: 'Identifiant (nom du dossier)',
		title: 'Titre',
		organisation: 'Organisation',
		kind: 'Nature du document',
		level: 'Palier',
		territory: 'Territoire',
		first: 'Première année',
		last: 'Dernière année',
		url: 'Adresse où le document est publié',
		supersedes: 'Document que celui-ci remplace',
		publisher: 'Éditeur',
		licence: 'Droits',
		note: 'À savoir sur ce document'
	},
	replacesNone: 'aucun',
	unsaid: (words: string) => `Sans précision : « ${words} ».`,
	noteHelp: 'Facultatif. Aucun nom de personne : cette note est publiée.',
	badUrl: 'Une adresse commence par https:// ou http://.',
	supposed: 'supposé, faute d’indice dans le document',
	newOrganisation: (name: string) => `« ${name} » n’est pas encore au registre : l’export l’ajoute à actors.yaml.`,
	badId: 'Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union.',
	takenId: 'Cet identifiant est déjà pris.',
	badYears: 'La première année suit la dernière.',
	missing: 'Ce champ doit être rempli.'
};

const en: typeof fr = {
	findReplaced: 'Find the document that this one replaces, if any',
	title: 'Describe the document',
	intro: 'Filled from the document, to be confirmed.',
	fields: {
		id: 'Identifier (name of the folder)',
		title: 'Title',
		organisation: 'Organisation',
		kind: 'Kind of document',
		level: 'Level',
		territory: 'Territory',
		first: 'First year',
		last: 'Last year',
		url: 'Address where the document is published',
		supersedes: 'Document that this one replaces',
		publisher: 'Publisher',
		licence: 'Rights',
		note: 'To know about this document'
	},
	replacesNone: 'none',
	unsaid: (words) => `If left empty: “${words}”.`,
	noteHelp: 'Optional. No name of a person: this note is published.',
	badUrl: 'An address begins with https:// or http://.',
	supposed: 'supposed: the document does not say',
	newOrganisation: (name) => `“${name}” is not in the registry yet: the export adds it to actors.yaml.`,
	badId: 'An identifier has only lower-case letters without accents, digits and hyphens.',
	takenId: 'This identifier is taken.',
	badYears: 'The first year comes after the last.',
	missing: 'This field must be filled.'
};

export const describe = { fr, en };
