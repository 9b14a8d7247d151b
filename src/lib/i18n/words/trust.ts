/** What a reader may count on, and what not: the page of limits and the page of privacy. */
const fr = {
	limits: {
		title: 'Ce que cet outil ne dit pas',
		lead: 'Il compte ce que des documents écrivent. Avant de citer un nombre, voici ce qu’on ne peut pas en tirer.',
		sections: [
			{
				id: 'actions',
				title: 'Écrire n’est pas faire',
				paragraphs: [
					'Un plan annonce. L’outil ne sait pas ce qui a été fait, ce que cela a coûté, ni ce qui en a résulté. Un thème absent d’un texte peut être au cœur du travail de ses auteurs.',
					'Une échéance écrite n’est pas une échéance tenue, et une action qui ne revient pas dans le plan suivant n’est pas une action abandonnée.'
				]
			},
			{
				id: 'comparaisons',
				title: 'Comparer n’est pas classer',
				paragraphs: [
					'Aucune page ne classe des organisations ni des régions. Un document national et un plan local n’ont pas le même mandat; un plan, une prise de position et un rapport de consultation n’ont pas la même nature.',
					'Un écart est une différence d’attention écrite. L’outil ne dit pas d’où elle vient. Sa gradation dit combien les textes la soutiennent, pas si elle est grave.'
				]
			},
			{
				id: 'blancs',
				title: 'Un blanc n’est pas un zéro',
				paragraphs: [
					'Une région sans document est une région dont rien n’a été lu. Un plan qui ne nomme aucun responsable ne montre aucune charge de travail : il n’en découle pas que personne ne travaille.',
					'Le corpus est petit et n’est pas un échantillon. Rien ne permet d’étendre ses nombres aux documents qui n’y sont pas.'
				]
			},
			{
				id: 'lecture',
				title: 'Une lecture peut se tromper',
				paragraphs: [
					'Les thèmes viennent de deux codages indépendants, puis d’un arbitrage. Le personnel des organisations ne les a pas revus. Un document ajouté est codé par des règles et un petit modèle, dont les erreurs sont mesurées et publiées. Ce qu’un élément demande de faire et à qui il s’adresse sont repérés plus souvent à tort que les thèmes.',
					'Un document dont la mise en page a été lue avec peu de confiance n’entre dans aucune figure tant qu’on ne le demande pas.',
					'Chaque nombre s’ouvre sur ses phrases : en cas de doute, c’est la phrase qui a raison.'
				]
			}
		],
		links: { method: 'Méthode', reliability: 'Fiabilité de chaque thème', privacy: 'Confidentialité' }
	},
	privacy: {
		title: 'Confidentialité',
		lead: 'Ce site n’envoie nulle part ce que vous y écrivez, ce que vous y déposez, ni ce que vous y cherchez.',
		/** of a site whose questions are answered by a server */
		asked: (server: string) =>
			`Ce site n’envoie nulle part ce que vous y écrivez ni ce que vous y déposez. Ce que vous filtrez et cherchez est envoyé à ${server}, qui répond aux questions.`,
		alone: (server: string) =>
			`Ni compte, ni témoin de connexion, ni mesure d’audience. Les pages, les polices et les données viennent du même serveur que le site; hors ${server}, aucun autre n’est appelé, et le navigateur a la consigne de le refuser.`,
		sections: [
			{
				id: 'vous',
				title: 'Vous',
				paragraphs: [
					'Ni compte, ni témoin de connexion, ni mesure d’audience. Les pages, les polices et le moteur de requêtes viennent du même serveur que le site; aucun autre n’est appelé, et le navigateur a la consigne de le refuser.',
					'Les filtres sont écrits dans l’adresse de la page. Rouvrir ou partager une telle adresse la donne au serveur qui héberge le site, comme pour toute page : son journal peut la noter, avec votre adresse IP.'
				]
			},
			{
				id: 'appareil',
				title: 'Ce qui reste sur votre appareil',
				paragraphs: [
					'Un document déposé dans « Ajouter un plan » est lu dans votre navigateur. Il n’est ni envoyé ni publié.',
					'Vos vues gardées, vos décisions, vos vérifications et vos brouillons sont dans le stockage de votre navigateur. Effacer les données de ce site les efface. Sur un poste partagé, la personne suivante peut les lire : exportez-les, puis effacez-les.',
					'Garder le site sur l’appareil y copie ses pages et ses données, qui sont publiques, et rien d’autre.'
				]
			},
			{
				id: 'documents',
				title: 'Les personnes nommées dans les documents',
				paragraphs: [
					'Les noms de personnes, les courriels et les téléphones repérés sont retirés avant la publication; les organisations et les fonctions restent. Puis chaque fichier du site est relu, et un seul courriel, un seul téléphone ou un seul nom déjà retiré ailleurs arrête la publication.',
					'Repérer un nom se fait par des règles : listes de membres, signatures, « préparé par », titres de civilité, voisinage d’un téléphone. Un nom écrit autrement leur échappe : au milieu d’une phrase, en capitales, le nom de famille d’abord, un prénom seul. La page des essais dit combien ont été repérés dans des documents neufs. C’est pourquoi une personne doit relire un document avant de l’ajouter.',
					'Si vous voyez un nom qui ne devrait pas être ici, écrivez à l’organisme qui publie ce site, sans recopier le nom : la page et la ligne suffisent.'
				]
			}
		],
		links: { limits: 'Ce que cet outil ne dit pas', data: 'Données et dictionnaire' }
	}
};

