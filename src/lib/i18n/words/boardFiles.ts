/** What the files taken from the board page say. */
const fr = {
	gaps: "Éléments comptés qui portent le thème, dans chacun des deux documents, pour les écarts les plus nets, chacun avec une phrase citée et ce qu'il ne prouve pas.",
	leads:
		'Éléments comptés dont chaque acteur est le porteur écrit, pour les premiers porteurs de chaque document. Un document sans porteur écrit garde sa ligne, vide.',
	columns: {
		counted: 'Éléments comptés',
		lead: 'Porteur écrit',
		post: 'Nature du porteur',
		led: 'Éléments portés',
		grade: 'Appréciation',
		labelled: 'Éléments du thème',
		quote: 'Citation',
		place: 'Lieu de la citation',
		limits: 'Ce que cela ne prouve pas'
	}
};

const en: typeof fr = {
	gaps: 'Items counted that carry the theme, in each of the two documents, for the clearest gaps, each with a quoted sentence and what it does not prove.',
	leads:
		'Items counted whose written lead each actor is, for the first leads of each document. A document without a written lead keeps its row, blank.',
	columns: {
		counted: 'Items counted',
		lead: 'Lead, as written',
		post: 'Kind of lead',
		led: 'Items led',
		grade: 'Grade',
		labelled: 'Items on the theme',
		quote: 'Quotation',
		place: 'Place of the quotation',
		limits: 'What it does not prove'
	}
};

export const boardFiles = { fr, en };
