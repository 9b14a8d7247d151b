/** Why a document can't be read, in words for the person who dropped it. */
export type ReadErrorCode =
	'empty' | 'too-large' | 'too-many-pages' | 'too-long' | 'archive-bomb' | 'encrypted' | 'damaged' | 'scanned' | 'binary' | 'unsupported';

/** `message` says what was found, `advice` what to do. */
export interface Refusal {
	message: string;
	advice: string;
}

/** Whole sentences, shown as they are: in both languages in `said`; in French, for the ETL, in `message` and `advice`. */
export class ReadError extends Error {
	readonly code: ReadErrorCode;
	readonly said: Readonly<Record<'fr' | 'en', Refusal>>;

	constructor(code: ReadErrorCode, said: Record<'fr' | 'en', Refusal>) {
		super(said.fr.message);
		this.name = 'ReadError';
		this.code = code;
		this.said = said;
	}

	get advice(): string {
		return this.said.fr.advice;
	}
}
