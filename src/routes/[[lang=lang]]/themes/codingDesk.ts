import { base } from '$app/paths';
import type { Answer, Ask, Exchange } from './protocol.ts';

/** The data could not be fetched, or the worker died. */
export class DeskFailure extends Error {}

/** The worker that codes the units again, apart from the page. Several questions may wait at once. */
export class CodingDeskWorker {
	readonly #worker = new Worker(new URL('./coding.worker.ts', import.meta.url), { type: 'module' });
	readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: DeskFailure) => void }>();
	#last = 0;

	constructor() {
		this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			const waiting = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if ('failed' in data) waiting?.reject(new DeskFailure());
			else waiting?.resolve(data.answer as never);
		};
		this.#worker.onerror = () => this.stop();
	}

	/** @throws DeskFailure */
	ask<Name extends keyof Exchange>(name: Name, ask: Exchange[Name]['ask']): Promise<Exchange[Name]['answer']> {
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#worker.postMessage({ id, name, ask } as Ask);
		});
	}

	open(): Promise<Exchange['open']['answer']> {
		const address = (name: string): string => new URL(`${base}/${name}`, location.href).href;
		return this.ask('open', { reference: address('intake.json'), desk: address('codage.json') });
	}

	/** Ends the worker; what was asked fails. */
	stop(): void {
		this.#worker.terminate();
		for (const { reject } of this.#waiting.values()) reject(new DeskFailure());
		this.#waiting.clear();
	}
}
