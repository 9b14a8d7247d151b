import type { SourceDocument } from '#lib/model/blocks.ts';
import { withCardTables } from './cardTables.ts';
import { decodeText } from './encoding.ts';
import { refuse } from './refusals.ts';
import { sniffFormat } from './format.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { withListTables } from './listTables.ts';
import { withRankedParagraphs } from './rankedParagraphs.ts';
import { withRecords } from './records.ts';
import { withStackedHeaders } from './stackedHeaders.ts';
import { withToldPoints } from './toldPoints.ts';

/**
 * Bytes → citable lines and blocks. The format is told from the bytes, never from the name, which only serves in messages.
 * Runs in Node and in a browser worker; nothing is fetched, executed or written. Throws ReadError and nothing else.
 */
export async function readDocument(
	bytes: Uint8Array,
	filename: string,
	options: { limits?: Partial<Limits>; progress?: (done: number, total: number) => void } = {}
): Promise<SourceDocument> {
	const limits = { ...defaultLimits, ...options.limits };
	if (bytes.length > limits.fileBytes) {
		throw refuse('heavyFile', filename, bytes.length, limits.fileBytes);
	}
	const document = await guarded(async () =>
		withToldPoints(
			withRankedParagraphs(
				withCardTables(withListTables(withStackedHeaders(withRecords(await readAs(sniffFormat(bytes), bytes, limits, options.progress)))))
			)
		)
	);
	if (!document.lines.some((line) => line.raw.trim() !== '')) throw refuse('noText', filename);
	return document;
}

/** More rows or nested parts than the machine can hold at once is the document's fault, said like any other. */
async function guarded(read: () => Promise<SourceDocument>): Promise<SourceDocument> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof RangeError) throw refuse('tooNested');
		throw error;
	}
}

/** Text within bounds: a plan of a thousand pages has fewer lines. */
function textOf(bytes: Uint8Array, limits: Limits): string {
	if (bytes.length > limits.textBytes) throw refuse('heavyText', bytes.length, limits.textBytes);
	let lines = 1;
	for (const byte of bytes) if (byte === 10 || byte === 13) lines++;
	if (lines > limits.lines) throw refuse('manyLines', limits.lines);
	return decodeText(bytes);
}

/** Each reader is loaded when a document needs it. */
async function readAs(
	format: ReturnType<typeof sniffFormat>,
	bytes: Uint8Array,
	limits: Limits,
	progress?: (done: number, total: number) => void
): Promise<SourceDocument> {
	switch (format) {
		case 'pdf':
			return (await import('./pdf/pdf.ts')).readPdf(bytes, limits, progress);
		case 'docx':
			return (await import('./docx.ts')).readDocx(bytes, limits);
		case 'odt':
			return (await import('./odt.ts')).readOdt(bytes, limits);
		case 'xlsx':
			return (await import('./xlsx.ts')).readXlsx(bytes, limits);
		case 'html':
			return (await import('./html.ts')).readHtml(textOf(bytes, limits), limits);
		case 'csv':
			return (await import('./csv.ts')).readCsv(textOf(bytes, limits));
		case 'markdown':
		case 'text':
			return (await import('./text.ts')).readText(withoutEndlessLine(textOf(bytes, limits), limits), format);
	}
}

function withoutEndlessLine(text: string, { lineLength }: Limits): string {
	const endless = text.split('\n').findIndex((line) => line.length > lineLength);
	if (endless < 0) return text;
	throw refuse('endlessLine', endless + 1, lineLength);
}
