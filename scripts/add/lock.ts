import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { UsageError } from './options.ts';

const LONGEST_WAIT = 10_000;
const PAUSE = 50;

/** Runs `work` while no other process holds `file`; one that died without letting it go holds it no more. */
export function alone<T>(file: string, work: () => T): T {
	for (let waited = 0; !take(file); waited += PAUSE) {
		if (waited >= LONGEST_WAIT)
			throw new UsageError('Un autre ajout est en cours. Attendez qu’il finisse, puis relancez; rien n’a été écrit.');
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
	}
	try {
		return work();
	} finally {
		rmSync(file, { force: true });
	}
}

function take(file: string): boolean {
	try {
		const held = openSync(file, 'wx');
		writeSync(held, String(process.pid));
		closeSync(held);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		if (isHeld(file)) return false;
		rmSync(file, { force: true });
		return take(file);
	}
}

function isHeld(file: string): boolean {
	try {
		const owner = Number(readFileSync(file, 'utf8'));
		if (owner > 0) process.kill(owner, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
