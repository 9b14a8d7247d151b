import type { I18n } from '../i18n/context.ts';
import { withoutJoiners } from '../i18n/format.ts';

export interface SourceDocument {
	id: string;
	title: string;
	organisation: string;
	year_start: number;
	year_end: number;
	licence: string;
}

/** Where exported rows come from: enough to find the same view again, and to answer for it. */
export interface Source {
	title: string;
	/** what is counted, in which documents, n: the line under the title */
	counts: string;
	documents: readonly SourceDocument[];
	/** items counted, or null where the view has no single n */
	n: number | null;
	method: string;
	codebook: string;
	/** identifies the data as a whole */
	dataHash: string;
	/** address that opens the same view */
	permalink: string;
	/** ISO date of the export */
	date: string;
}

/** A label and what it says. */
export type Entry = readonly [label: string, value: string];

const spanOf = (start: number, end: number, f: I18n['f']): string => withoutJoiners(f.years(start, end));

const years = (documents: readonly SourceDocument[], { f }: I18n): string =>
	documents.length === 0
		? ''
		: spanOf(Math.min(...documents.map(({ year_start }) => year_start)), Math.max(...documents.map(({ year_end }) => year_end)), f);

const named = ({ title, organisation, year_start, year_end }: SourceDocument, { f }: I18n): string =>
	`${title} (${organisation}, ${spanOf(year_start, year_end, f)})`;

const licenceOf = ({ documents }: Source, { t }: I18n): string =>
	[...new Set(documents.map(({ licence }) => licence))].map((licence) => `${licence.replace(/\.$/u, '')}. `).join('') +
	t.exports.licenceNote;

/** Everything an export says of itself, in the language of the page; what has nothing to say is left out. */
export function sourceEntries(source: Source, i18n: I18n): Entry[] {
	const words = i18n.t.exports;
	const { documents, n } = source;
	const entries: Entry[] = [
		[words.title, source.title],
		[words.counts, source.counts],
		[words.documents, documents.map((document) => named(document, i18n)).join('; ')],
		[words.years, years(documents, i18n)],
		[words.n, n === null ? '' : i18n.f.integer(n)],
		[words.method, source.method],
		[words.codebook, source.codebook],
		[words.data, source.dataHash],
		[words.licence, licenceOf(source, i18n)],
		[words.address, source.permalink],
		[words.date, source.date],
		[words.citation, citation(source, i18n)]
	];
	return entries.filter(([, value]) => value !== '');
}

/**
 * The same, for programs: keys that do not change with the language, documents one by one. What has nothing to say is null.
 * Values are in the language of the page.
 */
export const sourceRecord = (source: Source, i18n: I18n) => ({
	title: source.title,
	counts: source.counts,
	documents: source.documents.map(({ id, title, organisation, year_start, year_end, licence }) => ({
		id,
		title,
		organisation,
		year_start,
		year_end,
		licence
	})),
	years: years(source.documents, i18n) || null,
	n: source.n,
	method: source.method,
	codebook: source.codebook,
	data_hash: source.dataHash,
	licence: licenceOf(source, i18n),
	permalink: source.permalink,
	date: source.date,
	citation: citation(source, i18n)
});
export type SourceRecord = ReturnType<typeof sourceRecord>;

/** The record as texts, for formats that hold nothing else; lists as JSON. */
export const recordTexts = (record: SourceRecord): Record<string, string> =>
	Object.fromEntries(
		Object.entries(record).flatMap(([key, value]) =>
			value === null ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]]
		)
	);

/** Everything an export says of itself, in one text. */
export const sourceText = (source: Source, i18n: I18n): string =>
	sourceEntries(source, i18n)
		.filter(([label]) => label !== i18n.t.exports.citation)
		.map(([label, value]) => i18n.t.exports.entry(label, value))
		.join(' ');

/** One sentence to cite the view by. */
export const citation = ({ title, counts, codebook, dataHash, permalink, date }: Source, { t, f }: I18n): string =>
	`${t.shell.name}, ${f.quote(title)}. ${counts} ${t.exports.versions(codebook, dataHash.slice(0, 12), date)} ${permalink}`;
