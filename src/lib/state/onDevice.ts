/** What this browser keeps under a name, whoever wrote it; null where it keeps nothing, or nothing that can be read. */
export function keptHere(name: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(name) ?? 'null');
	} catch {
		return null;
	}
}

/** Keeps a value under a name, or forgets what was there (null). Returns whether the browser could. */
export function keepHere(name: string, value: unknown): boolean {
	try {
		if (value === null) localStorage.removeItem(name);
		else localStorage.setItem(name, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}
