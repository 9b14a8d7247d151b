import type { SourceDocument } from '#lib/model/blocks.ts';
import { DocumentBuilder } from '../builder.ts';
import { ReadError } from '../errors.ts';
import { refuse } from '../refusals.ts';
import type { Limits } from '../limits.ts';
import { unfoldColumns } from './columns.ts';
import { findFurniture } from './furniture.ts';
import { dominant, lineText, type PageContent, type TextLine } from './geometry.ts';
import { toLines } from './lines.ts';
import { withMarginNumbers } from './marginNumbers.ts';
import { loadPdfjs, openPdf } from './open.ts';
import { readPage } from './page.ts';
import { vocabulary, type Vocabulary } from './paragraphs.ts';
import { ruledTables } from './ruled.ts';
import type { PageTable } from './table.ts';
import { columnEdges, findStretches, readStretch } from './unruled.ts';
import { PageWriter } from './write.ts';

export type Progress = (done: number, total: number) => void;

/** A digital PDF: words where the page puts them, tables from rulings or from shared left edges, headers and footers set apart. */
export async function readPdf(bytes: Uint8Array, limits: Limits, progress: Progress = () => {}): Promise<SourceDocument> {
	const pages = await readPages(bytes, limits, progress);
	const unreadPages = refuseScanned(pages);
	const builder = new DocumentBuilder('pdf');
	writePages(pages, builder);
	return { ...builder.document(), ...(unreadPages.length > 0 ? { unreadPages } : {}) };
}

async function readPages(bytes: Uint8Array, limits: Limits, progress: Progress): Promise<PageContent[]> {
	const pdfjs = await loadPdfjs();
	const pdf = await openPdf(pdfjs, bytes, limits);
	const deadline = Date.now() + limits.milliseconds;
	const pages: PageContent[] = [];
	try {
		for (let number = 1; number <= pdf.numPages; number++) {
			if (Date.now() > deadline) throw refuse('longPdf', limits.milliseconds, number);
			pages.push(await readPage(pdfjs, await pdf.getPage(number), limits));
			progress(number, pdf.numPages);
		}
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw refuse('damagedPage', pages.length + 1);
	} finally {
		await pdf.loadingTask.destroy();
	}
	return pages;
}

/** Throws when no page, or nearly none, has a text layer; names the pages that are only pictures otherwise. */
function refuseScanned(pages: PageContent[]): number[] {
	const letters = (page: PageContent): number => page.runs.reduce((sum, run) => sum + run.text.trim().length, 0);
	const bare = pages.filter((page) => letters(page) < 12);
	const total = pages.reduce((sum, page) => sum + letters(page), 0);
	if (total < 20 || (bare.length > pages.length * 0.8 && total < pages.length * 40)) {
		const seen = pages.some((page) => page.pictures > 0);
		throw refuse(seen ? 'scannedPdf' : 'blankPdf');
	}
	return bare.filter((page) => page.pictures > 0).map((page) => page.page);
}

function writePages(pages: PageContent[], builder: DocumentBuilder): void {
	const bodySize = dominant(pages.flatMap((page) => page.runs.map((run) => ({ value: run.size, weight: run.text.length }))));
	const words = vocabulary(pages.flatMap((page) => page.runs.map((run) => run.text)));
	const ruled = pages.map((page) => ruledTables(page, words));
	const lines = pages.map((page, index) => toLines(ruled[index]!.rest, page.page));
	const furniture = findFurniture(pages, lines, bodySize);
	const body = lines.map((page) => page.filter((line) => !furniture.has(line)));
	const edges = columnEdges(body);
	const columned = pages.map((page, index) =>
		toLines(
			body[index]!.flatMap((line) => line.runs),
			page.page,
			edges
		)
	);
	const writer = new PageWriter(builder, { words, bodySize, lines: columned.flat() });
	pages.forEach((page, index) => {
		builder.page = page.page;
		const own = lines[index]!.filter((line) => furniture.has(line));
		const middle = page.height / 2;
		writer.furniture(own.filter((line) => line.y < middle).map(lineText));
		writePage(writer, columned[index]!, ruled[index]!.tables, page, edges, words);
		writer.furniture(own.filter((line) => line.y >= middle).map(lineText));
	});
	writer.flush();
}

/** Ruled tables cut the page in bands; each band is prose in one or two columns, or a table without rulings. */
function writePage(
	writer: PageWriter,
	lines: TextLine[],
	tables: PageTable[],
	page: PageContent,
	edges: number[],
	words: Vocabulary
): void {
	let rest = lines;
	for (const table of tables) {
		writeBand(
			writer,
			rest.filter((line) => line.y < table.y0),
			page,
			edges,
			words
		);
		rest = rest.filter((line) => line.y >= table.y0);
		writer.table(table);
	}
	writeBand(writer, rest, page, edges, words);
}

function writeBand(writer: PageWriter, lines: TextLine[], page: PageContent, edges: number[], words: Vocabulary): void {
	for (const column of unfoldColumns(withMarginNumbers(lines))) {
		let at = 0;
		for (const stretch of findStretches(column, edges)) {
			writer.prose(column.slice(at, stretch.start));
			writer.table(readStretch(column, stretch, page.rulings, words));
			at = stretch.end;
		}
		writer.prose(column.slice(at));
	}
}
