/** Lines that a person writes in place of those proposed, kept on this device if the browser allows; nothing is sent. */
export class KeptLines {
	/** null: nothing was written */
	lines: readonly string[] | null = $state.raw(null);
	#key = '';

	/** What an earlier visit left under this name; anything unreadable counts as nothing. */
	recall(key: string): void {
		this.#key = key;
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
			this.lines = Array.isArray(kept) && kept.every((line) => typeof line === 'string') ? kept : null;
		} catch {
			this.lines = null;
		}
	}

	write(lines: readonly string[]): void {
		this.lines = lines;
		this.#store((key) => localStorage.setItem(key, JSON.stringify(lines)));
	}

	forget(): void {
		this.lines = null;
		this.#store((key) => localStorage.removeItem(key));
	}

	#store(change: (key: string) => void): void {
		try {
			change(this.#key);
		} catch {
			// A browser that keeps nothing still shows what is written during the visit.
		}
	}
}
