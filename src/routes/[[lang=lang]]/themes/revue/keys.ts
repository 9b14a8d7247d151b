export type Act = 'confirm' | 'next' | 'previous' | 'primary' | 'via' | 'note' | 'undo' | 'help' | { theme: string };

const acts: Readonly<Record<string, Act>> = {
	v: 'confirm',
	j: 'next',
	k: 'previous',
	p: 'primary',
	t: 'via',
	n: 'note',
	u: 'undo',
	'?': 'help'
};

/** What is typed so far of a code (« B »), and what to do now. */
export interface Typed {
	pending: string;
	act: Act | null;
}

/** One more key: the letter of a family waits for the digit of a theme, any other key stands alone. `codes`: « B1 » → id of the theme. */
export function typed(pending: string, key: string, codes: ReadonlyMap<string, string>): Typed {
	const code = [...codes.keys()].find((known) => pending !== '' && known === `${pending}${key}`);
	const theme = code === undefined ? undefined : codes.get(code);
	if (theme !== undefined) return { pending: '', act: { theme } };
	const family = [...codes.keys()].map((known) => known.slice(0, 1)).find((letter) => new RegExp(`^${letter}$`, 'i').test(key));
	return family === undefined ? { pending: '', act: acts[key] ?? null } : { pending: family, act: null };
}

/** Keys belong to what is being written or chosen, not to the shortcuts. */
export const isWriting = (target: EventTarget | null): boolean =>
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement ||
	(target instanceof HTMLInputElement && target.type !== 'checkbox');
