import type { Checks } from './checks.ts';

/** What the browser kept under this key. It may refuse to keep, or hold what an older page left. */
export function keptChecks(key: string, none: Checks): Checks {
	try {
		return { ...none, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Checks>) };
	} catch {
		return none;
	}
}

/** False when the browser keeps nothing: the answers live as long as the page. */
export function keepChecks(key: string, checks: Checks): boolean {
	try {
		localStorage.setItem(key, JSON.stringify(checks));
		return true;
	} catch {
		return false;
	}
}
