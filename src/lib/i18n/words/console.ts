import { counted } from '../count.ts';

const fr = {
	title: 'Interroger les tables en SQL',
	lead: 'Les mêmes tables que le reste du site, dans votre navigateur : rien n’est envoyé, rien ne peut être changé.',
	editor: 'Requête SQL',
	run: 'Exécuter',
	keys: 'Ctrl + Entrée exécute. Tab sort de l’éditeur.',
	cancel: 'Arrêter',
	running: 'Exécution…',
	starting: 'Le moteur se charge à la première requête.',
	cancelled: 'Requête arrêtée.',
	late: (seconds: number) => `La requête a pris plus de ${seconds} secondes et a été arrêtée. Ajoutez un filtre ou une limite.`,
	scriptless: 'La console demande JavaScript. Les tables se téléchargent à la page Données.',
	examples: 'Partir d’une question',
	example: {
		leads: 'Qui porte le plus d’éléments?',
		years: 'Combien d’éléments visent chaque année?',
		themes: 'Combien d’éléments par thème et par document?',
		words: 'Quels passages parlent de logement?',
		together: 'Qui est nommé avec qui dans plus de deux éléments?',
		unread: 'Que sont devenues les lignes de chaque document?'
	},
	dictionary: 'Tables et colonnes',
	insert: (name: string) => `Lire la table ${name}`,
	results: 'Résultat',
	rows: (n: number, ms: number) => `${counted('fr', n, ['ligne', 'lignes'])} en ${counted('fr', ms, ['milliseconde', 'millisecondes'])}.`,
	cut: (n: number) => `Seules les ${n} premières lignes ont été lues : ajoutez un filtre, un regroupement ou votre propre limite.`,
	first: (shown: number, all: number) => `Les ${shown} premières lignes sur ${all} sont affichées; l’export les contient toutes.`,
	none: 'La requête n’a donné aucune ligne.',
	blank: 'vide',
	yes: 'oui',
	no: 'non',
	chart: (number: string, label: string) => `${number} selon ${label}`,
	chartCounts: (n: number, shown: number) =>
		`${counted('fr', n, ['ligne', 'lignes'])} de la requête${shown < n ? `, dont les ${shown} premières` : ''}. Ce que la requête calcule, sans vérification du site.`,
	method: 'Ces nombres sont ceux de la requête ci-dessus, écrite par la personne qui consulte. Le site ne les a pas vérifiés.',
	refusal: {
		empty: 'Écrivez une requête.',
		several: 'Une seule requête à la fois : retirez le point-virgule du milieu.',
		unclosed: 'Un guillemet ou un commentaire n’est pas fermé, ou s’écrit d’une façon que la console n’accepte pas.',
		unbalanced: 'Les parenthèses ne vont pas par paires.',
		'not-a-read': 'La console ne fait que lire : commencez par SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE ou EXPLAIN.',
		'explains-a-change': 'EXPLAIN, DESCRIBE et SHOW ne s’emploient ici que pour une lecture.'
	},
	fault: {
		syntax: (name: string) => (name ? `La syntaxe ne va plus à partir de « ${name} ».` : 'La requête s’arrête avant sa fin.'),
		table: (name: string) => `Aucune table ne s’appelle « ${name} ».`,
		column: (name: string) => `Aucune colonne ne s’appelle « ${name} » ici.`,
		function: (name: string) => `La fonction « ${name} » n’existe pas, ou pas pour ces types de valeurs.`,
		forbidden: () => 'La console n’atteint ni fichier, ni réseau, ni réglage.',
		memory: () => 'La requête demande plus de mémoire que la console n’en donne : ajoutez un filtre ou une limite.',
		type: () => 'Des valeurs de types différents ne peuvent pas être comparées ou converties.',
		other: () => 'Le moteur n’a pas pu exécuter cette requête.'
	},
	hint: (name: string) => `Peut-être « ${name} »?`,
	place: (line: number, column: number) => `Ligne ${line}, caractère ${column}.`,
	engineSays: 'Message du moteur'
};

const en: typeof fr = {
	title: 'Question the tables in SQL',
	lead: 'The same tables as the rest of the site, in your browser: nothing is sent, nothing can be changed.',
	editor: 'SQL query',
	run: 'Run',
	keys: 'Ctrl + Enter runs. Tab leaves the editor.',
	cancel: 'Stop',
	running: 'Running…',
	starting: 'The engine loads with the first query.',
	cancelled: 'Query stopped.',
	late: (seconds) => `The query took more than ${seconds} seconds and was stopped. Add a filter or a limit.`,
	scriptless: 'The console needs JavaScript. The tables can be downloaded from the Data page.',
	examples: 'Start from a question',
	example: {
		leads: 'Who leads the most items?',
		years: 'How many items aim at each year?',
		themes: 'How many items by theme and document?',
		words: 'Which passages speak of housing?',
		together: 'Who is named with whom in more than two items?',
		unread: 'What became of the lines of each document?'
	},
	dictionary: 'Tables and columns',
	insert: (name) => `Read the table ${name}`,
	results: 'Result',
	rows: (n, ms) => `${counted('en', n, ['row', 'rows'])} in ${counted('en', ms, ['millisecond', 'milliseconds'])}.`,
	cut: (n) => `Only the first ${n} rows were read: add a filter, a grouping or a limit of your own.`,
	first: (shown, all) => `The first ${shown} of ${all} rows are shown; the export holds them all.`,
	none: 'The query gave no row.',
	blank: 'blank',
	yes: 'yes',
	no: 'no',
	chart: (number, label) => `${number} by ${label}`,
	chartCounts: (n, shown) =>
		`${counted('en', n, ['row', 'rows'])} of the query${shown < n ? `, the first ${shown} of them` : ''}. What the query works out, unchecked by the site.`,
	method: 'These numbers are those of the query above, written by the person at the keyboard. The site did not check them.',
	refusal: {
		empty: 'Write a query.',
		several: 'One query at a time: remove the semicolon in the middle.',
		unclosed: 'A quote or a comment is not closed, or is written in a way that the console does not accept.',
		unbalanced: 'Parentheses do not pair up.',
		'not-a-read': 'The console only reads: begin with SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN.',
		'explains-a-change': 'EXPLAIN, DESCRIBE and SHOW are for reads only here.'
	},
	fault: {
		syntax: (name) => (name ? `The syntax goes wrong at “${name}”.` : 'The query stops before its end.'),
		table: (name) => `No table is called “${name}”.`,
		column: (name) => `No column is called “${name}” here.`,
		function: (name) => `The function “${name}” does not exist, or not for values of these types.`,
		forbidden: () => 'The console reaches no file, no network and no setting.',
		memory: () => 'The query asks for more memory than the console gives: add a filter or a limit.',
		type: () => 'Values of different types cannot be compared or converted.',
		other: () => 'The engine could not run this query.'
	},
	hint: (name) => `Perhaps “${name}”?`,
	place: (line, column) => `Line ${line}, character ${column}.`,
	engineSays: 'Message of the engine'
};

export const console = { fr, en };
