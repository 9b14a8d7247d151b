import { type FailureCode, type FailureReason, failureReasons } from '../model/failureReasons.ts';

/** `reason` is worded by pages in the reader's language; `about` names the file or table at fault; `cause` keeps the technical error. */
export class Failure extends Error {
	override readonly name = 'Failure';
	readonly code: FailureCode;
	constructor(
		readonly reason: FailureReason,
		readonly about = '',
		cause?: unknown
	) {
		super(about === '' ? reason : `${reason}: ${about}`, { cause });
		this.code = failureReasons[reason];
	}
}

/** What browsers and DuckDB say when there is no room left. */
const noRoom = /out of memory|allocation fail|could not allocate|memory\.grow|Invalid (?:typed )?array(?: buffer)? length/iu;

/** A question that the engine could not answer: for lack of memory, or for what it asks. */
export const questionFailure = (cause: unknown, otherwise: 'question' | 'parquet' = 'question'): Failure =>
	new Failure(cause instanceof Error && noRoom.test(cause.message) ? 'memory' : otherwise, '', cause);
