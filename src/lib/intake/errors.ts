/** The description doesn't fit the document: nothing can be extracted honestly. Messages are French, for the person who edits plan.yaml. */
export class IntakeError extends Error {
	readonly line: number | null;
	constructor(message: string, line: number | null = null) {
		super(message);
		this.name = 'IntakeError';
		this.line = line;
	}
}
