/** What went wrong, in four kinds that a page can word: the engine, the network, the published data, the question itself. */
export type FailureCode = 'engine' | 'network' | 'data' | 'query';

/** `message` is a French sentence for readers; `cause` keeps the technical error. */
export class Failure extends Error {
	override readonly name = 'Failure';
	constructor(
		readonly code: FailureCode,
		message: string,
		cause?: unknown
	) {
		super(message, { cause });
	}
}
