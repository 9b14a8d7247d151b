import { listArchive } from './archive.ts';
import { decodeText } from './encoding.ts';
import { ReadError } from './errors.ts';
import { refuse } from './refusals.ts';
import { sniffDelimiter } from './delimiter.ts';

export type Format = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'html' | 'csv' | 'markdown' | 'text';

const startsWith = (bytes: Uint8Array, signature: number[], at = 0): boolean =>
	signature.every((byte, index) => bytes[at + index] === byte);

const images: [string, number[]][] = [
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]],
	['GIF', [0x47, 0x49, 0x46, 0x38]],
	['TIFF', [0x49, 0x49, 0x2a, 0x00]],
	['TIFF', [0x4d, 0x4d, 0x00, 0x2a]]
];

/** The format that the bytes show; the file's name is never asked. Throws ReadError for what no reader takes. */
export function sniffFormat(bytes: Uint8Array): Format {
	if (bytes.length === 0) throw refuse('emptyFile');
	if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return archiveFormat(bytes);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOffice(bytes);
	if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) throw refuse('rtf');
	const image = images.find(([, signature]) => startsWith(bytes, signature));
	if (image) throw refuse('picture', image[0]);
	return textFormat(bytes);
}

function archiveFormat(bytes: Uint8Array): Format {
	const names = new Set(listArchive(bytes));
	if (names.has('word/document.xml')) return 'docx';
	if (names.has('xl/workbook.xml')) return 'xlsx';
	if ([...names].some((name) => name.startsWith('ppt/'))) {
		throw refuse('slides');
	}
	if (names.has('content.xml')) return 'odt';
	throw refuse('otherArchive');
}

/** Password-protected DOCX and XLSX are wrapped in the container of the old .doc and .xls. */
function oldOffice(bytes: Uint8Array): ReadError {
	const wide = (text: string): string => [...text].map((letter) => `${letter}\0`).join('');
	const head = latin(bytes.subarray(0, 1_000_000)) + latin(bytes.subarray(-65_536));
	if (head.includes(wide('EncryptedPackage'))) return refuse('locked');
	return refuse('oldOffice');
}

function textFormat(bytes: Uint8Array): Format {
	const text = decodeText(bytes.subarray(0, 400_000));
	const control = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
	const zeros = text.match(/\0/g)?.length ?? 0;
	if (zeros > 0 || control > text.length * 0.02) throw refuse('notADocument');
	if (text.trim() === '') throw refuse('blankFile');
	if (isHtml(text)) return 'html';
	if (sniffDelimiter(text)) return 'csv';
	return /^(?:#{1,6} \S|\|[\s:|-]+\|\s*$)/mu.test(text) ? 'markdown' : 'text';
}

/** Whole pages say so at once; fragments open with a block element. Text that merely holds some tags stays text, and Markdown in elements Markdown. */
function isHtml(text: string): boolean {
	const head = text.replace(/<!--[\s\S]*?-->/g, '').trimStart();
	if (/^<(?:div|section|article|table)[\s>]/i.test(head) && /^#{1,6} \S/m.test(head) && !/<(?:p|h[1-6]|li)[\s>]/i.test(head)) return false;
	return /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|main|article|section|div|table|h[1-6]|meta|style|script)[\s>]/i.test(
		head
	);
}

function latin(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return text;
}
