const fr = {
	relation: (relation: string, direction: string) =>
		({
			rename: direction === 'to' ? 'Devenu :' : 'Auparavant :',
			merger: direction === 'to' ? 'Intégré à :' : 'A intégré :'
		})[relation] ?? 'Lié à :',
	sameBody: 'Le même organisme, sous un autre nom :',
	sameBodyNote: 'Chaque nom garde ses éléments; la page des acteurs peut les réunir.'
};

const en: typeof fr = {
	relation: (relation, direction) =>
		({
			rename: direction === 'to' ? 'Became:' : 'Formerly:',
			merger: direction === 'to' ? 'Merged into:' : 'Absorbed:'
		})[relation] ?? 'Related to:',
	sameBody: 'The same body under another name:',
	sameBodyNote: 'Each name keeps its items; the page of actors can gather them.'
};

export const actorNames = { fr, en };
