import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Level, PlanKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import type { Detection } from './detect.ts';

/** What a document's first words suggest about itself, for a person to confirm; null where they say nothing. */
export interface Suggestion {
	title: string | null;
	organisation: string | null;
	kind: PlanKind;
	level: Level | null;
	/** name of a place as written, to be looked up among the territories */
	places: string[];
	years: [number, number] | null;
	language: 'fr' | 'en';
}

const OPENING = 40;
const author =
	/^(?:la |le |l['’])?(?:ville|municipalité|mrc|arrondissement|table|fédération|fondation|regroupement|réseau|conseil|carrefour|centre|association|commission|société|alliance|coalition|comité|corporation|city|town|chamber|local immigration partnership)(?!\p{L})/iu;
const municipality =
	/(?<!\p{L})(?:Ville|Municipalité|MRC|Arrondissement|City|Town) (?:de la |de l[’']|de |du |des |d[’']|of )\p{Lu}[\p{L}’'-]*(?:[- ]\p{Lu}[\p{L}’'-]*)*/u;

/** Pure; looks at the first lines and headings only, so that a name cited later is not taken for the author. */
export function describeDocument(document: SourceDocument, detection: Detection): Suggestion {
	const opening = openingTexts(document);
	const folded = opening.map(fold);
	return {
		title: titleOf(opening, folded),
		organisation: organisationOf(opening),
		kind: kindOf(detection),
		level: levelOf(folded),
		places: placesOf(opening),
		years: yearsOf(opening),
		language: languageOf(document)
	};
}

function openingTexts(document: SourceDocument): string[] {
	const texts = document.blocks
		.slice(0, OPENING)
		.flatMap((block) => (block.type === 'heading' || block.type === 'paragraph' ? [block.passage.text] : []));
	// « 2024-2027 » alone under a title is read too
	return texts.filter((text) => /\p{L}|\d{4}/u.test(text));
}

const titled = /plan|strategie|politique|recommandations|memoire|avis|rapport|consultation|feuille de route|report|strategy/;

/** The first line that names a kind of document, else the first line; with the line after it when the years stand there. */
function titleOf(opening: string[], folded: string[]): string | null {
	const at = Math.max(
		0,
		folded.slice(0, 8).findIndex((text) => titled.test(text) && text.length <= 160)
	);
	const title = opening[at]?.replace(/\s+/g, ' ').trim();
	if (!title || title.length > 200) return title ? title.slice(0, 160) : null;
	const next = opening[at + 1] ?? '';
	return /^\d{4}\s*[-–]\s*\d{4}$/.test(next.trim()) ? `${title} ${next.trim()}` : title;
}

/** A title line that is a body's name, else a municipality named in a title. */
function organisationOf(opening: string[]): string | null {
	const titles = opening.slice(0, 8).filter((text) => text.length <= 110 && !/[.;:]$/u.test(text.trim()));
	const line = titles.find((text) => author.test(text) && !/\d/.test(text));
	return line?.trim() ?? titles.map((text) => municipality.exec(text)?.[0]).find((name) => name !== undefined) ?? null;
}

function kindOf({ bearing, findings }: Detection): PlanKind {
	const kinds = findings.flatMap((one) => (one.kind ? [one.kind] : []));
	if (kinds.length > 0 && kinds.every((kind) => kind === 'recommendation')) return 'position-paper';
	return bearing.isConsultation && !kinds.includes('action') ? 'consultation-report' : 'action-plan';
}

const levels: [Level, RegExp][] = [
	['borough', /arrondissement|borough/],
	['mrc', /(?<!\p{L})mrc(?!\p{L})|municipalite regionale de comte/u],
	['municipal', /(?<!\p{L})(?:ville de|ville d'|municipalite de|municipal|city of|town of)/u],
	['regional', /regiona|(?<!\p{L})region(?!\p{L})/u],
	['national', /federation|national|quebec|ministere|gouvernement/]
];

/** The level that the first lines name first. */
function levelOf(folded: string[]): Level | null {
	for (const text of folded.slice(0, 10)) {
		const found = levels.find(([, words]) => words.test(text));
		if (found) return found[0];
	}
	return null;
}

const placesOf = (opening: string[]): string[] =>
	opening
		.slice(0, 6)
		.filter((text) => text.length <= 140)
		.flatMap((text) =>
			[...text.matchAll(/\p{Lu}[\p{L}’'-]+(?:[-–\s](?:de|du|des|la|le|l’|l'|en)?[-–\s]?\p{Lu}[\p{L}’'-]+)*/gu)].map(([place]) => place)
		);

/** « 2022-2025 », « 2022 à 2025 », or the only year of the first lines. */
function yearsOf(opening: string[]): [number, number] | null {
	const text = opening.slice(0, 20).join('\n');
	const range = /(?<!\d)((?:19|20)\d{2})\s*(?:-|–|—|\/|à|au|to)\s*((?:19|20)\d{2})(?!\d)/u.exec(text);
	if (range && Number(range[1]) <= Number(range[2])) return [Number(range[1]), Number(range[2])];
	const one = /(?<!\d)(20\d{2})(?!\d)/.exec(text);
	return one ? [Number(one[1]), Number(one[1])] : null;
}

function languageOf(document: SourceDocument): 'fr' | 'en' {
	const words = fold(
		document.lines
			.map((line) => line.raw)
			.join(' ')
			.slice(0, 60_000)
	).split(/[^a-z]+/);
	const count = (list: string[]): number => words.filter((word) => list.includes(word)).length;
	return count(['the', 'and', 'of', 'to', 'for', 'with']) > count(['les', 'des', 'et', 'la', 'le', 'du', 'pour']) ? 'en' : 'fr';
}
