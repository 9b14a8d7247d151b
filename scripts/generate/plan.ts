import type { Random } from '#lib/analysis/seeded.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { FixturePlan, FixtureRow, FixtureSection } from '../fixtures/plan.ts';
import type { Place } from './places.ts';
import { pick, sample, sizeAround, weighted } from './random.ts';
import { capitalised, sentence, type Vocabulary } from './vocabulary.ts';

/** What one generated document says, before it takes a format. */
export interface Draft {
	plan: FixturePlan;
	kind: 'action-plan' | 'position-paper' | 'consultation-report';
	place: Place;
	years: [number, number];
}

const header = ['Objectif', 'Action', 'Responsable', 'Partenaires', 'Échéancier'];
const seasons = ['Printemps', 'Été', 'Automne', 'Hiver'];
const months = ['Janvier', 'Mars', 'Mai', 'Juin', 'Septembre', 'Novembre'];

const timings: Record<string, (start: number, random: Random) => string> = {
	continuous: () => 'En continu',
	year: (start, random) => String(start + Math.floor(random() * 3)),
	range: (start) => `${start}-${start + 2}`,
	season: (start, random) => `${pick(seasons, random)} ${start + 1}`,
	month: (start, random) => `${pick(months, random)} ${start + 1}`,
	none: () => ''
};
const frequency = { continuous: 35, year: 20, range: 15, season: 10, month: 10, none: 10 };

/** A name that no registry holds, now and then, as real documents have. */
const named = (actors: readonly string[], unknown: string, random: Random): string => (random() < 0.01 ? unknown : pick(actors, random));

function row(vocabulary: Vocabulary, place: Place, start: number, first: boolean, random: Random): FixtureRow {
	const unknown = `Regroupement citoyen ${Math.floor(random() * 40) + 1} – ${place.name.split(',')[0]}`;
	const partners = sample(place.actors, Math.floor(random() * 6), random);
	const company = random() < 0.08 ? ` en collaboration avec ${pick(place.actors, random)}` : '';
	return {
		objective: first ? sentence(vocabulary, random) : '',
		action: sentence(vocabulary, random) + company,
		lead: named(place.actors, unknown, random),
		partners: partners.join(', '),
		timing: timings[weighted(frequency, random)]!(start, random)
	};
}

function section(
	vocabulary: Vocabulary,
	draft: { place: Place; start: number; rank: number; rows: number },
	random: Random
): FixtureSection {
	return {
		title: `Axe ${draft.rank} : ${capitalised(pick(vocabulary.titles, random))}`,
		rows: Array.from({ length: draft.rows }, (_, index) =>
			row(vocabulary, draft.place, draft.start, index === 0 || random() < 0.25, random)
		)
	};
}

/** One document of about `size` items. */
export function makeDraft(vocabulary: Vocabulary, places: Place[], size: number, random: Random): Draft {
	const place = pick(places, random);
	const kind = weighted({ 'action-plan': 85, 'position-paper': 8, 'consultation-report': 7 }, random);
	const start = 2012 + Math.floor(random() * 13);
	const rows = Math.max(4, sizeAround(size, random));
	const sections = Math.max(1, Math.min(8, Math.round(rows / 15)));
	const title = `Plan d’action en immigration ${start}-${start + 2}, ${place.name}`;
	return {
		kind,
		place,
		years: [start, start + 2],
		plan: {
			title,
			introduction: [`${sentence(vocabulary, random)}.`, `${sentence(vocabulary, random)}.`],
			header,
			sections: Array.from({ length: sections }, (_, index) =>
				section(vocabulary, { place, start, rank: index + 1, rows: Math.ceil((rows - index) / sections) }, random)
			)
		}
	};
}

/** `plan.yaml` of a draft filed as `source`. */
export const describe = (id: string, { plan, kind, place, years }: Draft, source: string, sha256: string): PlanDescription => ({
	id,
	title: plan.title,
	short_title: id,
	organisation: place.organisation,
	kind,
	level: place.level,
	territory: place.territory,
	subject: place.name,
	years,
	language: 'fr',
	publisher: 'Corpus produit pour les mesures',
	licence: 'Document produit pour les mesures',
	url: null,
	source,
	sha256,
	supersedes: null,
	note: null,
	leads: kind === 'action-plan' ? 'named' : 'none',
	parts: [
		{ layout: 'context' },
		kind === 'action-plan'
			? { from: plan.sections[0]!.title, layout: 'table', kind: 'action', id: 'A{nn}' }
			: { from: plan.sections[0]!.title, layout: 'list', kind: kind === 'position-paper' ? 'recommendation' : 'proposal', id: 'R{nn}' }
	],
	readings: []
});
