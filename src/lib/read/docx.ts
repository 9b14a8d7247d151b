import mammoth from 'mammoth';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { openArchive, storeArchive } from './archive.ts';
import { ReadError } from './errors.ts';
import { refuse } from './refusals.ts';
import { htmlToDocument } from './html.ts';
import type { Limits } from './limits.ts';

/** Word: headings from the styles, lists from the numbering, merged cells kept; pictures are never expanded. */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<SourceDocument> {
	const parts = openArchive(bytes, (name) => /\.(xml|rels)$/.test(name), limits);
	const stored = storeArchive(parts);
	const buffer = stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength) as ArrayBuffer;
	try {
		const { value } = await mammoth.convertToHtml(
			{ arrayBuffer: buffer, buffer: stored } as never,
			{
				convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
				externalFileAccess: false,
				styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Titre'] => h1:fresh"]
			} as never
		);
		return htmlToDocument(value, 'docx');
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw refuse('damagedWord');
	}
}
