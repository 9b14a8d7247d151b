/** What the files taken from the board page say. */
const fr = {
	gaps: "Éléments comptés qui portent le thème, dans chacun des deux documents : trois écarts au plus, les plus nets d'abord, chacun avec une phrase citée et ce qu'il ne prouve pas.",
	leads:
		'Éléments comptés dont chaque acteur est le porteur écrit : trois porteurs au plus par document. Un document sans porteur écrit garde sa ligne, vide.',
	blanks:
		'Régions sans document repéré, documents connus et non analysés, puis thèmes demandés en premier qu’un document n’écrit pas, chacun avec son état. Une case vide ne vaut pas zéro.',
	columns: {
		about: 'Région ou thème',
		state: 'État',
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
	gaps: 'Items counted that carry the theme, in each of the two documents: three gaps at most, the clearest first, each with a quoted sentence and what it does not prove.',
	leads:
		'Items counted whose written lead each actor is: three leads a document at most. A document without a written lead keeps its row, blank.',
	blanks:
		'Regions without a document found, documents known and not analysed, then themes asked for first that a document does not write, each with its state. A blank is not zero.',
	columns: {
		about: 'Region or theme',
		state: 'State',
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
