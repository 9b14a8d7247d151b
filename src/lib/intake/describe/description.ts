import type { Extraction } from '#lib/model/extraction.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import type { Level, PlanKind } from '#lib/model/vocabulary.ts';
import { slug } from '#lib/text/fold.ts';
import type { Detection } from '../detect/detect.ts';
import type { Actor } from '../registry.ts';
import type { Territory } from './places.ts';

/** What a person says, or confirms, of a document. */
export interface Declared {
	title: string;
	/** the author: known to the registry, or a new entry for it */
	author: Actor;
	kind: PlanKind;
	level: Level;
	territory: string;
	years: [number, number];
	language: string;
	url: string | null;
	supersedes: string | null;
}

export type Unfiled = Omit<PlanDescription, 'id' | 'source' | 'sha256'>;

/** `plan.yaml` before its folder has a name: what was declared and what was detected. */
export function toDescription(declared: Declared, detection: Detection, territories: readonly Territory[]): Unfiled {
	const { title, author, kind, level, territory, years, language, url, supersedes } = declared;
	return {
		title,
		short_title: shortTitle(title, years),
		organisation: author.id,
		kind,
		level,
		territory,
		subject: territories.find((one) => one.code === territory)?.name ?? territory,
		years,
		language,
		publisher: author.name,
		licence: 'Document de son éditeur, cité à des fins d’analyse',
		url,
		supersedes,
		note: null,
		leads: 'none',
		...(detection.confidence === 'high' ? {} : { confidence: detection.confidence }),
		parts: detection.parts,
		readings: []
	};
}

const untimed = (title: string): string => title.replace(/\s*\d{4}\s*[-–à]\s*\d{4}/gu, '').trim();

function shortTitle(title: string, [start]: [number, number]): string {
	const words = untimed(title);
	const cut = words.length <= 40 ? words : `${words.slice(0, 40).replace(/\s+\S*$/u, '')}…`;
	return new RegExp(`(?<!\\d)${start}(?!\\d)`).test(cut) ? cut : `${cut} ${start}`;
}

/** A free folder name: the author or title and the first year, with a rank when taken. */
export function freeId(plan: { organisation: string; years: [number, number]; title: string }, taken: ReadonlySet<string>): string {
	const base = `${slug(plan.organisation).slice(0, 40).replace(/-$/, '') || slug(untimed(plan.title)).slice(0, 40) || 'plan'}-${plan.years[0]}`;
	for (let rank = 1; ; rank++) {
		const id = rank === 1 ? base : `${base}-${rank}`;
		if (!taken.has(id)) return id;
	}
}

export const isPlanId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

/** A title for a document that gives none: its file's name, as words. */
export const titleOfFile = (filename: string): string =>
	filename
		.replace(/^.*[/\\]/, '')
		.replace(/\.[^.]+$/, '')
		.replace(/[_-]+/g, ' ')
		.trim() || 'Document';

/** What the document turned out to say of leads. */
export const withLeads = (plan: PlanDescription, { assignments }: Extraction): PlanDescription => ({
	...plan,
	leads: assignments.some((one) => one.role === 'lead') ? 'named' : 'none'
});
