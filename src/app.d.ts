import type { SourceDocument } from '#lib/export/source.ts';

declare global {
	namespace App {
		interface PageData {
			/** documents that the page shows one by one, beside those that every page knows: exports name them */
			cited?: SourceDocument[];
		}
	}
}
export {};
