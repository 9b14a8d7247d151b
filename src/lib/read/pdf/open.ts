import { ReadError } from '../errors.ts';
import { refuse } from '../refusals.ts';
import type { Limits } from '../limits.ts';
import { refuseInflated } from './inflated.ts';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** pdfjs asks for drawing classes while loading, though reading text never draws. */
function withoutCanvas(): void {
	const scope = globalThis as Record<string, unknown>;
	for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
}

/** Loaded inside a worker, the library's worker file would answer that worker's messages itself, unless it believes it is in a page. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
	const scope = globalThis as Record<string, unknown>;
	if (scope['window'] !== undefined) return load();
	scope['window'] = globalThis;
	try {
		return await load();
	} finally {
		delete scope['window'];
	}
}

/**
 * Where the language lacks a recent refinement (Node 20), the library puts its own JSON functions and `push` in place of those of the
 * engine, for the whole program: many times slower, and for what nothing here asks. Those of the engine are put back.
 */
async function keepingBuiltins<T>(load: () => Promise<T>): Promise<T> {
	const { parse, stringify } = JSON;
	const { push } = Array.prototype;
	try {
		return await load();
	} finally {
		Object.assign(JSON, { parse, stringify });
		Object.assign(Array.prototype, { push });
	}
}

/** The library with its own worker code in the same thread: it runs alike in Node and inside a browser worker, with no address to fetch. */
export async function loadPdfjs(): Promise<Pdfjs> {
	withoutCanvas();
	const scope = globalThis as Record<string, unknown>;
	return keepingBuiltins(async () => {
		const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
		scope['pdfjsWorker'] ??= await quietly(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
		return pdfjs;
	});
}

/** Opens a PDF or says why it can't be: encrypted, cut short, damaged, too long. */
export async function openPdf(pdfjs: Pdfjs, bytes: Uint8Array, limits: Limits): Promise<PdfDocument> {
	refuseTruncated(bytes);
	refuseInflated(bytes, limits);
	try {
		const task = pdfjs.getDocument({
			data: new Uint8Array(bytes),
			isEvalSupported: false,
			disableFontFace: true,
			useSystemFonts: false,
			useWasm: false,
			stopAtErrors: false,
			enableXfa: false,
			verbosity: pdfjs.VerbosityLevel.ERRORS
		});
		const pdf = await task.promise;
		if (pdf.numPages > limits.pages) {
			await pdf.loadingTask.destroy();
			throw refuse('manyPages', pdf.numPages, limits.pages);
		}
		return pdf;
	} catch (error) {
		if (error instanceof ReadError) throw error;
		if (error instanceof Error && error.name === 'PasswordException') throw refuse('lockedPdf');
		throw refuse('damagedPdf');
	}
}

/** A download cut short often still opens, minus its last pages: the end mark or the announced length tells. */
function refuseTruncated(bytes: Uint8Array): void {
	const decode = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
	const announced = /\/Linearized[^>]*?\/L (\d+)/.exec(decode(bytes.subarray(0, 2048)))?.[1];
	const ends = decode(bytes.subarray(-8192)).includes('%%EOF');
	if (!ends || (announced && Number(announced) > bytes.length + 1024)) {
		throw refuse('cutPdf', bytes.length);
	}
}
