import type { compare, Comparison } from '../../comparison.ts';

/** The comparison of two documents, worked out in a worker of its own, which ends with it. Rejects when the worker fails or `signal` aborts. */
export function compareApart(asked: Parameters<typeof compare>, signal: AbortSignal): Promise<Comparison> {
	const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<Comparison>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Comparison>) => resolve(data);
		worker.onerror = (event) => reject(new Error(event.message));
		signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true });
		worker.postMessage(asked);
	}).finally(() => worker.terminate());
}
