import { keepHere, keptHere } from './onDevice.ts';

/** Lines that a person writes in place of those proposed, kept on this device if the browser allows; nothing is sent. */
export class KeptLines {
	/** null: nothing was written */
	lines: readonly string[] | null = $state.raw(null);
	/** false once the browser has refused to keep them */
	kept = $state(true);
	#key = '';

	/** What an earlier visit left under this name; anything unreadable counts as nothing. */
	recall(key: string): void {
		this.#key = key;
		const kept = keptHere(key);
		this.lines = Array.isArray(kept) && kept.every((line) => typeof line === 'string') ? kept : null;
	}

	write(lines: readonly string[]): void {
		this.#store(lines);
	}

	forget(): void {
		this.#store(null);
	}

	#store(lines: readonly string[] | null): void {
		this.lines = lines;
		// where it can't, what is written is still shown during the visit
		this.kept = keepHere(this.#key, lines);
	}
}
