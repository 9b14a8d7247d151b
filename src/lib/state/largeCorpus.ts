import { asset } from '$app/paths';
import { explorerFolder } from '../db/coded/corpus.ts';
import type { CodedExplorer } from '../db/coded/explore.ts';
import type { Answered, Asked, Method } from '../db/coded/worker.ts';
import { Failure } from '../db/failure.ts';
import { publishedData } from './runner.ts';

/** The worker that counts a corpus too large to be held by a page. It starts with its first question, and lives as long as the visit. */
class LargeCorpus {
	#worker: Worker | undefined;
	#asked = 0;
	readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (cause: Failure) => void }>();

	#start(): Worker {
		const worker = new Worker(new URL('../db/coded/worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Answered>) => {
			const { resolve, reject } = this.#waiting.get(data.id) ?? {};
			this.#waiting.delete(data.id);
			if ('answer' in data) resolve?.(data.answer as never);
			else reject?.(new Failure(data.reason, data.about));
		};
		worker.onerror = (event) => {
			event.preventDefault();
			worker.terminate();
			this.#worker = undefined;
			for (const { reject } of this.#waiting.values()) reject(new Failure('engine-stopped', '', event.message));
			this.#waiting.clear();
		};
		const folder = new URL(asset(`/data/${explorerFolder(publishedData())}/columns.bin`), location.href);
		worker.postMessage({ folder: new URL('.', folder).href } satisfies Asked);
		return worker;
	}

	/** Rejects with a Failure. */
	ask<Name extends Method>(method: Name, ...args: Parameters<CodedExplorer[Name]>): ReturnType<CodedExplorer[Name]> {
		const worker = (this.#worker ??= this.#start());
		const id = this.#asked++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			worker.postMessage({ id, method, args } satisfies Asked);
		}) as ReturnType<CodedExplorer[Name]>;
	}
}

export const largeCorpus = new LargeCorpus();
