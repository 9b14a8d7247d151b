import { type Change, changeText, readChange } from '#lib/themes/changes.ts';

/** The theme shown and the changes, as an address holds them: `t` the theme, `m` one change each. */
export interface Tried {
	theme: string;
	changes: Change[];
	/** changes of the address that were not understood */
	unread: string[];
}

export function readTried(params: URLSearchParams): Tried {
	const written = [...new Set(params.getAll('m'))].map((text) => ({ text, change: readChange(text) }));
	const changes = written.flatMap(({ change }) => change ?? []);
	const unread = written.flatMap(({ text, change }) => (change ? [] : [text]));
	return { theme: params.get('t') ?? changes[0]?.theme ?? '', changes, unread };
}

export const writeTried = ({ theme, changes }: Pick<Tried, 'theme' | 'changes'>): URLSearchParams =>
	new URLSearchParams([['t', theme], ...changes.map((change) => ['m', changeText(change)])]);
