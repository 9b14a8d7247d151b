import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	partial: "Rien n'y est dit de l'ensemble des documents.",
	title: 'Plaidoyer',
	prepare: 'Préparer un plaidoyer à partir de cette page',
	prepareGap: 'Préparer un plaidoyer à partir de cet écart',
	prepareShares: 'Préparer un plaidoyer à partir de ces deux parts, sans grade',
	prepareView: 'Préparer un plaidoyer à partir de cette vue',
	prepareViewOf: (name: string) => `Préparer un plaidoyer à partir de la vue ${name}`,
	prepareRegion: (region: string) => `Préparer un plaidoyer sur ${region}`,
	prepareShort: 'Préparer',
	everything: 'Tous les éléments',
	lead: "Préparer un texte que toute personne peut vérifier : les phrases viennent des données, avec leur n, leur grade et leurs citations. Vous choisissez, ordonnez et récrivez. Ce que les données ne permettent pas de dire est refusé, et la phrase qu'elles permettent est proposée.",
	needs: "Cette page a besoin de JavaScript. Rien n'est envoyé : le brouillon reste sur cet appareil.",
	loading: 'Lecture des données…',
	failed: 'Les données de cette page ne se chargent pas.',
	start: {
		heading: 'Partir de',
		kind: 'Point de départ',
		kinds: { theme: 'un thème', gap: 'un écart', plan: 'un document', territory: 'un territoire', actor: 'un acteur' },
		choose: 'Lequel',
		saved: 'une vue de l’explorateur',
		view: (name: string, n: number) => `${name} (${counted('fr', n, ['élément', 'éléments'])})`,
		viewNote: 'Toute vue de l’explorateur peut ouvrir un plaidoyer : celles que vous gardez paraissent ici.',
		explore: 'Ouvrir l’explorateur',
		unknown: 'L’adresse nomme un point de départ que ces données n’ont pas. Choisissez-en un autre ci-dessous.',
		viewFailed: 'Les éléments de cette vue ne se chargent pas. Réessayez, ou choisissez un autre point de départ.'
	},
	proposed: {
		heading: 'Ce que les données permettent de dire',
		none: "Les données ne portent aucune phrase sur ce point de départ : il n'a pas d'élément compté.",
		take: 'Prendre',
		taken: 'Prise',
		takeThis: (sentence: string) => `Prendre : ${sentence}`,
		evidence: (n: number) => counted('fr', n, ['extrait', 'extraits']),
		against: (n: number) => `et ${counted('fr', n, ['élément qui nuance', 'éléments qui nuancent'])}`
	},
	written: {
		heading: 'Votre texte',
		empty: 'Prenez une phrase ci-dessus, ou ajoutez un paragraphe.',
		claim: 'Phrase des données',
		prose: 'Paragraphe de votre organisme',
		proseNote: 'Imprimé tel quel, comme la parole de votre organisme.',
		ask: 'Recommandation',
		part: 'Place',
		parts: { presentation: "Présentation de l'organisme", findings: 'Après les constats', closing: 'Pour conclure' },
		words: 'Vos mots',
		restore: 'Reprendre la phrase des données',
		refused: (n: number) => `${counted('fr', n, ['passage refusé', 'passages refusés'])} : la phrase ne paraît pas dans la note.`,
		accept: 'Prendre cette phrase',
		excerpts: 'Extraits cités',
		counter: 'Citer aussi ce qui nuance',
		up: (what: string) => `Monter : ${what}`,
		down: (what: string) => `Descendre : ${what}`,
		remove: (what: string) => `Retirer : ${what}`,
		lost: (n: number) =>
			n > 1
				? `${n} citations choisies ne sont plus dans les données : elles ne paraissent pas dans la note.`
				: 'Une citation choisie n’est plus dans les données : elle ne paraît pas dans la note.',
		forget: 'Oublier',
		gone: 'Les données ne portent plus cette phrase : elle ne paraît pas dans la note.',
		changed: (figure: string, from: string, to: string) => `Depuis votre brouillon : ${figure} est passé de ${from} à ${to}.`,
		accepted: "J'ai vu les nouveaux nombres",
		addProse: 'Ajouter un paragraphe',
		addAsk: 'Ajouter une recommandation'
	},
	paper: {
		heading: 'La note',
		form: 'Forme',
		titleField: 'Titre',
		organisation: 'Organisme qui parle',
		date: 'Date',
		limitsNote: 'Les limites sont écrites à partir de ce que la note utilise et ne se retirent pas.',
		left: (findings: number, asks: number) =>
			`Cette forme n’a pas de place pour ${formats.fr.list([
				...(findings ? [counted('fr', findings, ['phrase', 'phrases'])] : []),
				...(asks ? [counted('fr', asks, ['recommandation', 'recommandations'])] : [])
			])} : elles restent dans le brouillon, pas dans la note. Montez celles que vous voulez garder.`,
		tooLong: (sides: number) =>
			`La fiche prend environ ${formats.fr.decimal(sides)} pages une fois imprimée : pour tenir en recto-verso, raccourcissez vos paragraphes ou retirez une phrase.`,
		undo: 'Annuler',
		redo: 'Rétablir',
		keep: 'Garder une version',
		versions: 'Versions gardées',
		version: (when: string, title: string) => `${when}, ${title}`,
		reopen: 'Reprendre',
		fresh: 'Recommencer',
		saved: 'Brouillon gardé sur cet appareil.',
		elsewhere: 'Le brouillon vient d’être changé dans un autre onglet et s’affiche ici; « Annuler » rend le vôtre.',
		unsaved: 'Ce navigateur ne garde pas le brouillon (mémoire pleine ou navigation privée) : enregistrez-le dans un fichier.',
		unreadable: (where: string) =>
			`Le brouillon gardé ici ne se lit plus (${where}). Il est laissé intact : enregistrez-le avant de recommencer.`,
		rescue: 'Enregistrer le texte du brouillon illisible'
	},
	files: {
		heading: 'Exporter',
		word: 'Word (.docx)',
		markdown: 'Markdown (.md)',
		text: 'Texte pour courriel (.txt)',
		copy: 'Copier le texte',
		copied: 'Texte copié.',
		print: 'Imprimer ou PDF',
		save: 'Enregistrer le brouillon',
		open: 'Ouvrir un brouillon',
		refused: (file: string, where: string) =>
			where === 'format'
				? `« ${file} » n'a pas le format des brouillons de cette version du site. Rechargez la page, puis rouvrez-le; s'il reste refusé, ce n'est pas un brouillon de plaidoyer.`
				: `« ${file} » n'est pas un brouillon de plaidoyer : ${where} ne convient pas. Ouvrez un fichier enregistré depuis cette page.`,
		failed:
			'Le document Word n’a pas pu être préparé. Vérifiez la connexion et rechargez la page; Markdown et texte restent possibles, et le brouillon est gardé.',
		withoutFigures: 'Une figure n’a pas pu être dessinée : le document Word la remplace par ses mots.',
		notCopied: 'Le navigateur a refusé la copie : prenez « Texte pour courriel ».',
		contents: 'Table des matières',
		contentsNote:
			'Les pages de la table des matières sont comptées pour Word. Après une modification : clic droit sur la table, « Mettre à jour les champs ».'
	}
};

