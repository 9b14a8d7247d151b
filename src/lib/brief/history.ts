/** Versions of one thing, oldest first: undo and redo walk in them. */
export interface History<T> {
	past: T[];
	present: T;
	future: T[];
}

/** Versions kept behind the present. */
const KEPT = 100;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A new version; what had been undone is forgotten. The same value again changes nothing. */
export const next = <T>(history: History<T>, present: T): History<T> =>
	present === history.present ? history : { past: [...history.past, history.present].slice(-KEPT), present, future: [] };

export const undo = <T>(history: History<T>): History<T> => {
	const before = history.past.at(-1);
	return before === undefined
		? history
		: { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
};

export const redo = <T>(history: History<T>): History<T> => {
	const [after, ...future] = history.future;
	return after === undefined ? history : { past: [...history.past, history.present], present: after, future };
};
