import { defaultLimits } from '#lib/read/limits.ts';
import { refuse } from '#lib/read/refusals.ts';
import type { Answer, Ask, Failed, Review } from './protocol.ts';

type Of<Name extends Answer['answer']> = Extract<Answer, { answer: Name }>;
type Progress = Of<'progress'>;

/** Why the document could not be read; nothing when nobody waits for it. */
export class IntakeFailure extends Error {
	readonly failed: Failed | null;
	constructor(failed: Failed | null) {
		super('intake');
		this.failed = failed;
	}
}

/** What a reading that failed says; any other error is thrown again. */
export function failedOf(error: unknown): Failed | null {
	if (error instanceof IntakeFailure) return error.failed;
	throw error;
}

/** The worker that reads documents: one question at a time; a crash is an answer like another. */
export class Reader {
	#worker: Worker | null = null;
	#pending: ((failed: Failed | null) => void) | null = null;
	#last: Promise<unknown> = Promise.resolve();

	/** Asked once what was asked before is answered. */
	#ask<Name extends Answer['answer']>(ask: Ask, name: Name, onProgress?: (progress: Progress) => void): Promise<Of<Name>> {
		const answer = this.#last.then(() => this.#send(ask, name, onProgress));
		this.#last = answer.catch(() => {});
		return answer;
	}

	#send<Name extends Answer['answer']>(ask: Ask, name: Name, onProgress: (progress: Progress) => void = () => {}): Promise<Of<Name>> {
		const worker = (this.#worker ??= new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' }));
		return new Promise((resolve, reject) => {
			const fail = (failed: Failed | null): void => {
				this.#pending = null;
				reject(new IntakeFailure(failed));
			};
			const crash = (): void => {
				fail({ own: 'stopped' });
				this.stop();
			};
			this.#pending = fail;
			worker.onmessage = ({ data }: MessageEvent<Answer>) => {
				if (data.answer === 'progress') return onProgress(data);
				if (data.answer === 'failed') return fail(data.failed);
				this.#pending = null;
				if (data.answer === name) resolve(data as Of<Name>);
			};
			worker.onerror = crash;
			worker.onmessageerror = crash;
			worker.postMessage(ask);
		});
	}

	/** @throws IntakeFailure */
	open(file: File, addresses: { reference: string; words: string }, onProgress: (progress: Progress) => void): Promise<Of<'opened'>> {
		this.stop();
		if (file.size > defaultLimits.fileBytes)
			return Promise.reject(new IntakeFailure({ refusal: refuse('heavyFile', file.name, file.size, defaultLimits.fileBytes).said }));
		return this.#ask({ ask: 'open', file, ...addresses }, 'opened', onProgress);
	}

	/** @throws IntakeFailure when a change does not fit the document */
	extract(review: Review): Promise<Of<'extracted'>> {
		return this.#ask({ ask: 'extract', review }, 'extracted');
	}

	bundle(review: Review, checked: boolean): Promise<Of<'bundle'>> {
		return this.#ask({ ask: 'bundle', review, checked }, 'bundle');
	}

	/** Ends the reading under way; what was asked fails without a message: nobody waits for it. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#pending?.(null);
		this.#last = Promise.resolve();
	}
}