const en: typeof fr = {
	partial: 'Nothing is said there of all documents together.',
	title: 'Brief',
	prepare: 'Prepare a brief from this page',
	prepareGap: 'Prepare a brief from this gap',
	prepareShares: 'Prepare a brief from these two shares, without a grade',
	prepareView: 'Prepare a brief from this view',
	prepareViewOf: (name) => `Prepare a brief from the view ${name}`,
	prepareRegion: (region) => `Prepare a brief on ${region}`,
	prepareShort: 'Prepare',
	everything: 'Every item',
	lead: 'Prepare a brief that every reader can check: sentences come from the data, with their n, their grade and their quotations. You choose, order and rewrite. What the data do not allow one to say is refused, and the sentence that they allow is offered.',
	needs: 'This page needs JavaScript. Nothing is sent: the draft stays on this device.',
	loading: 'Reading the data…',
	failed: 'The data of this page do not load.',
	start: {
		heading: 'Start from',
		kind: 'Starting point',
		kinds: { theme: 'a theme', gap: 'a gap', plan: 'a document', territory: 'a territory', actor: 'an actor' },
		choose: 'Which one',
		saved: 'a view of the explorer',
		view: (name, n) => `${name} (${counted('en', n, ['item', 'items'])})`,
		viewNote: 'Any view of the explorer can open a brief: those you keep are listed here.',
		explore: 'Open the explorer',
		unknown: 'The address names a starting point that these data do not have. Choose another one below.',
		viewFailed: 'The items of this view do not load. Try again, or choose another starting point.'
	},
	proposed: {
		heading: 'What the data allow one to say',
		none: 'The data carry no sentence on this starting point: it has no counted item.',
		take: 'Take',
		taken: 'Taken',
		takeThis: (sentence) => `Take: ${sentence}`,
		evidence: (n) => counted('en', n, ['excerpt', 'excerpts']),
		against: (n) => `and ${counted('en', n, ['item that qualifies it', 'items that qualify it'])}`
	},
	written: {
		heading: 'Your text',
		empty: 'Take a sentence above, or add a paragraph.',
		claim: 'Sentence from the data',
		prose: 'Paragraph of your organisation',
		proseNote: 'Printed as it is, as your organisation’s own words.',
		ask: 'Recommendation',
		part: 'Place',
		parts: { presentation: 'About the organisation', findings: 'After the findings', closing: 'To conclude' },
		words: 'Your words',
		restore: 'Go back to the sentence from the data',
		refused: (n) => `${counted('en', n, ['passage refused', 'passages refused'])}: the sentence does not appear in the brief.`,
		accept: 'Take this sentence',
		excerpts: 'Excerpts quoted',
		counter: 'Quote what qualifies it too',
		up: (what) => `Move up: ${what}`,
		down: (what) => `Move down: ${what}`,
		remove: (what) => `Remove: ${what}`,
		lost: (n) =>
			n > 1
				? `${n} chosen quotations are no longer in the data: they do not appear in the brief.`
				: 'A chosen quotation is no longer in the data: it does not appear in the brief.',
		forget: 'Forget',
		gone: 'The data no longer carry this sentence: it does not appear in the brief.',
		changed: (figure, from, to) => `Since your draft: ${figure} went from ${from} to ${to}.`,
		accepted: 'I have seen the new numbers',
		addProse: 'Add a paragraph',
		addAsk: 'Add a recommendation'
	},
	paper: {
		heading: 'The brief',
		form: 'Form',
		titleField: 'Title',
		organisation: 'Organisation that speaks',
		date: 'Date',
		limitsNote: 'Limits are written from what the brief uses and cannot be removed.',
		left: (findings, asks) =>
			`This form has no room for ${formats.en.list([
				...(findings ? [counted('en', findings, ['sentence', 'sentences'])] : []),
				...(asks ? [counted('en', asks, ['recommendation', 'recommendations'])] : [])
			])}: they stay in the draft, not in the brief. Move up those you want to keep.`,
		tooLong: (sides) =>
			`The fact sheet takes about ${formats.en.decimal(sides)} printed pages: to fit on two sides, shorten your paragraphs or take a sentence out.`,
		undo: 'Undo',
		redo: 'Redo',
		keep: 'Keep a version',
		versions: 'Versions kept',
		version: (when, title) => `${when}, ${title}`,
		reopen: 'Reopen',
		fresh: 'Start over',
		saved: 'Draft kept on this device.',
		elsewhere: 'The draft was just changed in another tab and is shown here; “Undo” gives yours back.',
		unsaved: 'This browser does not keep the draft (storage full or private browsing): save it to a file.',
		unreadable: (where) => `The draft kept here can no longer be read (${where}). It is left untouched: save it before starting over.`,
		rescue: 'Save the text of the unreadable draft'
	},
	files: {
		heading: 'Export',
		word: 'Word (.docx)',
		markdown: 'Markdown (.md)',
		text: 'Text for e-mail (.txt)',
		copy: 'Copy the text',
		copied: 'Text copied.',
		print: 'Print or PDF',
		save: 'Save the draft',
		open: 'Open a draft',
		refused: (file, where) =>
			where === 'format'
				? `“${file}” does not have the format of drafts of this version of the site. Reload the page and open it again; if it is still refused, it is not a draft of a brief.`
				: `“${file}” is not a draft of a brief: ${where} does not fit. Open a file saved from this page.`,
		failed:
			'The Word document could not be prepared. Check the connection and reload the page; Markdown and text still work, and the draft is kept.',
		withoutFigures: 'A figure could not be drawn: the Word document has its words instead.',
		notCopied: 'The browser refused to copy: take “Text for e-mail”.',
		contents: 'Contents',
		contentsNote: 'The pages in the table of contents are counted for Word. After a change: right-click on the table, “Update Field”.'
	}
};

export const desk = { fr, en };
