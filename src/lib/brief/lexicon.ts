/**
 * Words that say more than a count of written sentences can. Patterns are read on folded text (no accents, lower case), as whole words.
 * Sources of the rules: what a share is (written attention), and the blocked and offered sentences of the advocacy practice.
 */
export interface BoldWords {
	cause: string;
	judgement: string;
	generalisation: string;
	ranking: string;
	/** surer than a hint: for a clear gap only */
	certainty: string;
	/** surer than any count of texts: nothing was tested or proved */
	proof: string;
	comparison: string;
	/** turns of phrase that hold a comparing word and compare nothing */
	idiom: string;
	/** what makes a comparison a hint */
	hedge: string;
	deed: string;
	/** values of numbers written in words, from three up: « deux » and « un » are common speech */
	numbers: Record<string, number>;
	/** what may follow a hyphen or « et » in such a number (« vingt-deux », « trente et un ») */
	units: string;
	/** parts in words, with the shares they may stand for */
	parts: [pattern: string, low: number, high: number][];
	/** ratios, which no interval here carries */
	ratio: string;
	negation: string;
}

const places =
	'regions?|villes?|municipalites?|mrc|arrondissements?|territoires?|plans?|organismes?|tables?|ministeres?|partenaires?|documents?';

const fr: BoldWords = {
	cause:
		"parce qu(?:e|'\\p{L}+)|a cause d(?:e|u|es|'\\p{L}+)|en raison d(?:e|u|es|'\\p{L}+)|grace (?:a|au|aux)|s'explique(?:nt)?|explique(?:nt)?|expliquant|faute de|du fait d(?:e|u|es|'\\p{L}+)|puisqu(?:e|'\\p{L}+)|(?:est|sont) dus?|(?:est|sont) dues?|entraine(?:nt)?|provoque(?:nt)?|resulte(?:nt)?|decoule(?:nt)?|c'est pourquoi|a la suite de|causee?s? par|car",
	judgement:
		"neglige(?:nt)?|negligee?s?|neglige|negligence|oublie(?:nt)?|oubliee?s?|ignore(?:nt)?|ignoree?s?|abandonne(?:nt)?|abandonnee?s?|delaisse(?:nt)?|delaissee?s?|echoue(?:nt)?|echec|meprise(?:nt)?|refuse(?:nt)?|se desinteresse(?:nt)?|se moque(?:nt)?|manque(?:nt)? (?:a|de|d'\\p{L}+|gravement)|manquements?|insuffisante?s?|insuffisamment|inacceptables?|indifference|indifferente?s?|tourne(?:nt)? le dos|ne se soucie(?:nt)? pas|laxisme|laxistes?",
	generalisation: `(?:tous |toutes )(?:les |nos |ces )?(?:${places})|(?:aucune?|nulle?) (?:region|ville|municipalite|mrc|arrondissement|territoire|organisme|ministere|table|plan|partenaire)|(?:les|nos) (?:regions|villes|municipalites|mrc|arrondissements|territoires|plans|organismes|tables|ministeres|partenaires|gouvernements)|chaque (?:region|ville|municipalite|mrc|territoire|organisme|plan)|partout|nulle part|jamais|toujours|systematiquement|l'ensemble (?:du quebec|des regions|des villes|du territoire|des plans|du reseau)|tout le quebec|le quebec|au quebec|le milieu local|le gouvernement|en general|generalement`,
	ranking:
		"meilleure?s?|pires?|en tete|en queue|championne?s?|palmares|classements?|(?:le|la|les) (?:premiere?s?|dernier|derniere|dernieres|derniers)|loin devant|loin derriere|en retard|en avance|devance(?:nt)?|arrive(?:nt)? (?:premiere?|dernier|derniere)|(?:le|la|les) (?:plus|moins) [a-z]+|plus que (?:toute?|tous|n'importe)",
	certainty: 'nets?|nettes?|nettement|clairs?|claires?|clairement',
	proof:
		'evidente?s?|evidemment|incontestables?|incontestablement|indeniables?|demontre(?:nt)?|prouve(?:nt)?|confirme(?:nt)?|etabli(?:e|s|es|t|ssent)?|sans (?:aucun )?doute|certainement|manifestement|flagrante?s?|massive?s?|massivement|considerables?|considerablement|largement|fortement|bien (?:plus|moins)|beaucoup (?:plus|moins)|enormement|fosse|gouffre|significatifs?|significatives?|significativement|statistiquement',
	comparison:
		"plus|moins|davantage|superieure?s?|inferieure?s?|depasse(?:nt)?|surpasse(?:nt)?|ecarts?|plutot que|autant|contrairement|tandis qu(?:e|'\\p{L}+)|alors qu(?:e|'\\p{L}+)|a la difference|differences?|different|en revanche|desequilibres?",
	idiom: 'au moins|au plus|de plus|en plus|plus tard|non plus|tout au plus|du moins',
	hedge: 'indices?|a verifier|semble(?:nt)?|semblerait|pourrai(?:t|ent)|peut-etre|suggere(?:nt)?|il se peut|sous reserve',
	deed: "priorites?|prioritaires?|prioris(?:e|ent|er|ee|ees|es)|budgets?|investissements?|investi(?:t|ssent|e|s)?|depenses?|depense(?:nt)?|efforts?|realis(?:e|ent|ee|ees|es)|accompli(?:t|s|e|es|ssent)?|mettent en oeuvre|met en oeuvre|mis(?:e|es)? en oeuvre|s'engagent|agi(?:t|ssent)|finance(?:nt|e|es|ment|ments)?|besoins? reels?|resultats? obtenus?|impacts?|efficaces?|efficacite",
	numbers: {
		trois: 3,
		quatre: 4,
		cinq: 5,
		six: 6,
		sept: 7,
		huit: 8,
		neuf: 9,
		dix: 10,
		onze: 11,
		douze: 12,
		quinze: 15,
		vingt: 20,
		trente: 30,
		quarante: 40,
		cinquante: 50,
		soixante: 60,
		cent: 100,
		mille: 1000
	},
	units: 'un|une|deux',
	parts: [
		['moitie', 0.48, 0.52],
		['tiers', 0.32, 0.35],
		['quart', 0.24, 0.26],
		['majorite|majoritairement|la plupart', 0.5001, 1],
		['minorite|poignee', 0, 0.4999],
		['presque tous|presque toutes|quasi-totalite', 0.9, 1]
	],
	ratio: 'deux fois|trois fois|quatre fois|dix fois|doubles?|triples?|dizaines?|douzaines?|vingtaines?|centaines?|milliers?',
	negation: "ne|n'|pas|sans|ni|aucune?"
};