const en: typeof fr = {
	limits: {
		title: 'What this tool does not say',
		lead: 'It counts what documents write. Before quoting a number, here is what cannot be drawn from it.',
		sections: [
			{
				id: 'actions',
				title: 'Writing is not doing',
				paragraphs: [
					'A plan announces. The tool does not know what was done, what it cost, nor what came of it. A theme absent from a text may be at the heart of its authors’ work.',
					'A written deadline is not a deadline met, and an action that does not return in the next plan is not an action given up.'
				]
			},
			{
				id: 'comparaisons',
				title: 'Comparing is not ranking',
				paragraphs: [
					'No page ranks organisations or regions. A national document and a local plan have different mandates; a plan, a position paper and a consultation report differ in nature.',
					'A gap is a difference in written attention. The tool does not say where it comes from. Its grade says how far the texts support it, not whether it is serious.'
				]
			},
			{
				id: 'blancs',
				title: 'A blank is not a zero',
				paragraphs: [
					'A region without a document is a region of which nothing was read. A plan that names no lead shows no workload: it does not follow that nobody works.',
					'The corpus is small and is not a sample. Nothing allows its numbers to be extended to documents that are not in it.'
				]
			},
			{
				id: 'lecture',
				title: 'A reading can be wrong',
				paragraphs: [
					'Themes come from two independent codings, then an adjudication. Staff of the organisations have not reviewed them. An added document is coded by rules and a small model, whose errors are measured and published. What an item asks to be done, and for whom, are spotted wrongly more often than themes.',
					'A document whose layout was read with little confidence enters no figure until it is asked for.',
					'Every number opens on its sentences: in case of doubt, the sentence is right.'
				]
			}
		],
		links: { method: 'Method', reliability: 'Reliability of each theme', privacy: 'Privacy' }
	},
	privacy: {
		title: 'Privacy',
		lead: 'This site sends nowhere what you write in it, what you load into it, nor what you look for in it.',
		asked: (server) =>
			`This site sends nowhere what you write in it nor what you load into it. What you filter and look for is sent to ${server}, which answers the questions.`,
		alone: (server) =>
			`No account, no cookie, no audience measurement. Pages, fonts and data come from the same server as the site; but for ${server}, no other is called, and the browser is instructed to refuse it.`,
		sections: [
			{
				id: 'vous',
				title: 'You',
				paragraphs: [
					'No account, no cookie, no audience measurement. Pages, fonts and the query engine come from the same server as the site; no other is called, and the browser is instructed to refuse it.',
					'Filters are written in the address of the page. Reopening or sharing such an address gives it to the server that hosts the site, as for any page: its log may note it, with your IP address.'
				]
			},
			{
				id: 'appareil',
				title: 'What stays on your device',
				paragraphs: [
					'A document loaded in “Add a plan” is read in your browser. It is neither sent nor published.',
					'Your saved views, decisions, checks and drafts are in your browser’s storage. Clearing this site’s data clears them. On a shared computer the next person can read them: export them, then clear them.',
					'Keeping the site on the device copies its pages and its data, which are public, and nothing else.'
				]
			},
			{
				id: 'documents',
				title: 'People named in documents',
				paragraphs: [
					'Names of people, e-mails and phone numbers that are spotted are removed before publication; organisations and functions stay. Then every file of the site is read again, and a single e-mail, phone number or name already removed elsewhere stops the publication.',
					'Names are spotted by rules: lists of members, signatures, “prepared by”, titles, a phone number nearby. A name written otherwise escapes them: in the middle of a sentence, in capitals, surname first, a given name alone. The page of trials says how many were spotted in new documents. This is why a person must read a document again before adding it.',
					'If you see a name that should not be here, write to the organisation that publishes this site, without copying the name: the page and the line are enough.'
				]
			}
		],
		links: { limits: 'What this tool does not say', data: 'Data and dictionary' }
	}
};

export const trust = { fr, en };
