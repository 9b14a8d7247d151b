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
			this.kept = true;
		} catch {
			// what is written is still shown during the visit
			this.kept = false;
		}
	}
}
