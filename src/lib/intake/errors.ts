/** The description doesn't fit the document: nothing can be extracted honestly. Messages are French, for the person who edits plan.yaml. */
export class IntakeError extends Error {
	readonly line: number | null;
	/** the file where `line` is, when it is not the document */
	readonly file: string | null;
	constructor(message: string, line: number | null = null, file: string | null = null) {
		super(message);
		this.file = file;
		this.name = 'IntakeError';
		this.line = line;
	}
}
