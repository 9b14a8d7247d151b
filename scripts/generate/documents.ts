import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '#lib/analysis/seeded.ts';
import { docxOf, xlsxOf } from '../fixtures/office.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import type { FixturePlan } from '../fixtures/plan.ts';
import { csvOf, htmlOf, markdownOf, sheetRows, tabbedOf } from '../fixtures/text.ts';
import type { Draft } from './plan.ts';
import { weighted } from './random.ts';

export interface Document {
	source: string;
	bytes: Uint8Array;
}

type Write = (plan: FixturePlan, random: Random) => string | Uint8Array | Promise<Uint8Array>;

/**
 * A letter lost here and there, as in files that changed encoding: the replacement character in place of an accented letter. Not in
 * the title by which the description finds its first part.
 */
function damaged(text: string, { sections }: FixturePlan, random: Random): string {
	const title = sections[0]?.title ?? '';
	const start = text.indexOf(title);
	const isKept = (at: number): boolean => at >= start && at < start + title.length;
	return text.replace(/(?<=\p{Ll})[éèê](?=\p{Ll})/gu, (letter, at: number) => (random() < 0.002 && !isKept(at) ? '�' : letter));
}

/** An office file without the moment at which it was made. */
function timeless(office: Uint8Array): Uint8Array {
	const parts = unzipSync(office);
	const core = parts['docProps/core.xml'];
	if (core) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2000-01-01T00:00:00Z'));
	return zipSync(parts, { mtime: '2000-01-01T00:00:00' });
}

const tables: Record<string, Write> = {
	'source.txt': (plan, random) => damaged(tabbedOf(plan), plan, random),
	'source.csv': (plan) => csvOf(plan),
	'source.html': (plan) => htmlOf(plan),
	'source.md': (plan) => markdownOf(plan),
	'source.docx': async (plan) => timeless(await docxOf(plan)),
	'source.xlsx': (plan) => timeless(xlsxOf(sheetRows(plan))),
	'source.pdf': (plan) => pdfOf(plan, { ruled: true, repeatHeader: true, footer: true })
};
const frequency = {
	'source.txt': 40,
	'source.csv': 15,
	'source.html': 15,
	'source.md': 5,
	'source.docx': 11,
	'source.xlsx': 12,
	'source.pdf': 2
};

/** Actions alone, as entries under headings: what a brief or a consultation report looks like. */
const listOf = ({ title, introduction, sections }: FixturePlan): string =>
	[
		title,
		'',
		...introduction,
		'',
		...sections.flatMap((section) => [section.title, '', ...section.rows.map(({ action }) => `• ${action}`), ''])
	].join('\n');

/** The draft as a document, in a format drawn at random; briefs and reports are text. */
export async function write({ plan, kind }: Draft, random: Random): Promise<Document> {
	const source = kind === 'action-plan' ? weighted(frequency, random) : 'source.txt';
	const content = kind === 'action-plan' ? await tables[source]!(plan, random) : listOf(plan);
	return { source, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}
