import { formats } from '../format.ts';

const fr = {
	menu: 'Partager',
	link: 'Lien vers cette figure : il montre son image et son titre dans un courriel ou un réseau',
	copyLink: 'Copier le lien',
	frame: 'Cadre à coller dans une autre page',
	copyFrame: 'Copier le cadre',
	copyView: 'Copier l’adresse de cette vue',
	published: 'Le lien et le cadre montrent la figure publiée, avec sa source; ils suivent les données à chaque version du site.',
	chosen: 'Cette figure dépend de vos choix : elle se partage par l’adresse de la page, qui les contient.',
	local: 'Cette figure compte un document lu sur cet appareil seulement : aucune adresse ne le contient. Pour la transmettre, exportez-la.',
	copied: 'Copié.',
	notCopied: 'Ce navigateur ne laisse pas copier : sélectionnez le texte.',
	source: (documents: string[], codebook: string, data: string) =>
		`Source : ${formats.fr.list(documents)}. Plans croisés, livre de codes ${codebook}, données ${data}.`,
	back: 'Voir la figure avec ses éléments et leurs passages'
};

const en: typeof fr = {
	menu: 'Share',
	link: 'Link to this figure: it shows its picture and title in an e-mail or on a network',
	copyLink: 'Copy the link',
	frame: 'Frame to paste in another page',
	copyFrame: 'Copy the frame',
	copyView: 'Copy the address of this view',
	published: 'The link and the frame show the published figure, with its source; they follow the data at each version of the site.',
	chosen: 'This figure depends on your choices: it is shared by the address of the page, which holds them.',
	local: 'This figure counts a document read on this device only: no address holds it. To pass it on, export it.',
	copied: 'Copied.',
	notCopied: 'This browser does not let the page copy: select the text.',
	source: (documents, codebook, data) => `Source: ${formats.en.list(documents)}. Plans croisés, codebook ${codebook}, data ${data}.`,
	back: 'See the figure with its items and their passages'
};

export const share = { fr, en };
