import { readFileSync } from 'node:fs';

const interval = 100;
const pageSize = 4096;

const read = (file: string): string | null => {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
};

/** A process and all that it started, as Linux tells; none elsewhere. */
function family(pid: number): number[] {
	const children = read(`/proc/${pid}/task/${pid}/children`);
	return children === null ? [] : [pid, ...children.trim().split(' ').filter(Boolean).map(Number).flatMap(family)];
}

const resident = (pid: number): number => Number(read(`/proc/${pid}/statm`)?.split(' ')[1] ?? 0) * pageSize;

/** Looks at the resident size of a process and its descendants ten times a second: `stop` gives the largest sum, in bytes, or null. */
export function watch(pid: number): { stop: () => number | null } {
	let most: number | null = null;
	const timer = setInterval(() => {
		const sizes = family(pid).map(resident);
		if (sizes.length > 0)
			most = Math.max(
				most ?? 0,
				sizes.reduce((sum, size) => sum + size, 0)
			);
	}, interval);
	return {
		stop: () => {
			clearInterval(timer);
			return most;
		}
	};
}
