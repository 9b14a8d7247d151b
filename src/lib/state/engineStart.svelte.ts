import { atRest } from './atRest.ts';
import { connection, goodConnection } from './offline.svelte.ts';
import { publishedRunner } from './runner.ts';

export type EngineStart = 'none' | 'starting' | 'ready';

/** How long a page has been at rest before the engine starts by itself, in milliseconds. */
const rest = 4_000;

/** The engine started ahead of the first question, where bytes are not dear and the page is looked at. Browser only. */
export class EarlyEngine {
	status = $state<EngineStart>('none');

	/** Gives what takes the start back, while it has not begun. */
	whenIdle(): () => void {
		if (!goodConnection(connection())) return () => {};
		const start = (): void => {
			if (document.visibilityState !== 'visible') return;
			this.status = 'starting';
			publishedRunner()
				.warm()
				.then(
					() => (this.status = 'ready'),
					// the first question will say what is wrong
					() => (this.status = 'none')
				);
		};
		return atRest(start, rest);
	}
}
