import type { SourceDocument } from '#lib/model/blocks.ts';
import { decodeText } from './encoding.ts';
import { ReadError } from './errors.ts';
import { sniffFormat } from './format.ts';
import { defaultLimits, inMegabytes, type Limits } from './limits.ts';
import { withRecords } from './records.ts';

/**
 * Bytes → citable lines and blocks. The format is told from the bytes, never from the name, which only serves in messages.
 * Runs in Node and in a browser worker; nothing is fetched, executed or written. Throws ReadError (French) and nothing else.
 */
export async function readDocument(
	bytes: Uint8Array,
	filename: string,
	options: { limits?: Partial<Limits>; progress?: (done: number, total: number) => void } = {}
): Promise<SourceDocument> {
	const limits = { ...defaultLimits, ...options.limits };
	if (bytes.length > limits.fileBytes) {
		throw new ReadError(
			'too-large',
			`« ${filename} » pèse ${inMegabytes(bytes.length)}; la limite est de ${inMegabytes(limits.fileBytes)}.`
		);
	}
	const document = await guarded(async () => withRecords(await readAs(sniffFormat(bytes), bytes, limits, options.progress)));
	if (!document.lines.some((line) => line.raw.trim() !== '')) throw new ReadError('empty', `« ${filename} » ne contient aucun texte.`);
	return document;
}

/** More rows or nested parts than the machine can hold at once is the document's fault, said like any other. */
async function guarded(read: () => Promise<SourceDocument>): Promise<SourceDocument> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof RangeError) throw new ReadError('too-large', 'Ce document est trop long ou trop imbriqué pour être lu.');
		throw error;
	}
}

/** Text within bounds: a plan of a thousand pages has fewer lines. */
function textOf(bytes: Uint8Array, limits: Limits): string {
	if (bytes.length > limits.textBytes)
		throw new ReadError(
			'too-large',
			`Ce texte pèse ${inMegabytes(bytes.length)} ; la limite d’un texte est de ${inMegabytes(limits.textBytes)}.`
		);
	let lines = 1;
	for (const byte of bytes) if (byte === 10 || byte === 13) lines++;
	if (lines > limits.lines)
		throw new ReadError(
			'too-large',
			`Ce fichier a plus de ${limits.lines} lignes, la limite d’un document.`.replace(/(\d)(?=(\d{3})+ )/g, '$1\u00a0')
		);
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
	throw new ReadError('binary', `La ligne ${endless + 1} compte plus de ${lineLength} signes : ce n’est pas un texte à lire.`);
}
