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
					'Un plan annonce. L’outil ne sait pas ce qui a été fait, ce que cela a coûté, ni ce qui en a résulté. Un thème absent d’un texte peut être au cœur du travail de l’organisme qui l’a écrit.',
					'Qui est nommé dans un plan n’est pas forcément qui fait le travail. Une échéance écrite n’est pas une échéance tenue, et une action qui ne revient pas dans le plan suivant n’est pas une action abandonnée.'
				]
			},
			{
				id: 'comparaisons',
				title: 'Comparer n’est pas classer',
				paragraphs: [
					'Aucune page ne classe des organisations ni des régions. Un document national et un plan local n’ont pas le même mandat; un plan, une prise de position et un rapport de consultation n’ont pas la même nature.',
					'Un écart est une différence d’attention écrite. L’outil ne dit pas d’où elle vient. Le grade dit jusqu’où les textes soutiennent cette différence, pas si elle est grave.'
				]
			},
			{
				id: 'blancs',
				title: 'Un blanc n’est pas un zéro',
				paragraphs: [
					'Une région sans document est une région dont rien n’a été lu. Un plan qui ne nomme aucun porteur ne montre aucune charge de travail : cela ne veut pas dire que personne ne travaille.',
					'Le corpus est petit et n’est pas un échantillon. Rien ne permet d’étendre ses nombres aux documents qui n’y sont pas. L’intervalle autour d’une part dit combien un petit nombre est fragile; ce n’est pas une marge d’erreur de sondage.',
					'Le territoire d’un document est celui que son auteur couvre. Il ne dit pas où chaque action a lieu.'
				]
			},
			{
				id: 'lecture',
				title: 'Une lecture peut se tromper',
				paragraphs: [
					'Les thèmes viennent de deux codages indépendants, puis d’un arbitrage. Le personnel des organisations ne les a pas revus. Un document ajouté est codé par des règles et un petit modèle, dont les erreurs sont mesurées et publiées. Les erreurs sont plus fréquentes pour ce qu’un élément demande de faire et pour les personnes à qui il s’adresse que pour les thèmes.',
					'Un document dont la mise en page a été lue avec peu de confiance n’entre dans aucune figure, sauf si on le demande.',
					'Les caractères abîmés d’un document sont réparés pour être lus; la forme d’origine s’ouvre à côté de chaque passage. Chaque nombre s’ouvre sur ses phrases : en cas de doute, c’est la phrase qui a raison.'
				]
			}
		],
		links: { method: 'Méthode', reliability: 'Fiabilité de chaque thème', privacy: 'Confidentialité' }
	},
	privacy: {
		title: 'Confidentialité',
		lead: 'Ce que vous écrivez, déposez ou cherchez sur ce site n’est envoyé nulle part.',
		/** of a site whose questions are answered by a server */
		asked: (server: string) =>
			`Ce que vous écrivez ou déposez sur ce site n’est envoyé nulle part. Ce que vous filtrez et cherchez est envoyé à ${server}, qui répond aux questions.`,
		alone: (server: string) =>
			`Ni compte, ni témoin de connexion, ni mesure d’audience. Les pages, les polices et les données viennent du même serveur que le site; hors ${server}, aucun autre n’est appelé, et le navigateur a pour consigne de refuser tout autre appel.`,
		sections: [
			{
				id: 'vous',
				title: 'Vous',
				paragraphs: [
					'Ni compte, ni témoin de connexion, ni mesure d’audience. Les pages, les polices et le moteur de requêtes viennent du même serveur que le site; aucun autre n’est appelé, et le navigateur a pour consigne de refuser tout autre appel.',
					'Les filtres sont écrits dans l’adresse de la page. Rouvrir ou partager une telle adresse la donne au serveur qui héberge le site, comme pour toute page : son journal peut la noter, avec votre adresse IP.'
				]
			},
			{
				id: 'appareil',
				title: 'Ce qui reste sur votre appareil',
				paragraphs: [
					'Un document déposé dans « Ajouter un plan » est lu dans votre navigateur. Il n’est ni envoyé ni publié.',
					'Vos vues gardées, vos décisions, vos vérifications et vos brouillons restent dans votre navigateur. Si vous effacez les données de ce site, ils disparaissent. Sur un ordinateur partagé, la personne suivante peut les lire : exportez-les, puis effacez-les.',
					'Garder le site sur l’appareil y copie ses pages et ses données, qui sont publiques, et rien d’autre.'
				]
			},
			{
				id: 'documents',
				title: 'Les personnes nommées dans les documents',
				paragraphs: [
					'Les noms de personnes, les courriels et les téléphones repérés sont retirés avant la publication; les organisations et les fonctions restent. Chaque fichier du site est ensuite relu : la publication s’arrête s’il y reste un courriel, un téléphone ou un nom déjà retiré ailleurs.',
					'Les noms sont repérés par des règles : listes de membres, signatures, « préparé par », titres de civilité, téléphone à côté. Certains leur échappent, surtout au milieu d’une phrase, en capitales, le nom de famille d’abord, ou un prénom seul. C’est pourquoi une personne doit relire un document avant de l’ajouter. La page des essais dit combien de noms ont été repérés dans des documents neufs.',
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
					'Who is named in a plan is not always who does the work. A written deadline is not a deadline met, and an action that does not return in the next plan is not an action given up.'
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
					'A region without a document is a region of which nothing was read. A plan that names no lead shows no workload: that does not mean that nobody works.',
					'The corpus is small and is not a sample. Nothing allows its numbers to be extended to documents that are not in it. The interval around a share says how fragile a small count is; it is not a margin of error of a survey.',
					'The territory of a document is the one that its author covers. It does not say where each action takes place.'
				]
			},
			{
				id: 'lecture',
				title: 'A reading can be wrong',
				paragraphs: [
					'Themes come from two independent codings, then an adjudication. Staff of the organisations have not reviewed them. An added document is coded by rules and a small model, whose errors are measured and published. Errors are more frequent on what an item asks to be done, and for whom, than on themes.',
					'A document whose layout was read with little confidence enters no figure unless it is asked for.',
					'Damaged characters of a document are repaired to be read; the original form opens beside each passage. Every number opens on its sentences: in case of doubt, the sentence is right.'
				]
			}
		],
		links: { method: 'Method', reliability: 'Reliability of each theme', privacy: 'Privacy' }
	},
	privacy: {
		title: 'Privacy',
		lead: 'What you write, load or look for on this site is sent nowhere.',
		asked: (server) =>
			`What you write or load on this site is sent nowhere. What you filter and look for is sent to ${server}, which answers the questions.`,
		alone: (server) =>
			`No account, no cookie, no audience measurement. Pages, fonts and data come from the same server as the site; but for ${server}, no other is called, and the browser is instructed to refuse any other call.`,
		sections: [
			{
				id: 'vous',
				title: 'You',
				paragraphs: [
					'No account, no cookie, no audience measurement. Pages, fonts and the query engine come from the same server as the site; no other is called, and the browser is instructed to refuse any other call.',
					'Filters are written in the address of the page. Reopening or sharing such an address gives it to the server that hosts the site, as for any page: its log may note it, with your IP address.'
				]
			},
			{
				id: 'appareil',
				title: 'What stays on your device',
				paragraphs: [
					'A document loaded in “Add a plan” is read in your browser. It is neither sent nor published.',
					'Your saved views, decisions, checks and drafts stay in your browser. If you clear this site’s data, they are gone. On a shared computer the next person can read them: export them, then clear them.',
					'Keeping the site on the device copies its pages and its data, which are public, and nothing else.'
				]
			},
			{
				id: 'documents',
				title: 'People named in documents',
				paragraphs: [
					'Names of people, e-mails and phone numbers that are spotted are removed before publication; organisations and functions stay. Every file of the site is then read again: publication stops if an e-mail, a phone number or a name already removed elsewhere is left in it.',
					'Names are spotted by rules: lists of members, signatures, “prepared by”, titles, a phone number nearby. Some escape them, above all in the middle of a sentence, in capitals, surname first, or a given name alone. This is why a person must read a document again before adding it. The page of tests says how many names were spotted in new documents.',
					'If you see a name that should not be here, write to the organisation that publishes this site, without copying the name: the page and the line are enough.'
				]
			}
		],
		links: { limits: 'What this tool does not say', data: 'Data and dictionary' }
	}
};

export const trust = { fr, en };
