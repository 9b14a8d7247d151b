import { sayError, type ErrorSaid } from './said/errors.ts';

/** The description doesn't fit the document: nothing can be extracted honestly. The message is French, for the person who edits plan.yaml. */
export class IntakeError extends Error {
	readonly said: ErrorSaid;
	readonly line: number | null;
	/** the file where `line` is, when it is not the document */
	readonly file: string | null;
	constructor(said: ErrorSaid, line: number | null = null, file: string | null = null) {
		super(sayError(said, 'fr'));
		this.said = said;
		this.file = file;
		this.name = 'IntakeError';
		this.line = line;
	}
}