const enPlaces =
	'regions?|cities|city|towns?|municipalit(?:y|ies)|mrcs?|boroughs?|territor(?:y|ies)|plans?|organi[sz]ations?|tables?|ministr(?:y|ies)|partners?|documents?';

const en: BoldWords = {
	cause:
		'because(?: of)?|due to|owing to|thanks to|explains?|explained|explaining|caused? by|causes?|leads? to|results? (?:in|from)|results|therefore|hence|that is why|as a consequence|consequently|for lack of',
	judgement:
		'neglect(?:s|ed|ing)?|forgets?|forgotten|ignores?|ignored|abandons?|abandoned|fails?|failed|failure|despises?|refuses?|refused|lacks?|lacking|insufficient|insufficiently|unacceptable|indifferen(?:t|ce)|turns? (?:its|their) back|(?:does|do) not care|careless',
	generalisation: `(?:all|every|each|no|any) (?:the |of the |our )?(?:${enPlaces})|none of the (?:regions|cities|towns|municipalities|boroughs|territories|plans|organi[sz]ations|ministries|partners)|the (?:regions|cities|towns|municipalities|mrcs|boroughs|territories|plans|organi[sz]ations|tables|ministries|partners|governments?)|regions|cities|municipalities|everywhere|nowhere|never|always|systematically|all of quebec|the whole of quebec|across quebec|in quebec|quebec as a whole|in general|generally`,
	ranking:
		'best|worst|at the top|at the bottom|champions?|rank(?:s|ed|ing|ings)?|leaders?|laggards?|far ahead|far behind|lags?|lagging|ahead of|the (?:first|last|most|least)|more than any|less than any',
	certainty: 'clear|clearly',
	proof:
		'obvious|obviously|evident|evidently|undeniabl[ey]|unquestionabl[ey]|demonstrates?|demonstrated|proves?|proved|proven|confirms?|confirmed|establishe[sd]|no doubt|without (?:a )?doubt|certainly|manifestly|blatant|massive|massively|considerabl[ey]|largely|strongly|much (?:more|less)|far (?:more|less)|gulf|chasm|sharp(?:ly)?|significan(?:t|tly|ce)|statistical(?:ly)?',
	comparison:
		'more|less|fewer|higher|lower|greater|smaller|exceeds?|surpass(?:es)?|gaps?|rather than|as much as|unlike|whereas|while|differences?|differ|differs|in contrast|imbalances?',
	idiom: 'at least|at most|once more|while reading|more or less',
	hedge: 'hints?|to be checked|seems?|appears? to|may|might|could|perhaps|suggests?|subject to',
	deed: 'priorit(?:y|ies|ised|ized|ises|izes|ise|ize)|budgets?|invest(?:s|ed|ment|ments|ing)?|spend(?:s|ing)?|spent|efforts?|achieve[sd]?|accomplish(?:es|ed)?|implement(?:s|ed|ing|ation)?|commit(?:s|ted)?|acts?|acted|fund(?:s|ed|ing)?|impacts?|effective|effectiveness|real needs?|outcomes?',
	numbers: {
		three: 3,
		four: 4,
		five: 5,
		six: 6,
		seven: 7,
		eight: 8,
		nine: 9,
		ten: 10,
		eleven: 11,
		twelve: 12,
		fifteen: 15,
		twenty: 20,
		thirty: 30,
		forty: 40,
		fifty: 50,
		sixty: 60
	},
	units: 'one|two',
	parts: [
		['half', 0.48, 0.52],
		['a third|one third', 0.32, 0.35],
		['a quarter|one quarter', 0.24, 0.26],
		['majority|most', 0.5001, 1],
		['minority|handful', 0, 0.4999],
		['nearly all|almost all', 0.9, 1]
	],
	ratio: 'twice|thrice|(?:three|four|ten) times|double|triple|dozens?|hundreds?|thousands?',
	negation: 'not|no|without|neither|nor'
};

export const boldWords = { fr, en };
