import { relative } from 'node:path';

/** One thing that a person has to mend: where, what was found and what to do, as a French sentence. */
export interface Problem {
	file: string;
	line: number | null;
	message: string;
}

/** Stops a command with everything that is wrong, never only the first fault met. */
export class Refusal extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super(problems.map(problemLine).join('\n'));
		this.name = 'Refusal';
		this.problems = problems;
	}
}

/** Path as the person at the keyboard would write it: from the current folder when the file is inside it. */
export function shownPath(file: string): string {
	const path = relative(process.cwd(), file);
	return path.startsWith('..') ? file : path;
}

export const problemLine = ({ file, line, message }: Problem): string =>
	`${shownPath(file)}${line === null ? '' : `:${line}`} : ${message}`;

/** @throws Refusal when there is at least one problem */
export function refuseIfAny(problems: Problem[]): void {
	if (problems.length > 0) throw new Refusal(problems);
}
