import { filed } from '#lib/bundle/source.ts';
import { describeDocument, type Suggestion } from '#lib/intake/detect/describe.ts';
import { detectLayouts, type Detection } from '#lib/intake/detect/detect.ts';
import { extractDetected } from '#lib/intake/detect/trial.ts';
import { freeId, titleOfFile, toDescription, withLeads } from '#lib/intake/describe/description.ts';
import { findOrganisation, newOrganisation } from '#lib/intake/describe/organisation.ts';
import { levelOf, territoryOf } from '#lib/intake/describe/places.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { uncodedKinds } from '#lib/model/vocabulary.ts';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook, type Coder } from '#lib/themes/compile.ts';
import type { IntakeReference } from '../../../../scripts/intake.ts';
import type { Extracted, Form, Opened, Review } from './protocol.ts';
import { sharesOf } from './shares.ts';

/** A document on the bench, with all that reading it again needs. */
export interface Workshop {
	filename: string;
	bytes: Uint8Array<ArrayBuffer>;
	sha256: string;
	source: SourceDocument;
	detection: Detection;
	suggestion: Suggestion;
	reference: IntakeReference;
	isWord: ((word: string) => boolean) | null;
	coder: Coder;
}

export const makeCoder = ({ codebook, names }: IntakeReference): Coder => compileCodebook(codebook, names);

export const detect = (source: SourceDocument): Pick<Workshop, 'detection' | 'suggestion'> => {
	const detection = detectLayouts(source);
	return { detection, suggestion: describeDocument(source, detection) };
};

/** The form as the document suggests it; what it does not say is supposed, and said to be. An author is never supposed. */
export function suggestForm({ filename, suggestion, reference }: Workshop): Pick<Opened, 'form' | 'supposed'> {
	const title = suggestion.title ?? titleOfFile(filename);
	const organisation = suggestion.organisation ?? '';
	const near = territoryOf([organisation, title, ...suggestion.places], reference.territories);
	const level = suggestion.level ?? levelOf(near);
	const [first, last] = suggestion.years ?? [new Date().getFullYear(), new Date().getFullYear()];
	const author = findOrganisation(organisation, reference.registry) ?? newOrganisation(organisation);
	const id = freeId({ organisation: author.id, years: [first, last], title }, new Set(reference.plans.map((plan) => plan.id)));
	const said = { title: suggestion.title, level: suggestion.level, territory: near, first: suggestion.years };
	const supposed = (Object.keys(said) as (keyof typeof said)[]).filter((key) => said[key] === null);
	const read = { id, title, organisation, kind: suggestion.kind, level, territory: near?.code ?? 'QC', first, last };
	return { form: { ...read, url: '', supersedes: '', publisher: '', licence: '', note: '' }, supposed };
}

export function opened(shop: Workshop): Opened {
	const { reference, filename, source, detection, sha256, isWord } = shop;
	return {
		...suggestForm(shop),
		filename,
		format: source.format,
		findings: detection.findings,
		territories: reference.territories,
		taken: reference.plans.map(({ id }) => id),
		known: reference.plans.find((plan) => plan.sha256 === sha256)?.id ?? null,
		mended: isWord !== null
	};
}

/** As the command line does, with the changes of the person who reads. Throws IntakeError on a change that does not fit. */
export function extractReviewed(shop: Workshop, review: Review): Omit<Extracted, 'labels' | 'shares'> {
	const { reference, source, detection, suggestion, bytes, sha256, isWord } = shop;
	const written = review.form.organisation || review.form.title;
	const known = findOrganisation(written, reference.registry);
	const newActor = known ? null : newOrganisation(written);
	const declared = declaredPlan(review, detection, suggestion.language, known ?? newOrganisation(written), reference);
	const plan: PlanDescription = { id: review.form.id, ...declared, ...filed(source.format, bytes), sha256, ...changes(review) };
	const registry = newActor ? { ...reference.registry, actors: [...reference.registry.actors, newActor] } : reference.registry;
	const read = extractDetected(plan, source, registry, isWord ? { isWord } : {});
	const met = new Set(read.extraction.assignments.map(({ actor_id }) => actor_id));
	const actors = Object.fromEntries(registry.actors.filter(({ id }) => met.has(id)).map((actor) => [actor.id, actor]));
	return { plan: withLeads(read.plan, read.extraction), extraction: read.extraction, actors, newActor };
}

const changes = ({ edits, corrections, names: { keep, remove } }: Review): Pick<PlanDescription, 'edits' | 'corrections' | 'names'> => ({
	...(edits.length ? { edits } : {}),
	...(corrections.length ? { corrections } : {}),
	...(keep.length || remove.length ? { names: { ...(keep.length ? { keep } : {}), ...(remove.length ? { remove } : {}) } } : {})
});

function declaredPlan(
	{ form }: Review,
	detection: Detection,
	language: string,
	author: Parameters<typeof toDescription>[0]['author'],
	{ territories }: IntakeReference
) {
	const { title, kind, level, territory, publisher, licence }: Form = form;
	const years: [number, number] = [form.first, form.last];
	const [url, supersedes, note] = [form.url, form.supersedes, form.note].map((words) => words || null) as [
		string | null,
		string | null,
		string | null
	];
	const described = toDescription({ title, author, kind, level, territory, years, language, url, supersedes }, detection, territories);
	return { ...described, note, ...(publisher ? { publisher } : {}), ...(licence ? { licence } : {}) };
}

/** Themes of the units of coding, as the ETL's classifier gives them, and what they make of the document. */
export function codedOf(
	{ coder, reference }: Workshop,
	read: Pick<Extracted, 'plan' | 'extraction'>
): Pick<Extracted, 'labels' | 'shares'> {
	const units = read.extraction.items.filter(({ kind }) => !uncodedKinds.includes(kind));
	const labels = Object.fromEntries(
		units.map(({ id, text, path }) => {
			const heading = path.at(-1);
			return [id, codeItem(coder, heading === undefined ? { text } : { text, heading })];
		})
	);
	return { labels, shares: sharesOf(read.plan.kind, read.extraction.items, labels, reference.codebook.themes) };
}
