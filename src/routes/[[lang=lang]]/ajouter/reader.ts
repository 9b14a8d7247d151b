import { defaultLimits, inMegabytes } from '#lib/read/limits.ts';
import type { Answer, Ask, Failed, Review } from './protocol.ts';

type Of<Name extends Answer['answer']> = Extract<Answer, { answer: Name }>;
type Progress = Of<'progress'>;

/** Why the document could not be read, in French sentences. */
export class IntakeFailure extends Error {
	readonly advice: string | null;
	constructor({ message, advice }: Failed) {
		super(message);
		this.advice = advice;
	}
}

const stopped: Failed = {
	message: 'La lecture s’est arrêtée : le navigateur n’avait sans doute plus assez de mémoire.',
	advice: 'Fermez d’autres onglets ou ne gardez que les pages du plan, puis recommencez.'
};

/** The worker that reads documents: one question at a time; a crash is an answer like another. */
export class Reader {
	#worker: Worker | null = null;
	#pending: ((failure: Failed) => void) | null = null;
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
			const fail = (failure: Failed): void => {
				this.#pending = null;
				reject(new IntakeFailure(failure));
			};
			const crash = (): void => {
				fail(stopped);
				this.stop();
			};
			this.#pending = fail;
			worker.onmessage = ({ data }: MessageEvent<Answer>) => {
				if (data.answer === 'progress') return onProgress(data);
				if (data.answer === 'failed') return fail(data);
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
		if (file.size > defaultLimits.fileBytes) {
			const message = `« ${file.name} » pèse ${inMegabytes(file.size)} ; la limite est de ${inMegabytes(defaultLimits.fileBytes)}.`;
			return Promise.reject(
				new IntakeFailure({ message, advice: 'Retirez les images ou ne gardez que les pages du plan, puis recommencez.' })
			);
		}
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
		this.#pending?.({ message: '', advice: null });
		this.#last = Promise.resolve();
	}
}
